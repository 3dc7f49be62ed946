import type { Form } from "../lisp/form.js";
import type { Pair } from "../lisp/shape.js";
import {
  areCoded,
  areNumbered,
  areOfOneKind,
  isFull,
  itemsOf,
  keysOf,
  keyText,
  pairsOf,
  SAMPLE,
  shareKeys,
} from "./key-shape.js";

/** What a map is: rows by their keys, groups by their keys, or fields of its own beside groups. */
export type MapShape = "rows" | "groups" | "node";

/**
 * Rows are like each other: what they hold has the same keys, while their own keys are all different.
 * So maps whose keys differ from sibling to sibling, or tell things apart (numbers, constants), are
 * groups of rows, and so are lists of maps.
 */
export function shapeOfMap(pairs: readonly Pair[], depth: number): MapShape {
  const sample = pairs.slice(0, SAMPLE);
  const nested = sample.filter(({ value }) => isFull(value));
  if (nested.length === 0) return "rows";
  // One name at the top is that of all that follows.
  const isWrapper = depth === 0 && sample.length === 1 && !areCoded(keysOf(sample));
  if (nested.length === sample.length) return isWrapper || areGroups(sample) ? "groups" : "rows";
  if (areCoded(keysOf(sample)) && nested.length * 2 >= sample.length)
    return areGroups(nested) ? "node" : "rows";
  // At the top a map of values and small maps is one thing, not a list of several.
  return depth === 0 || nested.some(({ value }) => holdsRows(value)) ? "node" : "rows";
}

/** Whether a value is a collection of rows, not one row. */
export function holdsRows(form: Form | null): boolean {
  const items = itemsOf(form)?.slice(0, SAMPLE);
  if (items) return isListOfRows(items) || (items.length > 1 && areCoded(items.map(keyText)));
  const pairs = pairsOf(form);
  if (!pairs || pairs.length === 0) return false;
  if (areNumbered(keysOf(pairs))) return true;
  const nested = pairs.slice(0, SAMPLE).filter(({ value }) => isFull(value));
  if (nested.length * 2 > Math.min(pairs.length, SAMPLE)) return true;
  if (nested.length > 0) return nested.some(({ value }) => isListOfRows(itemsOf(value) ?? []));
  return pairs.length > 1 && (areCoded(keysOf(pairs)) || isLongList(pairs));
}

function isListOfRows(items: readonly Form[]): boolean {
  const sample = items.slice(0, SAMPLE);
  return sample.length > 0 && sample.filter(isFull).length * 2 > sample.length;
}

/** Names with numbers, or with more texts than a row has. */
function isLongList(pairs: readonly Pair[]): boolean {
  return areOfOneKind(pairs) && (pairs.length > 3 || pairs[0]?.value?.kind === "number");
}

function areGroups(pairs: readonly Pair[]): boolean {
  const lists = pairs.flatMap(({ value }) => (itemsOf(value) ? [itemsOf(value) ?? []] : []));
  if (lists.length * 2 > pairs.length) return areGroupedLists(pairs, lists);
  const maps = pairs.map(({ value }) => pairsOf(value) ?? []).filter(({ length }) => length > 0);
  return areGroupedMaps(pairs, maps);
}

/** Lists of collections; or of names, below keys that are no codes. */
function areGroupedLists(pairs: readonly Pair[], lists: readonly (readonly Form[])[]): boolean {
  if (lists.filter(isListOfRows).length * 2 > lists.length) return true;
  const values = lists.flat().slice(0, SAMPLE);
  return (
    !areCoded(keysOf(pairs)) && areCoded(values.map(keyText)) && !areNumbered(values.map(keyText))
  );
}

function areGroupedMaps(pairs: readonly Pair[], maps: readonly (readonly Pair[])[]): boolean {
  const keys = keysOf(pairs);
  const inner = maps.flatMap((pairs) => keysOf(pairs));
  const coded = areCoded(keys);
  if (areNumbered(inner) || maps.every(isMapOfRows)) return true;
  if (shareKeys(maps))
    return areTranslations(maps) || (areCoded(inner) && !coded && maps.every(areOfOneKind));
  if (areCoded(inner)) return true;
  if (coded) return false;
  if (pairs.some(({ value }) => holdsRows(value))) return true;
  return maps.length > 1
    ? maps.every(areOfOneKind)
    : maps.some((inside) => inside.length > 1 && areOfOneKind(inside));
}

/** Each value is a list of collections, or a map whose keys are numbers. */
function isMapOfRows(pairs: readonly Pair[]): boolean {
  return pairs.slice(0, SAMPLE).every(({ value }) => {
    const own = pairsOf(value);
    return own ? areNumbered(keysOf(own)) : isListOfRows(itemsOf(value) ?? []);
  });
}

/** The same names with a text each, more of them than there are maps: `{en: {jam: "…", …}, de: {…}}`. */
function areTranslations(maps: readonly (readonly Pair[])[]): boolean {
  const least = Math.max(4, maps.length);
  return maps.every((pairs) => pairs.length > least && areOfOneKind(pairs));
}
