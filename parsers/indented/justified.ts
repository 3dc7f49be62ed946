import type { Line } from "./lines.js";
import type { RowLine } from "./row-line.js";

const LONG_LINE = 40;
const STRETCHED = /[\p{L},] {2}\p{Ll}/u;
const FEWEST = 3;
const SHARE = 0.2;

/** `WHICH(1)    General Commands    WHICH(1)`: the first line of a manual page. */
const PAGE_HEADER = /^(\S{1,40}\(\d[a-z]{0,4}\)) .* \1$/;

/**
 * Whether the text of a document is set even on both sides, as manual pages are: two blanks stand between words of many
 * long lines that are no rows, or of any in what says that it is a page of the manual. Then two blanks part no columns
 * either.
 */
export function isJustified(lines: readonly Line[], rows: readonly (RowLine | null)[]): boolean {
  const first = lines.find(({ text }) => text !== "")?.text ?? "";
  if (PAGE_HEADER.test(first)) return lines.some(({ text }) => STRETCHED.test(text));
  const prose = lines.filter(({ text }, place) => text.length >= LONG_LINE && !rows[place]);
  const stretched = prose.filter(({ text }) => STRETCHED.test(text));
  return stretched.length >= FEWEST && stretched.length >= prose.length * SHARE;
}
