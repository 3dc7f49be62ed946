import { headOf } from "./called.js";
import { DEPTH } from "./constants.js";
import { type Form, isSequence, type Sequence } from "./form.js";
import { spokenText } from "./form-text.js";
import type { Page } from "./page.js";
import { inPairs } from "./shape.js";

const BINDERS: ReadonlySet<string> = new Set(["let", "let*", "letfn", "when-let", "if-let"]);

/** What a body gives: the last form of `(let [crew (crew-of berth)] {:status 409 :text "…"})`. */
export function lastOf(page: Page, body: Form): Form {
  let form = body;
  while (isSequence(form) && BINDERS.has(headOf(page, form) ?? "") && form.items.length === 3)
    form = form.items[2] as Form;
  return form;
}

/**
 * `(throw (ex-info "No berth" {:code 7 …}))`, or without the throw: the text and the map (clojure.core, `ex-info`). The
 * text may be put together by a call, and what the map has of the parameters is left out.
 */
export function raisedParts(page: Page, body: Form): readonly Form[] | null {
  const [, text, data, ...more] = raised(page, body)?.items ?? [];
  if (!text || more.length > 1 || !isSequence(data) || data.kind !== "map") return null;
  const given = constantsOf(data);
  // The text is a parameter: what is raised has its kind and its number all the same.
  if (text.kind === "symbol")
    return isNumberedMap(given) && given.items.length > 2 ? [given] : null;
  if (text.kind !== "string" && !isSaid(page, text)) return null;
  return given.items.length === 0 ? null : [text, given];
}

/** The call of `ex-info`, in a `throw` or not. */
export function raised(page: Page, body: Form): Sequence | null {
  const thrown = headOf(page, body) === "throw" && isSequence(body) ? body.items[1] : body;
  return isSequence(thrown) && headOf(page, thrown) === "ex-info" ? thrown : null;
}

/** The map without what it, or a map in it, has of variables and calls. */
export function constantsOf(map: Sequence): Sequence {
  const items = inPairs(map.items).flatMap(({ key, value }) => {
    if (!value || isGiven(value)) return value ? [key, value] : [];
    const inner = isSequence(value) && value.kind === "map" ? givenPairs(value) : [];
    return inner.length > 0 ? [key, { ...value, items: inner }] : [];
  });
  return { ...map, items };
}

/** The map without what says nothing by itself, in it or in a map in it: parameters, and collections and calls of nothing else. */
export function tellingOf(map: Sequence, depth = 0): Sequence {
  const items = inPairs(map.items).flatMap(({ key, value }) => {
    if (!value || !says(value)) return [];
    const isMap = isSequence(value) && value.kind === "map" && depth < DEPTH;
    return [key, isMap ? tellingOf(value, depth + 1) : value];
  });
  return { ...map, items };
}

function says(form: Form, depth = 0): boolean {
  if (!isSequence(form)) return form.quoted || (form.kind !== "symbol" && form.kind !== "nil");
  if (depth >= DEPTH) return true;
  const parts = form.kind === "map" ? inPairs(form.items).map(({ value }) => value) : form.items;
  return parts.some((part) => part !== null && says(part, depth + 1));
}

function givenPairs({ items }: Sequence): readonly Form[] {
  return inPairs(items).flatMap(({ key, value }) => (value && isGiven(value) ? [key, value] : []));
}

function isSaid(page: Page, text: Form): boolean {
  return isComposed(page, text) || (isSequence(text) && spokenText(page, text) !== null);
}

/** A literal: no variable, no call. */
export function isGiven(form: Form, depth = 0): boolean {
  if (isSequence(form)) {
    const isOpen = depth < DEPTH && form.kind !== "list";
    return isOpen && form.items.every((item) => isGiven(item, depth + 1));
  }
  return form.quoted || form.kind !== "symbol";
}

/** `{:status 409 :text reason}`: a map with a number among what it has. */
export function isNumberedMap(form: Form): form is Sequence {
  return (
    isSequence(form) && form.kind === "map" && form.items.some(({ kind }) => kind === "number")
  );
}

/** `(str "No berth for " ship ", try later")`, `(format "No berth for %s" ship)`: a text with what it is about. */
export function isComposed(page: Page, form: Form): boolean {
  if (!isSequence(form) || !COMPOSERS.has(headOf(page, form) ?? "")) return false;
  return form.items.some(({ kind }) => kind === "string");
}

const COMPOSERS: ReadonlySet<string> = new Set(["str", "format"]);
