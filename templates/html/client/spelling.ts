import { distance } from "fastest-levenshtein";

/** Typing errors that a word of some length may have. */
function tolerance(length: number): number {
  if (length < 4) return 0;
  return length < 5 ? 1 : 2;
}

/**
 * The words that somebody who typed `typed` may have meant, the nearest only: those that differ in a letter or
 * two, or begin so. Numbers are never mistaken: one code is not another.
 */
export function nearWords(typed: string, words: Iterable<string>): readonly string[] {
  if (/\p{N}/u.test(typed)) return [];
  let nearest = tolerance(typed.length);
  if (nearest === 0) return [];
  let found: string[] = [];
  for (const word of words) {
    if (word.length < typed.length - nearest) continue;
    const away = Math.min(
      word.length > typed.length + nearest ? Infinity : distance(typed, word),
      word.length > typed.length ? distance(typed, word.slice(0, typed.length)) : Infinity,
    );
    if (away > nearest) continue;
    if (away < nearest) found = [];
    nearest = away;
    found.push(word);
  }
  return found;
}
