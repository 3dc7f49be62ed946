import type { Span, Table } from "../blocks.js";
import type { RecognizedEntry, RecognizedSection, SkippedRow, SkipReason, TableReading } from "../catalog.js";
import type { Position, Source } from "../source.js";
import type { OutlinedTable } from "./outline.js";
import { readRow } from "./row.js";
import { rangeOf, routeOf } from "./section-title.js";
import type { TablePlan } from "./table.js";

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

/**
 * Reads the rows of the tables that list errors into sections: one heading's tables are one section,
 * a label or a group row between heading and rows opens its own, and without any each table is one.
 */
export function readSections(tables: readonly OutlinedTable[], plans: ReadonlyMap<Table, TablePlan>, source: Source): Readings {
  const sections: OpenSection[] = [];
  const readings: TableReading[] = [];
  const skipped: SkippedRow[] = [];
  const at = (position: Position) => ({ path: source.path, ...position });

  /** The last section if it has the same title, else a new one. */
  const sectionFor = (title: Span | null, position: Position): OpenSection => {
    const last = sections.at(-1);
    if (last && title && last.title === title) return last;
    const opened: OpenSection = { title, position: title?.position ?? position, range: null, entries: [], said: new Set() };
    sections.push(opened);
    return opened;
  };

  const readTable = ({ table, heading, label, comments }: OutlinedTable, plan: TablePlan): void => {
    const counts = { entries: 0, skipped: 0 };
    const title = label ?? heading;
    let section = startsWithGroup(table, plan, source) ? null : sectionFor(title, table.position);
    const range = comments.map(({ text }) => rangeOf(text)).find((found) => found !== null) ?? null;
    for (const row of table.rows) {
      const reading = readRow(row, table.header, plan.roles, source);
      let reason: SkipReason | null = null;
      if (reading.kind === "group") {
        section = sectionFor(reading.title, row.position);
        reason = "group-row";
      } else if (reading.kind === "skipped") reason = reading.reason;
      else {
        section ??= sectionFor(title, table.position);
        if (addEntry(section, reading.entry)) counts.entries++;
        else reason = "repeated";
      }
      if (reason) {
        counts.skipped++;
        skipped.push({ reason, text: row.cells.map(({ text }) => text).join(" | "), location: at(row.position) });
      }
    }
    if (section) section.range ??= range;
    readings.push({ location: at(table.position), rows: table.rows.length, ...counts, taken: true, reason: plan.reason, columns: plan.columns });
  };

  for (const outlined of tables) {
    const plan = plans.get(outlined.table);
    if (plan?.taken) readTable(outlined, plan);
    else if (plan)
      readings.push({
        location: at(outlined.table.position),
        rows: outlined.table.rows.length,
        entries: 0,
        skipped: 0,
        taken: false,
        reason: plan.reason,
        columns: plan.columns,
      });
  }
  return { sections: sections.map((section) => close(section, source)), tables: readings, skipped };
}

function startsWithGroup({ header, rows: [first] }: Table, { roles }: TablePlan, source: Source): boolean {
  return first !== undefined && readRow(first, header, roles, source).kind === "group";
}

/** False for a repeat that says nothing new: same code, same name, same texts. */
function addEntry({ entries, said }: OpenSection, entry: RecognizedEntry): boolean {
  const key = entryKey(entry);
  if (said.has(key)) return false;
  said.add(key);
  entries.push(entry);
  return true;
}

function entryKey({ code, name, message, description }: RecognizedEntry): string {
  return JSON.stringify([code, name, message, description]);
}

function close({ title, position, range, entries }: OpenSection, source: Source): RecognizedSection {
  const text = title?.text.replace(/\s+/gu, " ").replace(/\s*[:：]$/u, "").trim() || null;
  return { title: text, route: routeOf(text), range, entries, location: { path: source.path, ...position } };
}
