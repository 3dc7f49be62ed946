import { fold } from "./fold.js";
import { nearWords } from "./spelling.js";

/** What is searched for. */
export interface Searchable {
  readonly code: string;
  /** What programs write for it; empty if there is nothing. */
  readonly reference: string;
  /** All of its texts. */
  readonly text: string;
}

/** What was found, the best first. */
export interface Findings<T> {
  readonly found: readonly T[];
  /** The words that were taken for those that stand nowhere. */
  readonly instead: readonly string[];
}

/** Finds what holds every word of a query, each of them anywhere; forgives typing errors where it must. */
export type Search<T> = (query: string) => Findings<T>;

interface Known<T> {
  readonly item: T;
  readonly code: string;
  readonly reference: string;
  readonly text: string;
}

/** How well a word is found: the lower the better. */
const RANK = { code: 0, codeStart: 1, name: 2, word: 3, anywhere: 4, near: 5 } as const;

/** Prepares a search: for ten thousand items that takes longer than a search does. */
export function createSearch<T extends Searchable>(items: readonly T[]): Search<T> {
  const known = items.map(
    (item): Known<T> => ({
      item,
      code: fold(item.code),
      reference: fold(item.reference),
      text: fold(item.text),
    }),
  );
  const vocabulary = new Set(items.flatMap(({ text }) => wordsOf(text)));
  return (query) => {
    const instead: string[] = [];
    let left: readonly Ranked<T>[] = known.map((one) => ({ one, rank: 0 }));
    for (const term of fold(query).split(/\s+/u)) {
      if (term === "") continue;
      const exact = keep(left, (one) => rankOf(term, one));
      if (exact.length > 0 || known.some(({ text }) => text.includes(term))) left = exact;
      else {
        const near = isIdeographic(term) ? [] : nearWords(term, vocabulary);
        instead.push(...near.slice(0, 3));
        left = keep(left, ({ text }) => (isNear(term, near, text) ? RANK.near : null));
      }
    }
    const sorted = left.toSorted((a, b) => a.rank - b.rank);
    return { found: sorted.map(({ one }) => one.item), instead };
  };
}

interface Ranked<T> {
  readonly one: Known<T>;
  readonly rank: number;
}

function keep<T>(
  ranked: readonly Ranked<T>[],
  rank: (one: Known<T>) => number | null,
): readonly Ranked<T>[] {
  const kept: Ranked<T>[] = [];
  for (const { one, rank: before } of ranked) {
    const more = rank(one);
    if (more !== null) kept.push({ one, rank: before + more });
  }
  return kept;
}

function rankOf(term: string, { code, reference, text }: Known<unknown>): number | null {
  const at = text.indexOf(term);
  if (code === term) return RANK.code;
  if (code.startsWith(term)) return RANK.codeStart;
  if (reference.includes(term)) return RANK.name;
  if (at === -1) return null;
  return at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) ? RANK.word : RANK.anywhere;
}

/** Of a text in characters that are words, one may be another. */
function isNear(term: string, near: readonly string[], text: string): boolean {
  if (near.some((word) => text.includes(word))) return true;
  if (!isIdeographic(term)) return false;
  const characters = [...term];
  if (characters.length < 3) return false;
  return characters.filter((character) => !text.includes(character)).length <= 1;
}

function isIdeographic(term: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(term);
}

/** The words of a text, those of names too: `PasswordError` has two. */
function wordsOf(text: string): readonly string[] {
  return (text.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+/gu)?.map(fold) ?? []).filter(
    (word) => word.length > 2 && !isIdeographic(word),
  );
}
