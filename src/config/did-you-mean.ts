import { closest, distance } from "fastest-levenshtein";

const FEWEST_EDITS = 2;
/** Of three characters, two others are another word. */
const SHORT_WORD = 3;
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

/** The known words that may have been meant by another, the nearest first, a few at most. */
export function nearWords(word: string, known: readonly string[], most: number): readonly string[] {
  const lower = word.toLowerCase();
  const fewest = word.length > SHORT_WORD ? FEWEST_EDITS : 1;
  const farthest = Math.max(fewest, word.length * SHARE_OF_EDITS);
  const near = known
    .map((name) => ({ name, edits: distance(lower, name.toLowerCase()) }))
    .filter(({ edits }) => edits <= farthest)
    .sort((a, b) => a.edits - b.edits);
  const begun = known.filter((name) => name.toLowerCase().startsWith(lower));
  const best = near.filter(({ edits }) => edits <= (near[0]?.edits ?? 0) + 1);
  const words = near.length > 0 || lower === "" ? best.map(({ name }) => name) : begun;
  return words.slice(0, most);
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
