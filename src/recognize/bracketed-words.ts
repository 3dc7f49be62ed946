import { errorStrength } from "./error-words.js";
import type { HeadingCode } from "./heading-code.js";

const BRACKETED = /^(\S.{1,150}) \[(\p{Ll}[\p{Ll}\d]{0,30}(?:[-_][\p{Ll}\d]{1,30}){0,8})\]$/u;
const FEWEST = 3;

/**
 * The codes of headings that end with words in small letters: `The rope has to hold [rope-strength]`. Below a title of
 * errors each heading has one of its own, and most have several parts: a word alone may say anything of a heading.
 */
export function bracketedWords(
  headings: readonly string[],
  titles: readonly string[],
): readonly HeadingCode[] | null {
  if (headings.length < FEWEST || !titles.some((title) => errorStrength(title) >= 1)) return null;
  const read = headings.flatMap((heading): HeadingCode[] => {
    const [, text, code] = BRACKETED.exec(heading.trim()) ?? [];
    return text === undefined || code === undefined ? [] : [{ code, text }];
  });
  const parted = read.filter(({ code }) => /[-_]/.test(code));
  const distinct = new Set(read.map(({ code }) => code)).size;
  const each = read.length === headings.length && distinct === headings.length;
  return each && parted.length * 2 > headings.length ? read : null;
}
