import type { Cell, Row, Table } from "../src/blocks.js";
import type { Position, Source } from "../src/source.js";
import { type PlacedLine, placedLines } from "./placed-lines.js";

/** A line of nothing but rules, which cross: `+----+----+`, `-----+-----`, `|----+----|`, `├────┼────┤`. */
const BORDER = /^(?=.*[-=─━═])(?=.*[+┬┴┼┳┻╋╦╩╬╤╧╪╥╨╫┯┷┿┰┸╂])[-+=|\u2500-\u257f]{3,}$/u;
const OPEN = /^[-=─━═]/u;
const BARS = /[|│┃║]/gu;
/** A code, alone or before words: `404 - Not found`. */
const CODE =
  /^(?:-?\d{1,10}|0[xX][\dA-Fa-f]{1,8}|[A-Z]{1,10}[-_]?\d{1,6}|[A-Z][A-Z\d]*(?:_[A-Z\d]+)+)(?=\s|$)/;
const MOSTLY = 0.9;
const FEWEST = 2;

/** A line between borders, its cells trimmed. */
interface DrawnLine {
  readonly cells: readonly Cell[];
  /** How many borders stand above it. */
  readonly band: number;
}

/** Whether a line is a border: rules alone, which cross. */
export function isBorder(line: string): boolean {
  return BORDER.test(line.trim());
}

/** Whether a line has a bar that parts cells. */
export function hasBar(line: string): boolean {
  return line.search(BARS) >= 0;
}

/** Whether a line begins and ends with bars. */
export function isBarred(line: string): boolean {
  return /^\s*[|│┃║].*[|│┃║]\s*$/u.test(line);
}

/**
 * The table that lines draw, as clients of databases print it and notes have it: a border below its header, perhaps more
 * around it, and cells between bars; without any border each line begins and ends with a bar. A line whose first cell is empty goes on with the row above. Null for anything
 * else, and for a table without header in which few rows have a code in the first or the second column.
 */
export function readDrawnTable(source: Source, start: number, end: number): Table | null {
  const lines = drawnLines(source, start, end);
  const [first] = lines ?? [];
  if (!lines || !first) return null;
  const below = lines.filter(({ band }) => band > first.band);
  const titles = joined(lines.filter(({ band }) => band === first.band));
  const [title] = titles;
  const headed =
    title !== undefined &&
    titles.length === 1 &&
    below.length > 0 &&
    title.cells.every(({ text }) => !/\d/.test(text));
  const rows = joined(headed ? below : lines);
  if (rows.length < FEWEST || !(headed || isCoded(rows))) return null;
  return {
    kind: "table",
    header: headed ? title.cells : null,
    rows,
    position: around([first.cells, ...rows.map(({ cells }) => cells)].flat()),
  };
}

/** The same of a literal block, which may show anything: null as well where few rows have a code. */
export function readDrawnBlock(source: Source, start: number, end: number): Table | null {
  const table = readDrawnTable(source, start, end);
  return table && isCoded(table.rows) ? { ...table, literal: true } : null;
}

function isCoded(rows: readonly Row[]): boolean {
  return [0, 1].some(
    (at) =>
      rows.filter(({ cells }) => CODE.test(cells[at]?.text ?? "")).length >= rows.length * MOSTLY,
  );
}

/** The lines between borders; null if a line is neither, or their cells differ in number. */
function drawnLines(source: Source, start: number, end: number): readonly DrawnLine[] | null {
  const all = [...placedLines(source.text.slice(start, end), start)];
  const placed = all.filter(({ line }) => line.trim() !== "");
  const border = placed.find(({ line }) => isBorder(line))?.line.trim();
  if (border === undefined && !placed.every(({ line }) => isBarred(line))) return null;
  const lines: DrawnLine[] = [];
  let band = 0;
  for (const one of placed) {
    if (isBorder(one.line)) band += 1;
    else if (hasBar(one.line))
      lines.push({ cells: cellsOf(one, border !== undefined && OPEN.test(border), source), band });
    else return null;
  }
  const width = lines[0]?.cells.length ?? 0;
  return width > 1 && lines.every(({ cells }) => cells.length === width) ? lines : null;
}

/** The cells between the bars of a line; those of an open table stand before the first and behind the last bar, too. */
function cellsOf({ line, from }: PlacedLine, open: boolean, source: Source): readonly Cell[] {
  const bars = [...line.matchAll(BARS)].map(({ index }) => index);
  const edges = open ? [-1, ...bars, line.length] : bars;
  return edges.slice(1).map((edge, at): Cell => {
    const begin = (edges[at] ?? 0) + 1;
    const raw = line.slice(begin, edge);
    const text = raw.trim();
    const place = from + begin + (text === "" ? 0 : raw.indexOf(text));
    return { text, literal: text, position: source.position(place, place + text.length) };
  });
}

function joined(lines: readonly DrawnLine[]): readonly Row[] {
  const rows: Row[] = [];
  for (const { cells } of lines) {
    const above = rows.at(-1);
    if (above && cells[0]?.text === "") rows[rows.length - 1] = withMore(above, cells);
    else rows.push({ cells, position: around(cells) });
  }
  return rows;
}

function withMore({ cells }: Row, more: readonly Cell[]): Row {
  const whole = cells.map((cell, at): Cell => {
    const next = more[at];
    if (!next || next.text === "") return cell;
    if (cell.text === "") return next;
    const text = `${cell.text}\n${next.text}`;
    return { text, literal: text, position: { ...cell.position, end: next.position.end } };
  });
  return { cells: whole, position: around([...whole, ...more]) };
}

function around(cells: readonly Cell[]): Position {
  const none = { line: 1, column: 1, offset: 0 };
  const start = cells[0]?.position.start ?? none;
  const ends = cells.map(({ position }) => position.end);
  return { start, end: ends.reduce((last, end) => (end.offset > last.offset ? end : last), start) };
}
