import type { Cell, Row, Table } from "../../src/blocks.js";
import type { Report } from "../../src/diagnostic.js";
import type { Source } from "../../src/source.js";
import type { InlineText } from "./cell.js";
import { type PipeLine, splitCells } from "./line.js";
import { reportRepairs, type ScannedTable } from "./table-scan.js";

/** Turns the lines of a table into cells. Cells that GFM would cut off are kept and reported. */
export function readTable(
  scanned: ScannedTable,
  source: Source,
  readCell: (raw: string) => InlineText,
  report: Report,
): Table {
  reportRepairs(scanned, source, report);
  const header = scanned.header && readCells(scanned.header, source, readCell);
  const width = header?.length ?? 0;
  const rows = scanned.rows.map((line) => readRow(line, width, source, readCell, report));
  return { kind: "table", header, rows, position: source.position(scanned.start, scanned.end) };
}

function readRow(
  line: PipeLine,
  width: number,
  source: Source,
  readCell: (raw: string) => InlineText,
  report: Report,
): Row {
  const cells = readCells(line, source, readCell);
  const position = source.position(line.start, line.end);
  if (cells.length > width) reportExcess(cells, width, position, report);
  const end = source.position(line.end, line.end);
  const missing = Array.from({ length: Math.max(0, width - cells.length) }, () => ({
    text: "",
    literal: "",
    position: end,
  }));
  return { cells: [...cells, ...missing], position };
}

function readCells(
  line: PipeLine,
  source: Source,
  readCell: (raw: string) => InlineText,
): readonly Cell[] {
  return splitCells(line.text).map(({ raw, start }) => {
    const { text, literal, struck } = readCell(raw);
    const position = source.position(line.start + start, line.start + start + raw.length);
    return struck ? { text, literal, position, struck } : { text, literal, position };
  });
}

function reportExcess(
  cells: readonly Cell[],
  width: number,
  row: Row["position"],
  report: Report,
): void {
  const first = cells[width];
  report({
    code: "excess-cells",
    severity: "warning",
    message: `The row has ${cells.length} cells, its table has ${width} columns; the rest was joined to the last one`,
    position: first ? { start: first.position.start, end: row.end } : row,
    hint: "A pipe inside a cell is written `\\|`",
  });
}
