import { type Form, isCall, isKeyword, isSequence, type Sequence } from "./form.js";

/** A key and what stands for it. */
export interface Pair {
  readonly key: Form;
  readonly value: Form | null;
}

/** Pairs of items in turn; the last value may be missing. */
export function inPairs(items: readonly Form[]): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let index = 0; index < items.length; index += 2) {
    const key = items[index];
    if (key) pairs.push({ key, value: items[index + 1] ?? null });
  }
  return pairs;
}

/**
 * The fields of a map, of a list with keywords for keys (`(:code 1 :msg "x")`) and of a list of
 * dotted pairs; null for any other form.
 */
export function keyedItems(form: Form | null): readonly Pair[] | null {
  if (!form || !isSequence(form) || form.dotted) return null;
  if (form.kind === "map") return inPairs(form.items);
  if (form.kind === "set") return null;
  if (isKeywordList(form.items)) return inPairs(form.items);
  return dottedPairs(form.items);
}

/** Keywords at each even place, and not at every odd one. */
export function isKeywordList(items: readonly Form[]): boolean {
  if (items.length < 2 || items.length % 2 === 1) return false;
  let other = false;
  for (let index = 0; index < items.length; index++) {
    if (index % 2 === 1) other ||= !isKeyword(items[index]);
    else if (!isKeyword(items[index])) return false;
  }
  return other;
}

function dottedPairs(items: readonly Form[]): readonly Pair[] | null {
  if (items.length === 0 || !items.every(isDottedPair)) return null;
  return items.flatMap(pairOf);
}

function isDottedPair(form: Form): boolean {
  return isSequence(form) && form.dotted && form.items.length === 2 && !isSequence(form.items[0]);
}

function pairOf(form: Form): readonly Pair[] {
  return isSequence(form) ? inPairs(form.items) : [];
}

/**
 * The entries of a collection with keys of its own: as `keyedItems`, and a list of names and values
 * in turn (`'(not-found 404 gone 410)`).
 */
export function keyedEntries(form: Sequence): readonly Pair[] | null {
  const keyed = keyedItems(form);
  if (keyed || form.kind === "set" || form.dotted) return keyed;
  return isNameList(form.items) || alternates(form.items) ? inPairs(form.items) : null;
}

/** Names and values in turn, `(jam 7 ink 8)`, or numbers and what they mean, `(7 :jam 8 :ink)`. */
function isNameList(items: readonly Form[]): boolean {
  if (items.length < 4 || items.length % 2 === 1) return false;
  const isNumber = ({ kind }: Form): boolean => kind === "number";
  const every = (at: number, holds: (form: Form) => boolean): boolean =>
    items.every((item, index) => index % 2 !== at || holds(item));
  if (every(0, ({ kind }) => kind === "symbol"))
    return every(1, ({ kind }) => kind === "number" || kind === "string");
  return every(0, isNumber) && every(1, (item) => !isSequence(item) && !isNumber(item));
}

/** `("Login" (…) "Payment" (…))`: a name before each collection. */
function alternates(items: readonly Form[]): boolean {
  if (items.length < 4 || items.length % 2 === 1) return false;
  return items.every((item, index) => isSequence(item) === (index % 2 === 1));
}

/** `(404 ("Not Found" "Nothing matches"))`: a number and a list of what it means are one row. */
export function isNumberAndTexts({ items }: Sequence): boolean {
  const [code, texts, ...more] = items;
  if (code?.kind !== "number" || !texts || !isSequence(texts) || more.length > 0) return false;
  return texts.items.length > 0 && texts.items.every(({ kind }) => kind === "string");
}

/** `(jam ("Paper jam" . "Take the paper out"))`: a name, and a short text with a long one. */
export function isNameAndPair({ items }: Sequence): boolean {
  const [name, pair, ...more] = items;
  if (name?.kind !== "symbol" || !pair || !isSequence(pair) || more.length > 0) return false;
  return (
    pair.dotted && pair.items.length === 2 && pair.items.every(({ kind }) => kind === "string")
  );
}

/** Whether the form is a collection of collections, so that what it holds are entries, not values. */
export function holdsEntries(form: Form | null): boolean {
  if (!form || !isSequence(form) || form.dotted) return false;
  const keyed = keyedItems(form);
  if (keyed) return keyed.length > 0 && keyed.every(({ value }) => isFull(value) && !isCall(value));
  return form.items.length > 0 && form.items.every(isFull);
}

function isFull(form: Form | null): boolean {
  return form !== null && isSequence(form) && form.items.length > 0;
}
