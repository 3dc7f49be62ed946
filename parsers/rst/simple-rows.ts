import type { Cell, Row } from "../../src/blocks.js";
import { type CellReading, readCell } from "./cell.js";
import { cutColumns, type Ruled, ruled } from "./display-columns.js";
import { reportRepair } from "./elements.js";
import { commonIndent, cut, extentOf, type Line, offsetAt } from "./lines.js";
import { type Columns, columnsOf, type Run, spansOf } from "./simple-columns.js";
import { cutsOf } from "./simple-cuts.js";
import { isSimpleBorder } from "./simple-extent.js";

/** The rows of a simple table, those of its header first. */
export interface SimpleRows {
  readonly header: readonly Row[];
  readonly rows: readonly Row[];
}

/** Reads the lines of a simple table whose columns a border draws (docutils, SimpleTableParser.parse_table). */
export function simpleRows(
  reading: CellReading,
  lines: readonly Line[],
  border: string,
): SimpleRows {
  const columns = columnsOf(border);
  const gathering: Gathering = { reading, columns, header: [], rows: [], pending: [] };
  for (const [index, line] of lines.entries()) {
    if (index > 0) addLine(gathering, line, index === lines.length - 1);
  }
  finishRow(gathering, columns.runs);
  return gathering;
}

interface Gathering extends SimpleRows {
  readonly reading: CellReading;
  readonly columns: Columns;
  header: Row[];
  rows: Row[];
  /** The lines of the row that is not finished. */
  pending: Ruled[];
}

function addLine(gathering: Gathering, line: Line, isLast: boolean): void {
  const separator = separatorOf(line.text, gathering.columns);
  if (separator) {
    finishRow(gathering, separator);
    if (isSimpleBorder(line.text) && !isLast) endHeader(gathering);
    return;
  }
  const text = ruled(line);
  if (startsRow(text, gathering.columns)) finishRow(gathering, gathering.columns.runs);
  // docutils drops lines that continue no row; here they begin one.
  if (gathering.pending.length > 0 || line.text !== "") gathering.pending.push(text);
}

/** Text in the first column begins a row. */
function startsRow({ columns }: Ruled, { runs }: Columns): boolean {
  const [first] = runs;
  return first !== undefined && columns.slice(first.start, first.end).trim() !== "";
}

function finishRow(gathering: Gathering, runs: readonly Run[]): void {
  const row = readRow(gathering.reading, gathering.pending, runs);
  if (row) gathering.rows.push(row);
  gathering.pending = [];
}

/** All rows above the border are the header. A second such border leaves them in it. */
function endHeader(gathering: Gathering): void {
  if (gathering.header.length > 0) return;
  gathering.header = gathering.rows;
  gathering.rows = [];
}

/** The columns of the row above a border or underline; null if the line is text. */
function separatorOf(text: string, columns: Columns): readonly Run[] | null {
  const isUnderline = text.startsWith("-") && /^-[ -]*$/.test(text);
  if (!isUnderline && !isSimpleBorder(text)) return null;
  const spans = spansOf(text, columns);
  if (spans) return spans;
  // Single dashes in a row are placeholders, and docutils refuses the table for them.
  const isDrawn = /--|==/.test(text);
  return isDrawn ? columns.runs : null;
}

function readRow(reading: CellReading, lines: readonly Ruled[], runs: readonly Run[]): Row | null {
  const extent = extentOf(lines.map(({ line }) => line));
  if (!extent) return null;
  const cuts = lines.map((line) => cutsOf(line, runs));
  if (cuts.some((cut) => cut.moved)) reportMargin(reading, extent);
  const cells: Cell[] = [];
  for (const [index, run] of runs.entries()) {
    const parts = lines.map((line, at) => {
      const part = cuts[at]?.cuts[index];
      return part ? cutColumns(line, part.start, part.end) : cut(line.line, line.line.text.length);
    });
    const top = lines[0];
    const place = top ? offsetAt(cutColumns(top, run.start, run.start), 0) : extent.start;
    cells.push(readCell(reading, withoutIndent(parts), place, run.span));
  }
  return { cells, position: reading.scope.reading.source.position(extent.start, extent.end) };
}

function withoutIndent(lines: readonly Line[]): readonly Line[] {
  const indent = commonIndent(lines);
  return indent === 0 ? lines : lines.map((line) => cut(line, indent));
}

function reportMargin(
  { scope }: CellReading,
  { start, end }: { readonly start: number; readonly end: number },
): void {
  const message = "Text stands between two columns of the table, expected blanks";
  const hint = "Make the column that is too narrow wider";
  reportRepair(scope.reading, message, start, end, hint);
}
