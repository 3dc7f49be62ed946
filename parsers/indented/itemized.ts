import type { Line } from "./lines.js";
import type { Entry } from "./runs.js";

const FEWEST = 2;

/** `* text`, `- text` */
export function isItem({ text }: Line): boolean {
  return /^[-*•]\s+\S/.test(text);
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
