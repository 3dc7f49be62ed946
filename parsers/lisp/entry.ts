import { type Form, isKeyword, isNested, isSequence, type Sequence } from "./form.js";
import { formText } from "./form-text.js";
import type { Page } from "./page.js";
import { isKeywordList, isNameAndPair, isNumberAndTexts, keyedItems, type Pair } from "./shape.js";

/** A value with a name of its own. */
export interface Field {
  /** The name in full, namespace and outer key included. */
  readonly name: string;
  /** Where the name stands. */
  readonly key: Form;
  readonly value: Form | null;
}

/** What becomes a row: values that have only a place, and values with a name. */
export interface Parts {
  readonly places: readonly Form[];
  readonly fields: readonly Field[];
}

/** The parts and where they were read; `after` is the end of what stands before them. */
export interface Entry extends Parts {
  readonly start: number;
  readonly end: number;
  readonly after: number;
}

/** How the items of a list are told to be names and values. */
export interface ListStyle {
  /** How many `:name value` pairs at least end a list that begins with other values. */
  readonly keywordPairs: number;
  /** `(:gone 410)` is a name and a value in their places, since every list has a name of its own. */
  readonly plainNames: boolean;
  /** Lists such as `(code 404)` are fields, since the others have the same names. */
  readonly fieldLists: boolean;
}

/** Rows of data: one keyword before the last value is a value like any other (`[1 :gone "Gone"]`). */
export const DATA: ListStyle = { keywordPairs: 2, fieldLists: false, plainNames: false };

/** The parts of one item of a collection. */
export function partsOf(page: Page, form: Form | null, style: ListStyle): Parts {
  if (!form) return { places: [], fields: [] };
  if (!isSequence(form)) return { places: [form], fields: [] };
  const keyed = style.plainNames && form.kind !== "map" && !isAlist(form) ? null : keyedItems(form);
  if (keyed) return { places: [], fields: fieldsOf(page, keyed) };
  const items =
    isNumberAndTexts(form) || isNameAndPair(form)
      ? form.items.flatMap((item) => (isSequence(item) ? item.items : [item]))
      : form.items;
  return listParts(page, items, style);
}

function isAlist(form: Sequence): boolean {
  return isSequence(form.items[0]);
}

/** Values in a row, with the names that end it: a map, pairs behind keywords, lists of two. */
export function listParts(page: Page, items: readonly Form[], style: ListStyle): Parts {
  const last = items.at(-1);
  const keyed = items.length > 1 && last?.kind !== "vector" ? keyedItems(last ?? null) : null;
  const words = keywordTail(items);
  const named = (items.length - words) / 2;
  // A map behind one keyword alone is a row's; behind several names it is the value of the last one.
  if (keyed && named < 2) return { places: items.slice(0, -1), fields: fieldsOf(page, keyed) };
  if (named >= style.keywordPairs) {
    const pairs = keyedItems(plainList(items.slice(words)));
    if (pairs) return { places: items.slice(0, words), fields: fieldsOf(page, pairs) };
  }
  const lists = fieldListTail(items, style);
  const pairs = items.slice(lists).flatMap(pairOfList);
  return { places: items.slice(0, lists), fields: fieldsOf(page, pairs) };
}

function plainList(items: readonly Form[]): Sequence {
  const start = items[0]?.start ?? 0;
  const end = items.at(-1)?.end ?? start;
  return { kind: "list", start, end, items, quoted: true, dotted: false, spliced: false };
}

/** The index where `:name value` pairs begin that go on to the end. */
function keywordTail(items: readonly Form[]): number {
  let from = items.length;
  while (from >= 2 && isKeyword(items[from - 2])) from -= 2;
  return isKeywordList(items.slice(from)) ? from : items.length;
}

function fieldListTail(items: readonly Form[], style: ListStyle): number {
  let from = items.length;
  while (from > 0 && isFieldList(items[from - 1], style.fieldLists)) from--;
  return from;
}

/** `(code . 404)`, and `(code 404)` where lists may be fields. */
export function isFieldList(form: Form | undefined, plain: boolean): form is Sequence {
  if (!isSequence(form) || form.kind === "map" || form.kind === "set") return false;
  const [key] = form.items;
  if (form.items.length !== 2 || (!form.dotted && !plain)) return false;
  return key?.kind === "symbol" || key?.kind === "keyword";
}

function pairOfList(form: Form): readonly Pair[] {
  if (!isSequence(form)) return [];
  const [key, value] = form.items;
  return key ? [{ key, value: value ?? null }] : [];
}

/** Named values; the values of a map within one get both names (`http.status`). */
export function fieldsOf(page: Page, pairs: readonly Pair[]): readonly Field[] {
  if (pairs.every(({ value }) => !isNested(value))) {
    return pairs.map(({ key, value }) => ({ name: formText(page, key), key, value }));
  }
  return pairs.flatMap(({ key, value }) => {
    const name = formText(page, key);
    const inner = keyedItems(value);
    const flat = inner && inner.length > 0 && inner.every((pair) => !isNested(pair.value));
    if (!flat) return [{ name, key, value }];
    return inner.map((pair) => ({
      name: `${localName(name)}.${localName(formText(page, pair.key))}`,
      key: pair.key,
      value: pair.value,
    }));
  });
}

/** The name without its namespace: `code` of `error/code`. */
export function localName(name: string): string {
  return /\s/.test(name) ? name : name.slice(name.lastIndexOf("/", name.length - 2) + 1);
}
