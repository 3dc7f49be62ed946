import { fieldsOf } from "../lisp/entry.js";
import { type Form, isSequence, type Sequence } from "../lisp/form.js";
import { formText } from "../lisp/form-text.js";
import type { Page } from "../lisp/page.js";
import type { Pair } from "../lisp/shape.js";
import { type Around, addCollection, addGroups, addHeading } from "./collection.js";
import { isFull, keyText } from "./key-shape.js";
import { holdsRows } from "./map-shape.js";

/** What a group is below. */
export interface GroupPlace {
  readonly around: Around;
  /** One of several alike: its first text names it, and its other values are those of its rows. */
  readonly isGroup: boolean;
}

const TITLE = /^(?:title|name|label)$/i;

/** Adds a map that has fields of its own beside its rows. */
export function addNode(
  page: Page,
  form: Sequence,
  pairs: readonly Pair[],
  { around, isGroup }: GroupPlace,
): void {
  const inner = pairs.filter(({ value }) => isFull(value));
  const own = pairs.filter(({ value }) => !isFull(value));
  const title = own.find(isTitle) ?? (isGroup ? own.find(isName) : undefined);
  const others = own.filter((pair) => pair !== title);
  if (title?.value) addHeading(page, title.value, around.depth);
  const depth = title ? around.depth + 1 : around.depth;
  const [only, ...more] = inner.filter(({ value }) => holdsRows(value));
  if (isGroup && only && more.length === 0) {
    const shared = [...fieldsOf(page, [...others, ...inner.filter((pair) => pair !== only)])];
    const below = { ...around, depth, shared: [...shared, ...around.shared] };
    if (isFull(only.value)) addCollection(page, only.value, below);
    return;
  }
  for (const pair of others) if (!isEmpty(pair)) addNote(page, pair);
  addGroups(page, form, inner, { ...around, depth });
}

/** Brackets with nothing in them. */
function isEmpty({ value }: Pair): boolean {
  return value !== null && isSequence(value);
}

function isTitle({ key, value }: Pair): boolean {
  return TITLE.test(keyText(key)) && hasLetters(value);
}

function isName({ value }: Pair): boolean {
  return value?.kind === "string" && hasLetters(value);
}

function hasLetters(form: Form | null): boolean {
  return form !== null && /\p{L}/u.test(keyText(form));
}

/** A value that is no row: `version: 2`. */
function addNote(page: Page, { key, value }: Pair): void {
  const text = value ? `${formText(page, key)}: ${formText(page, value)}` : formText(page, key);
  const position = page.source.position(key.start, value?.end ?? key.end);
  page.blocks.push({ kind: "note", text, position });
}
