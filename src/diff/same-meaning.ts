import type { Entry } from "../catalog.js";
import type { Pair } from "./change.js";
import { nameOf, textOf } from "./entry-signs.js";

/** Says of an entry of each catalog whether they may tell of the same error. */
export type SameMeaning = (before: Entry, after: Entry) => boolean;

/** Texts with a larger share in common say the same in other words. */
const SIMILAR = 0.4;

/**
 * Whether two entries mean the same: they have one name, or similar texts; a text that one of them lacks,
 * or that is written in another script, speaks against nothing. What many entries of the two catalogs
 * have in common (`… not found`) makes no two of them similar.
 */
export function createSameMeaning({ before, after }: Pair<readonly Entry[]>): SameMeaning {
  let weights: ReadonlyMap<string, number> | undefined;
  const weightOf = (piece: string): number => {
    weights ??= weigh(before, after);
    return weights.get(piece) ?? HEAVIEST;
  };
  const isSimilar = (a: string, b: string): boolean =>
    a === b || share(piecesOf(a), piecesOf(b), weightOf) >= SIMILAR;
  return (was, is) => {
    const [wasNamed, isNamed] = [nameOf(was), nameOf(is)];
    const [said, says] = [textOf(was), textOf(is)];
    const named = wasNamed !== null && isNamed !== null;
    if (named && (wasNamed === isNamed || isSimilar(wasNamed, isNamed))) return true;
    if (said === null || says === null) return !named;
    return isSimilar(said, says) || (!named && isLatin(said) !== isLatin(says));
  };
}

/** Whether more of its letters are Latin than not. */
function isLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return 2 * letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length >= letters.length;
}

/** A text in pairs of neighbouring characters, without case, blanks and signs. */
function piecesOf(text: string): ReadonlySet<string> {
  const pieces = new Set<string>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (word.length === 1) pieces.add(word);
    for (let at = 0; at + 1 < word.length; at++) pieces.add(word.slice(at, at + 2));
  }
  return pieces;
}

/** In whole numbers, whose sums are the same in whatever order, whichever text is the older one. */
const HEAVIEST = 2 ** 20;

/** A piece weighs the less the more entries have it. */
function weigh(before: readonly Entry[], after: readonly Entry[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const counts of [countPieces(before), countPieces(after)])
    for (const [piece, count] of counts)
      weights.set(piece, Math.min(weights.get(piece) ?? HEAVIEST, Math.ceil(HEAVIEST / count)));
  return weights;
}

function countPieces(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries)
    for (const piece of piecesOf(textOf(entry) ?? ""))
      counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return counts;
}

/** Dice's coefficient, weighted. */
function share(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  weightOf: (piece: string) => number,
): number {
  let [common, all] = [0, 0];
  for (const piece of a) {
    const weight = weightOf(piece);
    all += weight;
    if (b.has(piece)) common += weight;
  }
  for (const piece of b) all += weightOf(piece);
  return all === 0 ? 0 : (2 * common) / all;
}
