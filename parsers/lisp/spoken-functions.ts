import { headOf } from "./called.js";
import { type Form, isSequence, type Sequence } from "./form.js";
import { spokenText } from "./form-text.js";
import { lastOf } from "./given-values.js";
import type { Page } from "./page.js";

/**
 * `{:no-berth (fn [ship] (str "No berth for " ship)) …}`: functions behind the keys of a map say a text each, whatever
 * they are given, and stand in it for that text.
 */
export function withSpokenFunctions(page: Page, value: Sequence): Sequence {
  if (value.kind !== "map") return value;
  const items = value.items.map((item, at) => (at % 2 === 1 ? (spoken(page, item) ?? item) : item));
  return { ...value, items };
}

/** The text, or the call that puts it together; null for what is no function or does not say anything. */
function spoken(page: Page, form: Form): Form | null {
  if (!isSequence(form) || headOf(page, form) !== "fn") return null;
  const [parameters, whole, ...more] = form.items.slice(1).filter(({ kind }) => kind !== "symbol");
  if (!parameters || !isSequence(parameters) || parameters.kind !== "vector") return null;
  if (!whole || more.length > 0) return null;
  const body = lastOf(page, whole);
  if (body.kind === "string") return body;
  if (!isSequence(body)) return null;
  return spokenText(page, body) !== null || body.items[1]?.kind === "string" ? body : null;
}
