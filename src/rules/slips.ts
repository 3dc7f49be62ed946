import { singleEdits } from "./single-edits.js";
import { ERROR_WORDS } from "./typo-words.js";
import lookAlikes from "./typo-words.js?look-alikes";

/** Shorter ones are near too many others, and often abbreviations. */
const SHORTEST = 5;
/** What share of the words of an English document the list has at least. */
const ENGLISH = 0.5;

/**
 * The words, in lower case, that were meant as others, and what they were meant as. None in a document whose words
 * are another language's: those are near to English ones and right.
 */
export function findSlips(
  words: readonly string[],
  right: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const used = new Set(
    words.map((word) => word.toLowerCase()).filter((word) => /^[a-z]+$/.test(word)),
  );
  const known = new Set(ERROR_WORDS);
  const share = [...used].filter((word) => known.has(word)).length / used.size;
  if (!(share >= ENGLISH)) return new Map();
  const own = new Set([...lookAlikes.split(" "), ...right.map((word) => word.toLowerCase())]);
  const slips = new Map<string, readonly string[]>();
  for (const word of used) {
    if (word.length < SHORTEST || known.has(word) || own.has(word)) continue;
    if (isCompound(word, known)) continue;
    const meant = [...singleEdits(word)].filter((edit) => known.has(edit) && isSlip(word, edit));
    if (meant.length > 0) slips.set(word, meant.sort());
  }
  return slips;
}

/**
 * `paramete` may be short for `parameter`, `parsers` are more than one `parser`, and `pstatement` is a statement with a
 * letter that says of which kind.
 */
function isSlip(word: string, meant: string): boolean {
  const isPart = meant.startsWith(word) || word.startsWith(meant) || word.endsWith(meant);
  return meant.length >= SHORTEST && !isPart;
}

/** Two known words written as one (`openid`), or one with a letter behind it (`startd`, a daemon). */
function isCompound(word: string, known: ReadonlySet<string>): boolean {
  return [...word].some((_, at) => {
    const rest = word.slice(at + 1);
    return known.has(word.slice(0, at + 1)) && (rest.length === 1 || known.has(rest));
  });
}
