import type { Document, SkipReason } from "../catalog.js";
import type { BuiltInRule } from "./built-in-rule.js";
import { quoted } from "./phrases.js";
import { groupBy } from "./same-text.js";

/** Those that lose something. Empty rows, separators, titles and repeated headers do not. */
const LOST: ReadonlyMap<SkipReason, string> = new Map([
  ["no-code", "no code was found in it"],
  ["repeated", "it says again what another row says"],
  ["unreadable", "it cannot be read"],
]);

/**
 * A row of a table of errors is no entry: no code was found in it, it cannot be read, or it repeats another row.
 * What it says gets into no output. One finding a document and reason.
 */
export const skippedRows: BuiltInRule = {
  code: "skipped-rows",
  severity: "warning",
  *check(catalog) {
    for (const document of catalog.documents)
      for (const rows of lostRows(document)) {
        const [first] = rows;
        if (!first) continue;
        const others =
          rows.length === 2 ? "another row is, too" : `${rows.length - 1} more rows are, too`;
        const more = rows.length === 1 ? "" : `; ${others}`;
        yield {
          message: `The row ${quoted(first.text)} is left out: ${LOST.get(first.reason)}${more}`,
          location: first.location,
        };
      }
  },
};

function lostRows({ skipped }: Document) {
  return groupBy(
    skipped.filter(({ reason }) => LOST.has(reason)),
    ({ reason }) => reason,
  );
}
