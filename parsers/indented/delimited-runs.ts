import type { Row, Table } from "../../src/blocks.js";
import type { Source } from "../../src/source.js";
import { rowOf } from "../delimited/cells.js";
import { dialectOf } from "../delimited/dialect.js";
import { isHeader } from "../delimited/header.js";
import { readRecords } from "../rst/csv-records.js";
import { plainLine } from "../rst/lines.js";
import { namesColumn } from "./headers.js";
import { isCertain, leadKind } from "./lead-token.js";
import type { Line } from "./lines.js";
import type { FoundTable, FoundTables } from "./placed-table.js";

const DELIMITERS = [",", ";", "|"];
const FEWEST_LINES = 3;

/** Marks that hardly any text has, so that records between them need no names above. */
const RARE = ["~", "^", "!", "¦"];

/**
 * The tables that lines between others make, as a spreadsheet exports them: names of columns between commas,
 * semicolons or pipes, and right below them records of as many fields; or records of a code and as many fields each between
 * marks that no text has.
 */
export function findDelimitedRuns(source: Source, lines: readonly Line[]): FoundTables {
  const found = new Map<number, FoundTable>();
  for (let first = 0; first < lines.length; first += 1) {
    const delimiter =
      DELIMITERS.find((one) => namesFields(lines[first], one)) ??
      RARE.find((one) => beginsWithCode(lines[first], one));
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

function beginsWithCode(line: Line | undefined, delimiter: string): boolean {
  const [code = "", ...others] = line?.text.split(delimiter) ?? [];
  const kind = leadKind(code.trim());
  return others.length > 0 && kind !== null && isCertain(kind);
}

function tableOf(source: Source, lines: readonly Line[], delimiter: string): Table | null {
  if (lines.length < FEWEST_LINES) return null;
  const coded = lines.every((line) => beginsWithCode(line, delimiter));
  const placed = lines.map(({ text, from }) => plainLine(text, from));
  const records = readRecords(placed, dialectOf(delimiter));
  const width = records[0]?.fields.length ?? 0;
  if (records.some(({ fields, fault }) => fields.length !== width || fault !== null)) return null;
  const rows = records.map((record): Row => rowOf(source, record, width));
  const [first, ...others] = rows;
  const end = rows.at(-1)?.position.end;
  if (!first || !end) return null;
  const position = { ...first.position, end };
  if (RARE.includes(delimiter))
    return coded ? { kind: "table", header: null, rows, position } : null;
  if (!isHeader(first, others)) return null;
  return { kind: "table", header: first.cells, rows: others, position };
}
