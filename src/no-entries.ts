import type { Diagnostic } from "./diagnostic.js";
import type { DocumentReading } from "./read-document.js";

/** The error for a document that was named and lists no code: what was found, and what was tried. */
export function noEntries({ document, attempts, diagnostics }: DocumentReading): Diagnostic {
  const tried = attempts()
    .filter(({ entries }) => entries !== null)
    .map(({ format, reason }) => `${format} (${reason})`);
  const tables = document.tables.map(
    ({ location, reason }) => `line ${location.start.line}: ${reason}`,
  );
  const found =
    tables.length === 0
      ? "no table, map or list in it"
      : `${tables.length} ${tables.length === 1 ? "table" : "tables"}, none of errors (${tables.slice(0, 3).join("; ")}${tables.length > 3 ? "; …" : ""})`;
  const commented = diagnostics.filter(({ code }) => code === "commented-table");
  const start = { line: 1, column: 1, offset: 0 };
  return {
    code: "no-entries",
    severity: "error",
    message: `No error code was found: ${found}${inComments(commented)}; read as ${tried.join(", then ")}`,
    location: document.tables[0]?.location ?? { path: document.path, start, end: start },
    hint: `\`errgen inspect ${document.path}\` shows how each table was understood`,
  };
}

function inComments(commented: readonly Diagnostic[]): string {
  const [first] = commented;
  if (!first) return "";
  const what = commented.length === 1 ? "1 table stands" : `${commented.length} tables stand`;
  return `; ${what} in comments, which are not read (line ${first.location?.start.line})`;
}
