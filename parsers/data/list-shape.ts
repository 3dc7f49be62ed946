import type { Form } from "../lisp/form.js";
import type { Pair } from "../lisp/shape.js";
import {
  areCoded,
  areNumbered,
  isFull,
  itemsOf,
  keysOf,
  keyText,
  pairsOf,
  SAMPLE,
} from "./key-shape.js";
import { holdsRows } from "./map-shape.js";

/**
 * Maps of a list that are one map: each has one key, all different (`[{gone: …}, {lost: …}]`). Null if
 * they are rows or groups.
 */
export function asOneMap(items: readonly Form[]): readonly Pair[] | null {
  const maps = items.map((item) => pairsOf(item) ?? []);
  if (!maps.every(({ length }) => length === 1)) return null;
  const pairs = maps.flat();
  const keys = pairs.map(({ key }) => keyText(key));
  const different = new Set(keys).size === keys.length;
  return different && (items.length > 1 || areCoded(keys)) ? pairs : null;
}

/** Whether most maps of a list are groups: maps by code, or a title and a collection of rows. */
export function areGroupItems(items: readonly Form[]): boolean {
  const sample = items.slice(0, SAMPLE).map((item) => pairsOf(item) ?? []);
  if (areMapsByCode(sample)) return true;
  const groups = sample.filter((pairs) => pairs.some(({ value }) => holdsRows(value)));
  if (groups.length * 2 <= sample.length) return false;
  const rows = groups.flatMap((pairs) => pairs.filter(({ value }) => holdsRows(value)));
  const inner = rows.reduce((sum, { value }) => sum + sizeOf(value), 0);
  // A row may have a list of its own (details, links); a group has more rows than fields.
  return inner >= groups.length * 2 || rows.some((pair) => rowWidth(pair) > ownFields(groups[0]));
}

/** Keys that are numbers, or tell things apart and are others in each map. */
function areMapsByCode(maps: readonly (readonly Pair[])[]): boolean {
  const keys = maps.flatMap(keysOf);
  return areNumbered(keys) || (areCoded(keys) && new Set(keys).size === keys.length);
}

function sizeOf(form: Form | null): number {
  return itemsOf(form)?.length ?? pairsOf(form)?.length ?? 0;
}

function rowWidth({ value }: Pair): number {
  const [row] = itemsOf(value) ?? [];
  return pairsOf(row)?.length ?? 2;
}

function ownFields(pairs: readonly Pair[] | undefined): number {
  return (pairs ?? []).filter(({ value }) => !isFull(value)).length;
}

/** Whether most lists of a list hold collections themselves. */
export function areNestedLists(items: readonly Form[]): boolean {
  const sample = items.slice(0, SAMPLE).filter((item) => itemsOf(item)?.some(isFull));
  return sample.length * 2 > Math.min(items.length, SAMPLE);
}

/** Neighbours of one kind: maps, lists, or values, which are no rows of one table. */
export function alikeRuns(items: readonly Form[]): readonly (readonly Form[])[] {
  const runs: Form[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run?.[0] && kindOf(run[0]) === kindOf(item)) run.push(item);
    else runs.push([item]);
  }
  return runs;
}

function kindOf(form: Form): string {
  if (pairsOf(form)) return "map";
  return itemsOf(form) ? "list" : "value";
}
