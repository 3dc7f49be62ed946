import { holdLikeEntries, keyLists, keysOfLeaves } from "./entries-among-groups.js";
import { isFieldList } from "./entry.js";
import { type Form, isKeyword, isNested, isSequence } from "./form.js";
import { formText } from "./form-text.js";
import type { Page } from "./page.js";
import {
  holdsEntries,
  isKeywordList,
  isNumberAndTexts,
  keyedEntries,
  keyedItems,
  type Pair,
} from "./shape.js";

/** What a collection with keys is: entries, groups of entries, or one group with fields of its own. */
export type PairShape = "entries" | "groups" | "node";

/** So many siblings tell what all of them are. */
const SAMPLE = 200;
const FEWEST_KEYWORDS = 3;

/**
 * Entries are like each other: their fields have the same names, while the names of entries are
 * all different. So values whose keys differ from sibling to sibling are groups of entries.
 */
export function shapeOfPairs(page: Page, pairs: readonly Pair[]): PairShape {
  const sample = pairs.slice(0, SAMPLE);
  const nested = sample.flatMap(({ value }) => (isNested(value) ? [value] : []));
  if (nested.length === 0) return "entries";
  if (nested.length < sample.length) return hasEntryField(sample) ? "node" : "entries";
  if (areNumbered(page, sample) && haveSameKeys(page, nested)) return "entries";
  return areGroups(page, nested) ? "groups" : "entries";
}

/**
 * Keys that are one number or another, or one letter before each, are codes; their values have the fields of an entry,
 * even when all of them are texts: `{:E01 {:title "…" :cause "…" :remedy "…" …} :E02 {…}}`.
 */
function areNumbered(page: Page, pairs: readonly Pair[]): boolean {
  const numbers = pairs.map(({ key }) => NUMBERED.exec(formText(page, key)));
  const [first] = numbers;
  return first !== undefined && numbers.every((one) => one !== null && one[1] === first?.[1]);
}

const NUMBERED = /^:?([A-Za-z]+[-_]?)?\d{2,}$/;

function hasEntryField(pairs: readonly Pair[]): boolean {
  return pairs.some(({ value }) => isEntryField(value));
}

/** A collection of collections, or names with numbers. */
export function isEntryField(form: Form | null): boolean {
  if (holdsEntries(form)) return true;
  const keyed = keyedItems(form);
  return keyed !== null && keyed.length > 1 && keyed.every(({ value }) => value?.kind === "number");
}

function areGroups(page: Page, values: readonly Form[]): boolean {
  if (values.some(isListOfMaps) || holdLikeEntries(page, values)) return true;
  if (values.every(isListOfKeywords)) return true;
  if (keysOfLeaves(page, values) !== null) return true;
  const plain = values.filter((value) => holdsEntries(value));
  const nodes = values.filter((value) => !holdsEntries(value) && isNode(value));
  if ((plain.length + nodes.length) * 2 > values.length) {
    const holders = plain.length >= nodes.length ? plain : nodes.flatMap(entryFields);
    return !haveSameKeys(page, holders);
  }
  const scalars = values.every((value) => (keyedItems(value)?.length ?? 0) > 0);
  return scalars && (keysDiffer(page, values) || areOfOneKind(values));
}

/** `[{…} {…}]`: rows by themselves, whatever stands beside them. */
function isListOfMaps(value: Form): boolean {
  if (!isSequence(value) || value.kind === "map" || value.items.length < 2) return false;
  return value.items.every((item) => isSequence(item) && item.kind === "map");
}

/** `#{:no-berth :no-pilot …}`: each of them is one. */
function isListOfKeywords(value: Form): boolean {
  if (!isSequence(value) || (value.kind !== "set" && value.kind !== "vector")) return false;
  return value.items.length >= FEWEST_KEYWORDS && value.items.every(isKeyword);
}

/**
 * Values all of one kind are those of many entries, not the fields of one: `{:errors {:jam 1 :ink 2}}`,
 * `{:en {:jam "…" …} :de {…}}`.
 */
