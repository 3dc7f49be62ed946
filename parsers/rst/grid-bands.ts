import type { Ruled } from "./display-columns.js";
import {
  type Band,
  type Drawing,
  drawingOf,
  type GridCell,
  type GridLayout,
  headerEndOf,
  isFullBorder,
} from "./grid-layout.js";
import { traceBand } from "./grid-trace.js";

/**
 * Finds the cells of a grid table as docutils does (GridTableParser), band by band: a border through
 * the whole table parts cells for certain, so that most rows need no tracing. Null if the drawing is
 * damaged.
 */
export function gridLayout(lines: readonly Ruled[]): GridLayout | null {
  const drawing = drawingOf(lines);
  const borders: number[] = [];
  for (const [index, line] of drawing.entries()) if (isFullBorder(line)) borders.push(index);
  const bands: Band[] = [];
  const columnBorders = new Set<number>();
  for (const [index, top] of borders.entries()) {
    const bottom = borders[index + 1];
    if (bottom === undefined) break;
    const band = bandOf(drawing, top, bottom);
    if (!band) return null;
    bands.push(band);
    addBorders(columnBorders, band, drawing);
  }
  const sorted = [...columnBorders].sort((one, other) => one - other);
  return { bands, columnBorders: sorted, headerEnd: headerEndOf(lines) };
}

function bandOf(drawing: Drawing, top: number, bottom: number): Band | null {
  for (let index = top + 1; index < bottom; index++) {
    if (/\+-|-\+/.test(drawing[index] ?? "")) return traceBand(drawing, top, bottom);
  }
  const cells = plainCells(drawing, top, bottom);
  if (cells.at(-1)?.right !== (drawing[top]?.length ?? 0) - 1) return null;
  const isCrooked = cells.length > 0 && hasCrookedBars(drawing, top, bottom, cells.length);
  return { cells, rowBorders: [top, bottom], isCrooked };
}

/** The cells of a band without borders inside: they are parted where all its lines have a `|`. */
function plainCells(drawing: Drawing, top: number, bottom: number): readonly GridCell[] {
  const above = drawing[top] ?? "";
  const cells: GridCell[] = [];
  let left = 0;
  for (let right = above.indexOf("+", 1); right >= 0; right = above.indexOf("+", right + 1)) {
    if (!isEdge(drawing, top, bottom, right)) continue;
    cells.push({ top, left, bottom, right });
    left = right;
  }
  return cells;
}

/** Whether the lines have as many bars as the borders have crossings, each near its own. */
function hasCrookedBars(drawing: Drawing, top: number, bottom: number, found: number): boolean {
  const crossings = columnsOf(drawing[top] ?? "", "+");
  if (found >= crossings.length - 1 || drawing[top] !== drawing[bottom]) return false;
  for (let index = top + 1; index < bottom; index++) {
    const bars = columnsOf(drawing[index] ?? "", "|");
    const isNear = bars.every((bar, at) => Math.abs(bar - (crossings[at] ?? 0)) <= REACH);
    if (bars.length !== crossings.length || !isNear) return false;
  }
  return bottom > top + 1;
}

/** How far from its crossing a bar may stand. */
export const REACH = 3;

function columnsOf(line: string, mark: string): readonly number[] {
  const columns: number[] = [];
  for (let at = line.indexOf(mark); at >= 0; at = line.indexOf(mark, at + 1)) columns.push(at);
  return columns;
}

function isEdge(drawing: Drawing, top: number, bottom: number, column: number): boolean {
  if (drawing[bottom]?.charAt(column) !== "+") return false;
  for (let index = top + 1; index < bottom; index++) {
    if (!/^[|+]$/.test(drawing[index]?.charAt(column) ?? "")) return false;
  }
  return true;
}

/** Every `+` on a horizontal border of a cell is a column border of the table. */
function addBorders(columnBorders: Set<number>, { cells }: Band, drawing: Drawing): void {
  for (const { top, left, bottom, right } of cells) {
    for (const line of [drawing[top] ?? "", drawing[bottom] ?? ""]) {
      addCrossings(columnBorders, line, left, right);
    }
  }
}

function addCrossings(columnBorders: Set<number>, line: string, left: number, right: number): void {
  let at = line.indexOf("+", left);
  while (at >= 0 && at <= right) {
    columnBorders.add(at);
    at = line.indexOf("+", at + 1);
  }
}
