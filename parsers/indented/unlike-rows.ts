import type { Lead } from "./lead.js";
import { isCertain } from "./lead-token.js";
import type { RowLine } from "./row-line.js";

const DATE = /^[\s(\-–—:]*(?:19|20)\d\d-\d\d/;
const MONTH_AND_YEAR = /^\s+\p{Lu}\p{L}{2,8}\.?,?\s+(?:19|20)\d\d\b/u;

/** `1. Do this`, `2) Do that`, `(3) then do that`: a number of one or two digits with a dot counts steps, but none below zero; so does `3、` before a number. */
export function isListItem(text: string, row: RowLine): boolean {
  if (row.kind !== "number" || row.end - row.start > 2) return false;
  if (/[-−]/u.test(text.charAt(row.start))) return false;
  const isClause = /^\([^()]*\)$/.test(text.slice(row.start - 1, row.close));
  const isCount = /^(?:[.)]|、\s?\d)/.test(text.slice(row.close, row.close + 3));
  return isCount || (isClause && /^\p{Ll}/u.test(text.slice(row.rest)));
}

/** `#123 leaks`: a hash and a number in running text, as issues are cited. */
export function isReference(text: string, { start, parted }: RowLine): boolean {
  return text.charAt(start) === "#" && !parted;
}

/** `100 series codes are those of berths`, `4 开头的表示…`: a family by its first number. */
export function isFamily(text: string, { kind, close }: Lead): boolean {
  return kind === "number" && /^(?:\sseries\s|\s?[开開][头頭])/i.test(text.slice(close, close + 9));
}

/** `moor ()`, `moor_all (2), cast_off(2)`: a function by its name, pages of the manual. */
export function isCall(text: string, lead: Lead): boolean {
  const isName = lead.kind === "constant" || !isCertain(lead.kind);
  const behind = text.slice(lead.close, lead.close + 12);
  return isName && /^\s?\(\s?\)|^\s{0,3}\([1-9][a-z]{0,4}\)(?=,|$)/.test(behind);
}

/** `1.2.3 (2024-05-01)`, `12 March 2024`, `1.4.0 - 2024-05-01` */
export function isDate(text: string, lead: Lead): boolean {
  const behind = text.slice(lead.close, lead.close + 40);
  if (lead.kind === "dotted") return DATE.test(behind);
  return lead.kind === "number" && lead.end - lead.start < 3 && MONTH_AND_YEAR.test(behind);
}
