import type { Table } from "../blocks.js";
import { errorStrength } from "./error-words.js";
import type { OutlinedTable } from "./outline.js";

/** The parts of a manual page that list no errors (Linux man-pages(7), "Sections within a manual page"). */
const SILENT: ReadonlySet<string> = new Set([
  ...`NAME LIBRARY SYNOPSIS CONFIGURATION DESCRIPTION OPTIONS ENVIRONMENT FILES ATTRIBUTES VERSIONS STANDARDS HISTORY NOTES
      CAVEATS BUGS EXAMPLE EXAMPLES AUTHOR AUTHORS COPYRIGHT`.split(/\s+/),
  ...["SEE ALSO", "CONFORMING TO", "REPORTING BUGS"],
]);
/** So many of their titles make a page of the manual. */
const FEWEST = 3;

/**
 * The tables in parts of a manual page that list options, flags or what a call is given, under no title of their own that
 * speaks of errors: those have a part of their own, `ERRORS` or `EXIT STATUS`.
 */
export function silentParts(
  tables: readonly OutlinedTable[],
  titles: readonly string[],
): ReadonlySet<Table> {
  const parts = new Set(titles.filter((title) => SILENT.has(title)));
  if (parts.size < FEWEST || !parts.has("DESCRIPTION")) return new Set();
  return new Set(tables.filter(isSilent).map(({ table }) => table));
}

function isSilent({ titles, far }: OutlinedTable): boolean {
  const above = [...far, ...titles];
  const at = above.findLastIndex((title) => SILENT.has(title));
  return at >= 0 && above.slice(at + 1).every((title) => errorStrength(title) < 1);
}
