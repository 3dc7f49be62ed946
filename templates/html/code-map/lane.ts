import type { Section } from "../../../src/catalog.js";
import { axisLabel, type CodePosition, codePosition, HEX } from "./code-position.js";

/** One row of a map: numbers that follow each other, or codes in their order. */
export interface LaneRow {
  /** What its first cell stands for; null where the cells are codes in their order. */
  readonly label: string | null;
  /** The cells that the section reserves, from one to before another. */
  readonly reserved: readonly [from: number, to: number] | null;
  readonly marks: readonly Mark[];
}

/** A code as a map shows it. */
export interface MapCode {
  readonly code: string;
  readonly text: string;
  readonly anchor: string;
  readonly kind: "used" | "several" | "deprecated" | "retired";
}

/** A code on the map, in cells from the row's beginning. */
export interface Mark {
  readonly code: MapCode;
  readonly from: number;
  readonly width: number;
}

/** The codes of a section on the map. Its rows have as many cells each. */
export interface Lane {
  readonly cells: number;
  readonly rows: readonly LaneRow[];
}

const CELLS = 100;
const HEX_CELLS = 64;
/** A row should show so many codes, where they lie so near each other. */
const CODES_OF_A_ROW = 4;
/** Scales go up to rows that hold all numbers of a program. */
const LARGEST_UNIT = 1e14;

/** The codes of a section along their axes; those that no axis holds below them, in their order. */
export function laneOf(codes: readonly MapCode[], range: Section["range"]): Lane | null {
  if (codes.length === 0 && range === null) return null;
  const axes = axesOf(codes, range);
  const placed = new Set([...axes.values()].flat().map(({ code }) => code));
  const rows = [...axes].flatMap(([prefix, here]) =>
    axisRows(prefix, here, prefix === "" ? range : null),
  );
  return {
    cells: axes.has(HEX) && axes.size === 1 ? HEX_CELLS : CELLS,
    rows: [...rows, ...orderedRows(codes.filter((code) => !placed.has(code)))],
  };
}

/** The codes with a number by what stands before it. A code that is alone with its prefix makes no axis. */
function axesOf(
  codes: readonly MapCode[],
  range: Section["range"],
): ReadonlyMap<string, readonly Placed[]> {
  const axes = new Map<string, Placed[]>(range === null ? [] : [["", []]]);
  for (const code of codes) {
    const position = codePosition(code.code);
    if (position === null) continue;
    const known = axes.get(position.prefix);
    if (known) known.push({ code, ...position });
    else axes.set(position.prefix, [{ code, ...position }]);
  }
  return new Map([...axes].filter(([prefix, { length }]) => prefix === "" || length > 1));
}

interface Placed extends CodePosition {
  readonly code: MapCode;
}

function axisRows(
  prefix: string,
  placed: readonly Placed[],
  range: Section["range"],
): readonly LaneRow[] {
  const cells = prefix === HEX ? HEX_CELLS : CELLS;
  const values = placed.map(({ value }) => value);
  const unit = unitOf(values, range, cells);
  const perRow = cells * unit;
  const digits = Math.max(1, ...[...new Set(placed.map((one) => one.digits))]);
  const byRow = new Map<number, Placed[]>();
  for (const one of placed) {
    const row = Math.floor(one.value / perRow);
    const known = byRow.get(row);
    if (known) known.push(one);
    else byRow.set(row, [one]);
  }
  for (const row of reservedRows(range, perRow)) if (!byRow.has(row)) byRow.set(row, []);
  return [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([row, here]) => ({
      label: axisLabel({ prefix, digits }, row * perRow),
      reserved: reservedCells(range, row * perRow, unit, cells),
      marks: marksOf(here, row * perRow, unit),
    }));
}

/** How many numbers a cell stands for: one, where the codes lie near enough to each other. */
function unitOf(values: readonly number[], range: Section["range"], cells: number): number {
  const most = Math.max(2, values.length / CODES_OF_A_ROW);
  const step = cells === CELLS ? 10 : 16;
  let unit = 1;
  while (rowCount(values, range, cells * unit) > most && unit < LARGEST_UNIT) unit *= step;
  return unit;
}

function rowCount(values: readonly number[], range: Section["range"], perRow: number): number {
  const reserved = range === null ? 0 : Math.floor((range[1] - range[0]) / perRow);
  return new Set(values.map((value) => Math.floor(value / perRow))).size + reserved;
}

/** As many as `unitOf` allows. */
function reservedRows(range: Section["range"], perRow: number): readonly number[] {
  if (range === null) return [];
  const first = Math.floor(range[0] / perRow);
  return Array.from(
    { length: Math.floor(range[1] / perRow) - first + 1 },
    (_, index) => first + index,
  );
}

function reservedCells(
  range: Section["range"],
  start: number,
  unit: number,
  cells: number,
): LaneRow["reserved"] {
  if (range === null) return null;
  const from = Math.max(0, Math.floor((range[0] - start) / unit));
  const to = Math.min(cells, Math.floor((range[1] - start) / unit) + 1);
  return from < to ? [from, to] : null;
}

/** Codes of one cell share it. */
function marksOf(placed: readonly Placed[], start: number, unit: number): readonly Mark[] {
  const byCell = new Map<number, Placed[]>();
  for (const one of placed) {
    const cell = Math.floor((one.value - start) / unit);
    byCell.set(cell, [...(byCell.get(cell) ?? []), one]);
  }
  return [...byCell]
    .sort(([a], [b]) => a - b)
    .flatMap(([cell, here]) =>
      here
        .toSorted((a, b) => a.value - b.value)
        .map(({ code }, index) => ({
          code,
          from: cell + index / here.length,
          width: 1 / here.length,
        })),
    );
}

function orderedRows(codes: readonly MapCode[]): readonly LaneRow[] {
  const starts = codes.flatMap((_, index) => (index % CELLS === 0 ? [index] : []));
  return starts.map((start) => ({
    label: null,
    reserved: null,
    marks: codes
      .slice(start, start + CELLS)
      .map((code, index) => ({ code, from: index, width: 1 })),
  }));
}
