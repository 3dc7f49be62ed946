import { type Form, isNested } from "./form.js";
import { formText } from "./form-text.js";
import type { Page } from "./page.js";
import { keyedItems } from "./shape.js";

/** So many fields tell what a value is. */
const SAMPLE = 200;

/**
 * A value among groups that is an entry itself: its fields are of several kinds, and none of them holds entries
 * (`{:jam {:code 7 :text "…"} :doors {:kinds {…}}}`).
 */
export function isEntryAmongGroups(value: Form): boolean {
  const keyed = keyedItems(value) ?? [];
  if (keyed.length < 2 || keyed.some((pair) => isNested(pair.value))) return false;
  return new Set(keyed.map((pair) => pair.value?.kind ?? "nil")).size > 1;
}

/** Some values are entries, and all others have entries like them inside, but not their fields. */
export function holdLikeEntries(page: Page, values: readonly Form[]): boolean {
  const entries = values.filter(isEntryAmongGroups);
  const others = values.filter((value) => !entries.includes(value));
  const [first, ...more] = keyLists(page, entries).map((keys) => new Set(keys));
  if (!first || others.length === 0) return false;
  const common = [...first].filter((key) => more.every((keys) => keys.has(key)));
  return (
    common.length > 1 &&
    others.every((value) => !hasKeys(page, value, common) && holdsKeys(page, value, common, DEEP))
  );
}

/** Entries in groups in groups are looked for this deep. */
const DEEP = 6;

function hasKeys(page: Page, value: Form, wanted: readonly string[]): boolean {
  const keys = new Set((keyedItems(value) ?? []).map(({ key }) => formText(page, key)));
  return wanted.every((key) => keys.has(key));
}

/** Whether the first collection within, or the first within that, has the keys. */
function holdsKeys(page: Page, value: Form, wanted: readonly string[], depth: number): boolean {
  const inner = keyedItems(value)?.find((pair) => isNested(pair.value))?.value;
  if (!inner || depth === 0) return false;
  return hasKeys(page, inner, wanted) || holdsKeys(page, inner, wanted, depth - 1);
}

/** The names of the fields of each value. */
export function keyLists(page: Page, values: readonly Form[]): readonly (readonly string[])[] {
  return values.map((value) => {
    const keyed = keyedItems(value)?.slice(0, SAMPLE) ?? [];
    return keyed.map(({ key }) => formText(page, key));
  });
}

/**
 * The keys that all innermost maps have, where some of the values are such maps and others hold them: texts in two
 * languages each, some of them in groups (`{:title {:en "…" :de "…"} :faults {:jam {:en "…" :de "…"} …}}`).
 */
export function keysOfLeaves(page: Page, values: readonly Form[]): string | null {
  const leaves: Form[] = [];
  const ownLeaves = values.filter((value) => isLeaf(value));
  if (ownLeaves.length === 0 || ownLeaves.length === values.length) return null;
  if (!values.every((value) => addLeaves(value, leaves, DEEP))) return null;
  const keys = new Set(keyLists(page, leaves).map((list) => list.join("\n")));
  const [first] = keys;
  return keys.size === 1 && first?.includes("\n") ? first : null;
}

/** Whether the value is a map with the keys. */
export function hasLeafKeys(page: Page, value: Form, keys: string): boolean {
  return isLeaf(value) && keyLists(page, [value])[0]?.join("\n") === keys;
}

function isLeaf(value: Form): boolean {
  const keyed = keyedItems(value) ?? [];
  return keyed.length > 1 && keyed.every((pair) => pair.value?.kind === "string");
}

function addLeaves(value: Form, leaves: Form[], depth: number): boolean {
  if (isLeaf(value)) return leaves.push(value) > 0;
  const keyed = keyedItems(value) ?? [];
  if (keyed.length === 0 || depth === 0) return false;
  return keyed.every((pair) => pair.value !== null && addLeaves(pair.value, leaves, depth - 1));
}
