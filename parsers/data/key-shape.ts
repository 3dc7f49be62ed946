import { type Form, isSequence, type Sequence } from "../lisp/form.js";
import { inPairs, type Pair } from "../lisp/shape.js";
import type { DataAtom } from "./forms.js";

/** So many siblings tell what all of them are. */
export const SAMPLE = 200;

/** The keys and values of a map; null for anything else. */
export function pairsOf(form: Form | null | undefined): readonly Pair[] | null {
  return form && isSequence(form) && form.kind === "map" ? inPairs(form.items) : null;
}

/** The items of a list; null for anything else. */
export function itemsOf(form: Form | null | undefined): readonly Form[] | null {
  return form && isSequence(form) && form.kind === "vector" ? form.items : null;
}

/** Whether a value is a map or a list with something in it. */
export function isFull(form: Form | null | undefined): form is Sequence {
  return form !== null && isSequence(form) && form.items.length > 0;
}

/** The text of a key, "" for one in brackets. */
export function keyText(form: Form): string {
  return isSequence(form) ? "" : ((form as DataAtom).text ?? "");
}

/** Whether keys begin with a digit or a sign and a digit, as no name of a field does. */
export function areNumbered(keys: readonly string[]): boolean {
  return mostly(keys, (key) => /^[-+]?\d/.test(key));
}

/** Whether keys are of the kind that tells things apart: numbers, letters with a number, constants. */
export function areCoded(keys: readonly string[]): boolean {
  return mostly(keys, (key) => /\d/.test(key) || /^[A-Z][A-Z\d]*(?:[_.-][A-Z\d]+)*$/.test(key));
}

function mostly(keys: readonly string[], holds: (key: string) => boolean): boolean {
  const sample = keys.slice(0, SAMPLE);
  return sample.length > 0 && sample.filter(holds).length > sample.length / 2;
}

/** Whether maps have the same keys by and large: they are rows, and their keys are columns. */
export function shareKeys(maps: readonly (readonly Pair[])[]): boolean {
  if (maps.length < 2) return false;
  const keys = maps.slice(0, SAMPLE).flatMap((pairs) => keysOf(pairs));
  return new Set(keys).size * 1.5 <= keys.length;
}

/** The texts of the keys, so many as tell. */
export function keysOf(pairs: readonly Pair[]): readonly string[] {
  return pairs.slice(0, SAMPLE).map(({ key }) => keyText(key));
}

/** Whether all values are texts, or all are numbers. */
export function areOfOneKind(pairs: readonly Pair[]): boolean {
  const kinds = new Set(pairs.slice(0, SAMPLE).map(({ value }) => value?.kind ?? "nil"));
  return kinds.size === 1 && (kinds.has("string") || kinds.has("number"));
}
