import type { Line } from "./lines.js";
import type { RowLine } from "./row-line.js";

const LONG_LINE = 40;
const STRETCHED = /[\p{L},] {2}\p{Ll}/u;
const FEWEST = 3;
const SHARE = 0.2;

/**
 * Whether the text of a document is set even on both sides, as manual pages are: two blanks stand between words of many
 * long lines that are no rows. Then two blanks part no columns either.
 */
export function isJustified(lines: readonly Line[], rows: readonly (RowLine | null)[]): boolean {
  const prose = lines.filter(({ text }, place) => text.length >= LONG_LINE && !rows[place]);
  const stretched = prose.filter(({ text }) => STRETCHED.test(text));
  return stretched.length >= FEWEST && stretched.length >= prose.length * SHARE;
}
