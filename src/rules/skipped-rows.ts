import type { Catalog, SkipReason } from "../catalog.js";
import type { BuiltInRule } from "./built-in-rule.js";
import { quoted } from "./phrases.js";
import type { Finding } from "./rule.js";
import { groupBy } from "./same-text.js";

/** Those that lose something. Empty rows, separators, titles and repeats do not. */
const LOST: ReadonlyMap<SkipReason, string> = new Map([
  ["no-code", "no code was found in it"],
  ["unreadable", "it cannot be read"],
]);

/**
 * A row of a table of errors is no entry: no code was found in it, or it cannot be read. What it says gets into no
 * output. One finding a document and reason.
 */
export const skippedRows: BuiltInRule = {
  code: "skipped-rows",
  severity: "warning",
  check: (catalog) => rowsLeftOut(catalog, LOST),
};

/** One finding for the rows of a document that are left out for one of these reasons. */
export function* rowsLeftOut(
  { documents }: Catalog,
  reasons: ReadonlyMap<SkipReason, string>,
): Iterable<Finding> {
  for (const { skipped } of documents)
    for (const rows of groupBy(skipped, ({ reason }) => reason)) {
      const [first] = rows;
      const why = first && reasons.get(first.reason);
      if (!why) continue;
      const others =
        rows.length === 2 ? "another row is, too" : `${rows.length - 1} more rows are, too`;
      const more = rows.length === 1 ? "" : `; ${others}`;
      yield {
        message: `The row ${quoted(first.text)} is left out: ${why}${more}`,
        location: first.location,
      };
    }
}
