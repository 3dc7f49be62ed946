import type { Form, Sequence } from "./form.js";
import { isSequence } from "./form.js";
import type { Page } from "./page.js";
import { keyedItems, type Pair } from "./shape.js";

/** Fewer keys in common may be chance. */
const ENOUGH = 3;

/**
 * Two look-ups beside each other over the same keys are two columns of one table: `{:jam 7 …}` and `{:jam "Paper jam" …}`,
 * or `{:jam 7 …}` and `{7 "Paper jam" …}`. Gives the collections without those of texts that another
 * one, of codes, has taken in; null stands for what was taken.
 */
export function joinLookUps(
  page: Page,
  collections: readonly Sequence[],
): readonly (Sequence | null)[] {
  const flat = collections.map((collection) => flatPairs(collection));
  const joined: (Sequence | null)[] = [...collections];
  flat.forEach((texts, index) => {
    if (!texts || texts.length < ENOUGH || !areTexts(page, texts)) return;
    const holder = [index - 1, index + 1].find((at) => holds(page, flat[at] ?? [], texts)) ?? -1;
    const codes = flat[holder];
    const collection = collections[holder];
    if (!codes || !collection) return;
    joined[holder] = withTexts(page, collection, codes, texts);
    joined[index] = null;
    flat[holder] = null;
  });
  return joined;
}

/** The pairs of a look-up whose keys and values are atoms. */
function flatPairs(collection: Sequence): readonly Pair[] | null {
  const pairs = keyedItems(collection);
  const flat = pairs?.every(({ key, value }) => !isSequence(key) && value && !isSequence(value));
  return pairs && flat ? pairs : null;
}

/** Strings of several words, or of a script without blanks. */
function areTexts(page: Page, pairs: readonly Pair[]): boolean {
  const phrases = pairs.filter(({ value }) => /\s|[^ -~]/.test(textOf(page, value)));
  return pairs.every(({ value }) => value?.kind === "string") && phrases.length * 2 > pairs.length;
}

/** Codes for names, or names for codes; each key of the texts is among them, and most have a text. */
function holds(page: Page, codes: readonly Pair[], texts: readonly Pair[]): boolean {
  if (codes.length === 0 || codes.length > texts.length * 2 || areTexts(page, codes)) return false;
  const known = new Set(
    codes.flatMap(({ key, value }) => [key, value].map((form) => textOf(page, form))),
  );
  const numbers = codes.every(
    ({ key, value }) => key.kind === "number" || value?.kind === "number",
  );
  return numbers && texts.every(({ key }) => known.has(textOf(page, key)));
}

function textOf(page: Page, form: Form | null): string {
  return form ? page.text.slice(form.start, form.end) : "";
}

function withTexts(
  page: Page,
  collection: Sequence,
  codes: readonly Pair[],
  texts: readonly Pair[],
): Sequence {
  const found = new Map(texts.map(({ key, value }) => [textOf(page, key), value]));
  const items = codes.flatMap(({ key, value }): readonly Form[] => {
    if (!value) return [key];
    const text = found.get(textOf(page, key)) ?? found.get(textOf(page, value));
    const { start, end } = value;
    const row = { start, end, quoted: true, dotted: false, spliced: false };
    return [key, { ...row, kind: "vector", items: text ? [value, text] : [value] }];
  });
  return { ...collection, kind: "map", items };
}
