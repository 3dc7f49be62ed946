import { columnAt } from "./fields.js";
import type { Line } from "./lines.js";
import type { Entry } from "./runs.js";
import { hasGap } from "./title-shape.js";

const FEWEST = 2;

/** `* text`, `- text` */
export function isItem({ text }: Line): boolean {
  return /^[-*•]\s+\S/.test(text);
}

/** How long the mark of the item below a code alone is, with the blanks behind it, if it is the only one and no list. */
export function loneMark(entry: Entry): number {
  const [first, ...others] = entry.below;
  const isLone = isBareCode(entry) && first !== undefined && isItem(first) && !others.some(isItem);
  return isLone ? (/^\S\s+/.exec(first.text)?.[0].length ?? 0) : 0;
}

/** A code alone on its line. */
export function isBareCode({ text, row }: Entry): boolean {
  return row.rest === text.line.text.length;
}

/**
 * Whether codes that stand alone on their lines have a text below them and then a list of what else is said: the
 * text is the message, the list explains it.
 */
export function areItemized(entries: readonly Entry[]): boolean {
  const listed = entries.filter((entry) => {
    const [first, ...others] = entry.below;
    return isBareCode(entry) && first !== undefined && !isItem(first) && others.some(isItem);
  });
  return listed.length >= FEWEST;
}

/**
 * The display column at which the texts of rows begin, where codes too long for it stand alone and have their text
 * below, at that column, as the terms of manual pages do; -1 if there is none.
 */
export function hangingColumn(entries: readonly Entry[], justified: boolean): number {
  const told = entries.filter((entry) => entry.row.parted && !isBareCode(entry));
  const starts = new Map<number, number>();
  for (const { text, row } of told) {
    const start = columnAt(text.line, row.rest);
    starts.set(start, (starts.get(start) ?? 0) + 1);
  }
  const [most] = [...starts].sort(([, a], [, b]) => b - a);
  if (!most || most[1] * 2 <= told.length) return -1;
  const hangs = entries.some((entry) => {
    const [first] = entry.below;
    // Columns are no text.
    const isText = first?.indent === most[0] && (justified || !hasGap(first.text));
    return isText && isBareCode(entry);
  });
  return hangs ? most[0] : -1;
}
