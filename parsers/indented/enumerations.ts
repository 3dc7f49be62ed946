import type { Source } from "../../src/source.js";
import { readEnumeration } from "../enumeration.js";
import type { Line } from "./lines.js";
import type { FoundTable, FoundTables } from "./placed-table.js";

const FEWEST = 3;
/** `NO_BERTH(12, "text"),`, `NO_BERTH(12),`: a member of an enumeration and what it is made with. */
const MEMBER = /^[A-Z][A-Z\d_]{1,60}\s?\(\s?"?-?\d{1,18}"?\s?(?:,\s{0,4}".*\)\s?[,;]?|\)\s?[,;])$/;
const ASIDE = /^(?:$|\/)/;
const OPENING = /^(?:[a-z]{1,12} ){0,3}enum (?:class )?\w{1,60} ?\{$/;

/** Members of enumerations that call what makes them, by their first lines. */
export function findEnumerations(source: Source, lines: readonly Line[]): FoundTables {
  const found = new Map<number, FoundTable>();
  for (let at = 0; at < lines.length; at++) {
    if (!MEMBER.test(lines[at]?.text ?? "")) continue;
    const last = lastOf(lines, at);
    const first = OPENING.test(lines[at - 1]?.text ?? "") ? at - 1 : at;
    const members = lines.slice(at, last + 1).filter(({ text }) => MEMBER.test(text)).length;
    const [from, to] = [lines[first]?.from ?? 0, lines[last]?.end ?? 0];
    const table = members < FEWEST ? null : readEnumeration(source, from, to);
    // The text itself, not what a literal block of it shows.
    if (table) found.set(first, { table: { ...table, literal: false }, last });
    at = last;
  }
  return found;
}

/** The last of the members that follow each other, with comments and empty lines between. */
function lastOf(lines: readonly Line[], first: number): number {
  let last = first;
  for (let at = first; at < lines.length; at++) {
    const text = lines[at]?.text ?? "";
    if (MEMBER.test(text)) last = at;
    else if (!ASIDE.test(text)) break;
  }
  return last;
}
