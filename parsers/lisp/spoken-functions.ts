import { headOf } from "./called.js";
import { type Form, isSequence, type Sequence } from "./form.js";
import { spokenText } from "./form-text.js";
import { constantsOf, isComposed, lastOf, raisedParts } from "./given-values.js";
import type { Page } from "./page.js";

/**
 * `{:no-berth (fn [ship] (str "No berth for " ship)) …}`: functions behind the keys of a map say a text each, whatever
 * they are given, and stand in it for that text. Where most of them do, the others say nothing.
 */
export function withSpokenFunctions(page: Page, value: Sequence): Sequence {
  if (value.kind !== "map") return value;
  const functions = value.items.filter((item, at) => at % 2 === 1 && headOf(page, item) === "fn");
  const texts = new Map(functions.map((item) => [item, spoken(page, item)]));
  const said = functions.filter((item) => texts.get(item) !== null);
  if (said.length === 0 || said.length * 2 <= functions.length) return value;
  const items = value.items.map((item) => {
    const text = texts.get(item);
    return text === undefined ? item : (text ?? nothingAt(item.end));
  });
  return { ...value, items };
}

/** What a map has of texts, whatever else is put into it. */
function toldParts(map: Sequence): Sequence | null {
  const constants = constantsOf(map);
  return constants.items.some(({ kind }) => kind === "string") ? constants : null;
}

function nothingAt(end: number): Form {
  return { kind: "nil", start: end, end, quoted: false };
}

/** The text, or the call that puts it together; null for what is no function or does not say anything. */
function spoken(page: Page, form: Form): Form | null {
  if (!isSequence(form) || headOf(page, form) !== "fn") return null;
  const [parameters, whole, ...more] = form.items.slice(1).filter(({ kind }) => kind !== "symbol");
  if (!parameters || !isSequence(parameters) || parameters.kind !== "vector") return null;
  if (!whole || more.length > 0) return null;
  const body = lastOf(page, whole);
  if (body.kind === "string" || isComposed(page, body)) return body;
  if (isSequence(body) && body.kind === "map") return toldParts(body);
  const [raised] = raisedParts(page, body) ?? [];
  return raised ?? (isSequence(body) && spokenText(page, body) !== null ? body : null);
}
