import type { Cell, Row } from "../../src/blocks.js";
import { type CellReading, emptyCell, readCell } from "./cell.js";
import { cutColumns, type Ruled } from "./display-columns.js";
import type { Band, GridCell, GridLayout, GridRows } from "./grid-layout.js";
import { crookedRow } from "./grid-repair.js";
import { commonIndent, cut, endOf, extentOf, type Line, offsetAt } from "./lines.js";

/** Reads the cells of a layout. A cell that spans rows stands in the first; the others have an empty one. */
export function gridRows(
  reading: CellReading,
  lines: readonly Ruled[],
  layout: GridLayout,
): GridRows {
  const header: Row[] = [];
  const rows: Row[] = [];
  for (const band of layout.bands) {
    const isHeader = layout.headerEnd !== null && (band.rowBorders.at(-1) ?? 0) <= layout.headerEnd;
    for (const row of rowsOfBand(reading, lines, layout.columnBorders, band))
      (isHeader ? header : rows).push(row);
  }
  return { header, rows };
}

interface BandReading {
  readonly reading: CellReading;
  readonly lines: readonly Ruled[];
  readonly columnBorders: readonly number[];
  readonly columnAt: ReadonlyMap<number, number>;
  /** Cells by the line and column of their upper left corner. */
  readonly byCorner: ReadonlyMap<string, GridCell>;
  /** The last cell that began at each column border. */
  readonly covering: Map<number, GridCell>;
}

function rowsOfBand(
  reading: CellReading,
  lines: readonly Ruled[],
  columnBorders: readonly number[],
  band: Band,
): readonly Row[] {
  const [above = 0, below = 0] = band.rowBorders;
  if (band.isCrooked) {
    return [crookedRow(reading, lines[above]?.columns ?? "", lines.slice(above + 1, below))];
  }
  const byCorner = new Map(band.cells.map((cell) => [`${cell.top}:${cell.left}`, cell]));
  const columnAt = new Map(columnBorders.map((border, index) => [border, index]));
  const covering = new Map<number, GridCell>();
  const bandReading = { reading, lines, columnBorders, columnAt, byCorner, covering };
  return band.rowBorders.slice(0, -1).map((top, index) => {
    const bottom = band.rowBorders[index + 1] ?? top;
    const cells = cellsOfRow(bandReading, top);
    return rowAt(reading, lines.slice(top + 1, bottom), lines[top], cells);
  });
}

function cellsOfRow(band: BandReading, top: number): readonly Cell[] {
  const { reading, lines, columnBorders, columnAt, byCorner, covering } = band;
  const cells: Cell[] = [];
  for (let column = 0; column < columnBorders.length - 1; ) {
    const left = columnBorders[column] ?? 0;
    const begun = byCorner.get(`${top}:${left}`);
    if (begun) covering.set(left, begun);
    const right = columnAt.get(covering.get(left)?.right ?? left) ?? column;
    const span = Math.max(1, right - column);
    const place = placeOf(lines[top + 1], left);
    cells.push(begun ? cellOf(reading, lines, begun, span) : emptyCell(reading, place, span));
    column += span;
  }
  return cells;
}

function cellOf(
  reading: CellReading,
  lines: readonly Ruled[],
  { top, left, bottom, right }: GridCell,
  span: number,
): Cell {
  const parts = lines.slice(top + 1, bottom).map((line) => cutColumns(line, left + 1, right));
  const indent = commonIndent(parts);
  const inner = indent === 0 ? parts : parts.map((part) => cut(part, indent));
  return readCell(reading, inner, placeOf(lines[top + 1], left), span);
}

function placeOf(line: Ruled | undefined, left: number): number {
  if (!line) return 0;
  const from = cutColumns(line, left + 1, left + 1);
  return Math.min(offsetAt(from, 0), endOf(line.line));
}

/** A row covers its lines; one without lines stands on the border above it. */
function rowAt(
  reading: CellReading,
  lines: readonly Ruled[],
  border: Ruled | undefined,
  cells: readonly Cell[],
): Row {
  const own: readonly Line[] = lines.map(({ line }) => line);
  const extent = extentOf(own) ?? extentOf(border ? [border.line] : []) ?? { start: 0, end: 0 };
  return { cells, position: reading.scope.reading.source.position(extent.start, extent.end) };
}
