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
