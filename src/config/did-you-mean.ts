import { closest, distance } from "fastest-levenshtein";

const FEWEST_EDITS = 2;
const SHARE_OF_EDITS = 1 / 3;

/** The known word that was meant by another, if one is near enough; null otherwise. */
function meantWord(word: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const lower = word.toLowerCase();
  const begun = known.find((name) => lower.startsWith(name) || name.startsWith(lower));
  const near = closest(lower, [...known]);
  const most = Math.max(FEWEST_EDITS, word.length * SHARE_OF_EDITS);
  return distance(lower, near.toLowerCase()) <= most ? near : (begun ?? null);
}

/** A question for the word that was meant; null if none is near. */
export function didYouMean(word: string, known: readonly string[]): string | null {
  const meant = meantWord(word, known);
  return meant === null ? null : `Did you mean \`${meant}\`?`;
}

/** A hint: the word that was meant, else all that are known. */
export function hintOf(word: string, known: readonly string[]): string {
  return didYouMean(word, known) ?? `Known are ${known.map((name) => `\`${name}\``).join(", ")}`;
}
