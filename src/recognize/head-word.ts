import { speaksOfFailure } from "./failure-words.js";
import type { HeaderHint } from "./header-hint.js";
import { headsColumn } from "./heads-column.js";

type ReadHeader = (header: string) => HeaderHint;

/** A word or two without capitals that means a column: the key of a body, not a code. */
export function isHeadWord(text: string, readHeader: ReadHeader): boolean {
  if (text.length > 24 || !/^\p{Ll}(?:\p{L}*|\p{Ll}*[_.-]\p{L}+)$/u.test(text)) return false;
  // `error_message`: a part of what is told of each error.
  const part = /^err(?:or)?[_.-](\p{L}+)$/u.exec(text)?.[1];
  if (part !== undefined) return readHeader(part).certainty === 1;
  // `wrong-params`, `no-key`: two words that tell what went wrong.
  if (/[_.-]/.test(text) && (/^not?[_.-]/.test(text) || speaksOfFailure(text))) return false;
  return headsColumn(text, readHeader);
}
