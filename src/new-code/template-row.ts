import type { Document, Entry, Section, TableReading } from "../catalog.js";

/** A row that others are to be like. */
export interface Template {
  readonly entry: Entry;
  /** The entries around it, which show how names are spelt. */
  readonly siblings: readonly Entry[];
  /** Where the others go: an offset; null for behind the row itself. */
  readonly behind: number | null;
}

/**
 * The last row of a section; of one without entries, that of a table of the document with the same columns.
 * Null if there is none.
 */
export function templateOf(document: Document, section: Section): Template | null {
  const last = section.entries.at(-1);
  if (last !== undefined) return { entry: last, siblings: section.entries, behind: null };
  const table = document.tables.find((one) => one.entries === 0 && isBelow(one, document, section));
  if (table === undefined) return null;
  const like = document.tables.filter((one) => columnsOf(one) === columnsOf(table));
  const siblings = document.sections
    .flatMap(({ entries }) => entries)
    .filter((entry) => like.some((one) => holds(one, entry)));
  const entry = siblings.at(-1);
  return entry === undefined ? null : { entry, siblings, behind: table.location.end.offset };
}

/** Whether a table stands below a section's beginning, and above that of the next one. */
function isBelow({ location }: TableReading, { sections }: Document, section: Section): boolean {
  const next = sections[sections.indexOf(section) + 1];
  const { offset } = location.start;
  return (
    offset >= section.location.start.offset &&
    (next === undefined || offset < next.location.start.offset)
  );
}

function columnsOf({ columns }: TableReading): string {
  return JSON.stringify(columns.map(({ header, role }) => [header, role]));
}

function holds({ location: { start, end } }: TableReading, { location }: Entry): boolean {
  return location.start.offset >= start.offset && location.end.offset <= end.offset;
}
