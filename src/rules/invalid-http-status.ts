import type { Document, Entry, TableReading } from "../catalog.js";
import type { BuiltInRule } from "./built-in-rule.js";
import { firstOf, quoted } from "./phrases.js";

/**
 * A column of HTTP statuses has a number that none is: they go from 100 to 599 (RFC 9110, section 15). It is
 * kept among the other columns of its entry, which gets no status. One finding a table.
 */
export const invalidHttpStatus: BuiltInRule = {
  code: "invalid-http-status",
  severity: "warning",
  *check(catalog) {
    for (const document of catalog.documents)
      for (const table of document.tables) {
        const header = table.columns.find(({ role }) => role === "httpStatus")?.header;
        const wrong = header == null ? [] : entriesIn(table, document).flatMap(wrongIn(header));
        const [first] = wrong;
        if (!first) continue;
        const statuses = firstOf(
          wrong.map(({ entry, text }) => `${quoted(text)} of \`${entry.code}\``),
        );
        yield {
          message: `${statuses} ${wrong.length === 1 ? "is no HTTP status: that is" : "are no HTTP statuses: those are"} 100 to 599`,
          location: first.entry.location,
        };
      }
  },
};

function entriesIn({ location }: TableReading, { sections }: Document): readonly Entry[] {
  const isInside = (entry: Entry): boolean =>
    entry.location.path === location.path &&
    entry.location.start.offset >= location.start.offset &&
    entry.location.end.offset <= location.end.offset;
  return sections.flatMap(({ entries }) => entries.filter(isInside));
}

function wrongIn(header: string) {
  return (entry: Entry) =>
    entry.fields
      .filter((field) => field.header === header && /^-?\d+$/.test(field.text.trim()))
      .map(({ text }) => ({ entry, text }));
}
