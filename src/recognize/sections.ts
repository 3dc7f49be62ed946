import type { Row, Span, Table } from "../blocks.js";
import type {
  RecognizedEntry,
  RecognizedSection,
  SkippedRow,
  SkipReason,
  TableReading,
} from "../catalog.js";
import type { Location, Position, Source } from "../source.js";
import type { OutlinedTable } from "./outline.js";
import { type RowReading, readRow } from "./row.js";
import { rangeOf, routeOf } from "./section-title.js";
import type { TablePlan } from "./table-plan.js";

/** What the tables of a document hold. */
export interface Readings {
  readonly sections: readonly RecognizedSection[];
  readonly tables: readonly TableReading[];
  readonly skipped: readonly SkippedRow[];
}

interface OpenSection {
  readonly title: Span | null;
  readonly position: Position;
  range: readonly [number, number] | null;
  readonly entries: RecognizedEntry[];
  /** What was said already, to tell repeats. */
  readonly said: Set<string>;
}

/** The sections so far: a table goes on with the last one if it stands under the same title. */
type OpenSectionFor = (title: Span | null, position: Position) => OpenSection;

/**
 * Reads the rows of the tables that list errors into sections: one heading's tables are one section,
 * a label or a group row between heading and rows opens its own, and without any each table is one.
 */
export function readSections(
  tables: readonly OutlinedTable[],
  plans: ReadonlyMap<Table, TablePlan>,
  source: Source,
): Readings {
  const sections: OpenSection[] = [];
  const sectionFor: OpenSectionFor = (title, position) => {
    const last = sections.at(-1);
    if (last && title && last.title === title) return last;
    const opened = {
      title,
      position: title?.position ?? position,
      range: null,
      entries: [],
      said: new Set<string>(),
    };
    sections.push(opened);
    return opened;
  };
  const at = (position: Position): Location => ({ path: source.path, ...position });
  const skipped: SkippedRow[] = [];
  const titles = titlesOf(tables.filter(({ table }) => plans.get(table)?.taken));
  const readings = tables.flatMap((outlined): TableReading[] => {
    const plan = plans.get(outlined.table);
    if (!plan) return [];
    const title = titles.get(outlined) ?? null;
    const { left, entries } = plan.taken
      ? readTable(outlined, title, plan, source, sectionFor)
      : { left: [], entries: 0 };
    skipped.push(
      ...left.map(({ row, reason }) => ({
        reason,
        text: rowText(row),
        location: at(row.position),
      })),
    );
    const rows = outlined.table.rows.length;
    const { taken, reason, columns } = plan;
    return [
      {
        location: at(outlined.table.position),
        rows,
        entries,
        skipped: left.length,
        taken,
        reason,
        columns,
      },
    ];
  });
  return { sections: sections.map((section) => close(section, source)), tables: readings, skipped };
}

/**
 * What each table goes by: the label over it, else its heading. Definitions that have that in common, or have
 * none, go by their own names, if there are several.
 */
function titlesOf(tables: readonly OutlinedTable[]): ReadonlyMap<OutlinedTable, Span | null> {
  const defined = new Map<Span | null, Set<string>>();
  for (const one of tables) {
    if (!one.definition) continue;
    const names = defined.get(lineOver(one)) ?? new Set();
    defined.set(lineOver(one), names.add(one.definition.of ?? ""));
  }
  return new Map(
    tables.map((one) => {
      const several = (defined.get(lineOver(one))?.size ?? 0) > 1;
      return [one, several && one.definition ? one.definition : lineOver(one)];
    }),
  );
}

function lineOver({ label, heading }: OutlinedTable): Span | null {
  return label ?? heading;
}

interface LeftRow {
  readonly row: Row;
  readonly reason: SkipReason;
}

/** Puts a table's rows into sections and gives those that are no entries. */
function readTable(
  { table, comments }: OutlinedTable,
  title: Span | null,
  plan: TablePlan,
  source: Source,
  sectionFor: OpenSectionFor,
): { readonly left: readonly LeftRow[]; readonly entries: number } {
  const readings = table.rows.map((row) => ({
    row,
    reading: readRow(row, table.header, plan, source),
  }));
  const range = comments.map(({ text }) => rangeOf(text)).find((found) => found !== null) ?? null;
  const left: LeftRow[] = [];
  let entries = 0;
  // A table that begins with a group title has nothing to say under its heading's own.
  let section = readings[0]?.reading.kind === "group" ? null : sectionFor(title, table.position);
  for (const { row, reading } of readings) {
    if (reading.kind === "group") section = sectionFor(reading.title, row.position);
    section ??= sectionFor(title, table.position);
    const added = reading.kind === "entries" ? addEntries(section, reading.entries) : 0;
    entries += added;
    if (added === 0) left.push({ row, reason: reasonOf(reading) });
  }
  if (section) section.range ??= range;
  return { left, entries };
}

function reasonOf(reading: RowReading): SkipReason {
  if (reading.kind === "entries") return "repeated";
  return reading.kind === "group" ? "group-row" : reading.reason;
}

/** Takes entries, but those that say again what their section has: same code, same name, same texts. */
function addEntries({ entries, said }: OpenSection, found: readonly RecognizedEntry[]): number {
  const before = entries.length;
  for (const entry of found) {
    const { code, name, message, description } = entry;
    const key = [code, name, message, description].join("\0");
    if (said.has(key)) continue;
    said.add(key);
    entries.push(entry);
  }
  return entries.length - before;
}

function rowText({ cells }: Row): string {
  return cells.map(({ text }) => text).join(" | ");
}

function close(
  { title, position, range, entries }: OpenSection,
  source: Source,
): RecognizedSection {
  const text =
    title?.text
      .replace(/\s+/gu, " ")
      .replace(/\s*[:：=]\s?[[{(]$|\s*[:：]$/u, "")
      .trim() || null;
  return {
    title: text,
    route: routeOf(text),
    range,
    entries,
    location: { path: source.path, ...position },
  };
}
