import type { Cell, Row } from "../../src/blocks.js";
import { type CellReading, readCell } from "./cell.js";
import { cutColumns, type Ruled } from "./display-columns.js";
import { reportRepair } from "./elements.js";
import { REACH } from "./grid-bands.js";
import { type GridRows, isHeaderBorder } from "./grid-layout.js";
import { cut, extentOf, type Line, offsetAt } from "./lines.js";

/**
 * Reads the rows of a grid table whose drawing is damaged: what stands between two borders is a row,
 * cut at its own bars where their number is right, else at the borders of the table.
 */
export function repairedRows(reading: CellReading, lines: readonly Ruled[]): GridRows {
  const borders = columnBorders(lines);
  let header: Row[] = [];
  let rows: Row[] = [];
  let pending: Ruled[] = [];
  const finish = (): void => {
    if (pending.length > 0) rows.push(readRow(reading, pending, borders));
    pending = [];
  };
  for (const [index, line] of lines.entries()) {
    if (!isBorder(line.columns)) {
      pending.push(line);
      continue;
    }
    finish();
    const endsHeader = header.length === 0 && index < lines.length - 1;
    if (endsHeader && isHeaderBorder(line.columns)) [header, rows] = [rows, []];
  }
  finish();
  return { header, rows };
}

/** A line of dashes and crossings, also where it is too short or only parts some of the columns. */
function isBorder(columns: string): boolean {
  return /[-=]{2}/.test(columns) && /^[-+=| ]*$/.test(columns);
}

/** The crossings that most borders have; of equally many, the most crossings. */
function columnBorders(lines: readonly Ruled[]): readonly number[] {
  const counts = new Map<string, number>();
  let best: readonly number[] = [];
  let most = 0;
  for (const { columns } of lines) {
    if (!isBorder(columns)) continue;
    const crossings = positionsOf(columns, /\+/g);
    const key = crossings.join();
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count < most || (count === most && crossings.length <= best.length)) continue;
    best = crossings;
    most = count;
  }
  return best;
}

function positionsOf(columns: string, mark: RegExp): readonly number[] {
  return Array.from(columns.matchAll(mark), (match) => match.index);
}

/** The row of a band whose lines have their own bars, at or near those of its border. */
export function crookedRow(reading: CellReading, border: string, lines: readonly Ruled[]): Row {
  const row = readRow(reading, lines, positionsOf(border, /\+/g));
  const extent = extentOf(lines.map(({ line }) => line)) ?? { start: 0, end: 0 };
  const message = "The bars of a row do not stand below those of the border above";
  reportRepair(reading.scope.reading, message, extent.start, extent.end);
  return row;
}

function readRow(reading: CellReading, lines: readonly Ruled[], borders: readonly number[]): Row {
  const count = Math.max(1, borders.length - 1);
  const cuts = lines.map((line) => cutsOf(line.columns, borders));
  const cells: Cell[] = [];
  for (let column = 0; column < count; column++) {
    const parts = lines.map((line, index) => partOf(line, cuts[index] ?? [], column, count));
    const first = parts[0];
    cells.push(readCell(reading, parts, first ? offsetAt(first, 0) : 0));
  }
  const extent = extentOf(lines.map(({ line }) => line)) ?? { start: 0, end: 0 };
  return { cells, position: reading.scope.reading.source.position(extent.start, extent.end) };
}

/** The columns of a line at which it is cut, from its left edge to its right one. */
function cutsOf(columns: string, borders: readonly number[]): readonly number[] {
  const bars = positionsOf(columns, /\|/g);
  const isEdged = columns.slice(0, bars[0]).trim() === "";
  if (bars.length === borders.length && isEdged) return bars;
  let least = -1;
  return borders.map((border, index) => {
    if (index === 0 && !isEdged) return border;
    const found = nearestBar(bars, border, least);
    least = found;
    return found;
  });
}

function nearestBar(bars: readonly number[], border: number, least: number): number {
  let best = Math.max(border, least);
  let distance = REACH + 1;
  for (const bar of bars) {
    if (bar <= least || Math.abs(bar - border) >= distance) continue;
    best = bar;
    distance = Math.abs(bar - border);
  }
  return best;
}

function partOf(line: Ruled, cuts: readonly number[], column: number, count: number): Line {
  const left = cuts[column] ?? line.columns.length;
  const right =
    column === count - 1 ? line.columns.length : (cuts[column + 1] ?? line.columns.length);
  const from = /[|+]/.test(line.columns.charAt(left)) ? left + 1 : left;
  const part = cutColumns(line, Math.min(from, right), right);
  const text = column === count - 1 ? part.text.replace(/(?<!\s)\s*\|$/, "") : part.text;
  const inner = cut(part, 0, text.length);
  return cut(inner, inner.text.length - inner.text.trimStart().length);
}
