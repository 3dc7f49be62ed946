import type { Table } from "../blocks.js";
import { errorStrength } from "./error-words.js";
import type { Outline, OutlinedTable } from "./outline.js";

/** The parts that manual pages have (Linux man-pages(7), "Sections within a manual page"), but for those of errors. */
const USUAL: ReadonlySet<string> = new Set([
  ...`NAME LIBRARY SYNOPSIS CONFIGURATION DESCRIPTION OPTIONS ENVIRONMENT FILES ATTRIBUTES VERSIONS STANDARDS HISTORY NOTES
      CAVEATS BUGS EXAMPLE EXAMPLES AUTHOR AUTHORS COPYRIGHT`.split(/\s+/),
  ...["SEE ALSO", "CONFORMING TO", "REPORTING BUGS"],
]);
/** So many of them make a page of the manual. */
const FEWEST = 3;

/** Whether titles are those of a page of the manual. */
export function areManualParts(titles: readonly string[]): boolean {
  return new Set(titles.filter((title) => USUAL.has(title))).size >= FEWEST;
}

/** What a page of the manual is about, as its first part tells: `moorerr - number of the last error`. */
export function manualSubject(
  { notes }: Pick<Outline, "notes">,
  titles: readonly string[],
): readonly string[] {
  const name = notes.find(({ heading }) => heading?.text === "NAME");
  return name && areManualParts(titles) ? [name.note.text] : [];
}

/** Parts are titled in capitals. */
const PART = /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$/u;
const TELLING = /ERROR|EXIT|RETURN|STATUS|DIAGNOS|MESSAGE|WARNING|FAIL|FAULT|RESULT|CODE|SIGNAL/;

/**
 * The tables in parts of a manual page that list options, flags or what a call is given, under no title of their own that
 * speaks of errors: those have a part of their own, `ERRORS` or `EXIT STATUS`. A page that is about errors, as its name
 * says, may list them anywhere.
 */
export function silentParts(
  { tables, notes }: Outline,
  titles: readonly string[],
): ReadonlySet<Table> {
  if (!areManualParts(titles) || !titles.includes("DESCRIPTION")) return new Set();
  if (manualSubject({ notes }, titles).some((one) => errorStrength(one) >= 1)) return new Set();
  return new Set(tables.filter(isSilent).map(({ table }) => table));
}

function isSilent({ table, titles, far }: OutlinedTable): boolean {
  const above = [...far, ...titles];
  const at = above.findLastIndex((title) => PART.test(title));
  const part = above[at];
  if (part === undefined || TELLING.test(part)) return false;
  if (above.slice(at + 1).some((title) => errorStrength(title) >= 1)) return false;
  // A part by another name may be that of the statuses, in another language.
  return USUAL.has(part) || !table.rows.some(({ cells }) => /^-?\d/.test(cells[0]?.literal ?? ""));
}