function areOfOneKind(values: readonly Form[]): boolean {
  const least = values.length === 1 ? 1 : Math.max(4, values.length);
  const kinds = new Set<string>();
  for (const value of values) {
    const keyed = keyedItems(value) ?? [];
    if (keyed.length <= least) return false;
    for (const pair of keyed) kinds.add(pair.value?.kind ?? "nil");
  }
  return kinds.size === 1 && (kinds.has("string") || kinds.has("number"));
}

/** The collections of entries among a group's fields. */
function entryFields(group: Form): readonly Form[] {
  const fields = keyedItems(group) ?? [];
  return fields.flatMap(({ value }) => (value && isEntryField(value) ? [value] : []));
}

function isGroup(value: Form): boolean {
  return holdsEntries(value) || isNode(value);
}

/** A group with fields of its own beside its entries. */
function isNode(value: Form): boolean {
  const keyed = keyedItems(value);
  if (!keyed) return false;
  return keyed.some((pair) => !isNested(pair.value)) && hasEntryField(keyed);
}

/** Every value has the very keys of the first one: columns, not names of entries. */
function haveSameKeys(page: Page, values: readonly Form[]): boolean {
  if (values.length < 2) return false;
  const lists = keyLists(page, values).map((keys) => keys.join("\n"));
  const [first] = lists;
  return first !== "" && lists.every((keys) => keys === first);
}

function keysDiffer(page: Page, values: readonly Form[]): boolean {
  const keys = keyLists(page, values).flat();
  return (
    values.length > 1 && keys.length >= values.length * 2 && new Set(keys).size === keys.length
  );
}

/** Whether most items of a list are groups, not entries. */
export function itemsAreGroups(page: Page, items: readonly Form[], fieldLists: boolean): boolean {
  const sample = items.slice(0, SAMPLE);
  const groups = sample.filter((item) => isGroupItem(page, item, fieldLists));
  return groups.length * 2 > sample.length;
}

function isGroupItem(page: Page, item: Form, fieldLists: boolean): boolean {
  if (!isSequence(item) || item.dotted) return false;
  const keyed = keyedItems(item);
  if (keyed) return keyed.length > 0 && shapeOfPairs(page, keyed) !== "entries" && isGroup(item);
  if (fieldLists || keyedEntries(item) || isNumberAndTexts(item)) return false;
  const [first] = item.items;
  const rest = isSequence(first) ? item.items : item.items.slice(1);
  return (
    rest.length > 0 &&
    rest.every((part) => isSequence(part) && !part.dotted && part.items.length > 1)
  );
}

/** Lists that begin with a keyword, each with one of its own: `(:ok 0) (:gone 410)`. */
export function havePlainNames(page: Page, items: readonly Form[]): boolean {
  const lists = items.slice(0, SAMPLE).flatMap((item) => {
    const list = isSequence(item) && item.kind !== "map" && isKeywordList(item.items);
    return list ? [item.items.filter((_, index) => index % 2 === 0)] : [];
  });
  const names = lists.flat().map((key) => formText(page, key));
  return lists.length > 1 && names.length < new Set(names).size * 1.5;
}

/** Maps of one key each, all different: `[{:gone {…}} {:lost {…}}]` is one map. */
export function asOneMap(page: Page, items: readonly Form[]): readonly Pair[] | null {
  const pairs: Pair[] = [];
  const keys = new Set<string>();
  for (const item of items) {
    const [pair, ...more] = (isSequence(item) && item.kind === "map" && keyedItems(item)) || [];
    if (!pair || more.length > 0) return null;
    pairs.push(pair);
    keys.add(formText(page, pair.key));
  }
  return pairs.length > 1 && keys.size === pairs.length ? pairs : null;
}

/** Lists of two whose first items are the same from entry to entry: `((code 1) (text "x"))`. */
export function areFieldLists(page: Page, items: readonly Form[]): boolean {
  const names = items.slice(0, SAMPLE).flatMap((item) => {
    const parts = isSequence(item) ? item.items.filter((part) => isFieldList(part, true)) : [];
    return parts.flatMap(({ items: [key] }) => (key ? [formText(page, key)] : []));
  });
  return names.length > 1 && names.length >= new Set(names).size * 1.5;
}
