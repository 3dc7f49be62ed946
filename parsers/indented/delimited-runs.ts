import type { Row, Table } from "../../src/blocks.js";
import type { Source } from "../../src/source.js";
import { rowOf } from "../delimited/cells.js";
import { dialectOf } from "../delimited/dialect.js";
import { isHeader } from "../delimited/header.js";
import { readRecords } from "../rst/csv-records.js";
import { plainLine } from "../rst/lines.js";
import { namesColumn } from "./headers.js";
import type { Line } from "./lines.js";
import type { FoundTable, FoundTables } from "./placed-table.js";

const DELIMITERS = [",", ";", "|"];
const FEWEST_LINES = 3;

/**
 * The tables that lines between others make, as a spreadsheet exports them: names of columns between commas,
 * semicolons or pipes, and right below them records of as many fields.
 */
export function findDelimitedRuns(source: Source, lines: readonly Line[]): FoundTables {
  const found = new Map<number, FoundTable>();
  for (let first = 0; first < lines.length; first += 1) {
    const delimiter = DELIMITERS.find((one) => namesFields(lines[first], one));
    if (delimiter === undefined) continue;
    let last = first;
    while (lines[last + 1]?.text.includes(delimiter)) last += 1;
    const table = tableOf(source, lines.slice(first, last + 1), delimiter);
    if (table) found.set(first, { table, last });
    first = last;
  }
  return found;
}

function namesFields(line: Line | undefined, delimiter: string): boolean {
  const fields = line?.text.split(delimiter) ?? [];
  return fields.length > 1 && fields.every(namesColumn);
}

function tableOf(source: Source, lines: readonly Line[], delimiter: string): Table | null {
  if (lines.length < FEWEST_LINES) return null;
  const placed = lines.map(({ text, from }) => plainLine(text, from));
  const records = readRecords(placed, dialectOf(delimiter));
  const width = records[0]?.fields.length ?? 0;
  if (records.some(({ fields, fault }) => fields.length !== width || fault !== null)) return null;
  const [header, ...rows] = records.map((record): Row => rowOf(source, record, width));
  const end = rows.at(-1)?.position.end;
  if (!header || !end || !isHeader(header, rows)) return null;
  return { kind: "table", header: header.cells, rows, position: { ...header.position, end } };
}
