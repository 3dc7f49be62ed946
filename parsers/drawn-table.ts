import type { Cell, Row, Table } from "../src/blocks.js";
import type { Position, Source } from "../src/source.js";
import { placedLines } from "./placed-lines.js";

const BORDER = /^\s*\+(?:[-=]+\+){2,}\s*$/;
const CODE =
  /^(?:-?\d{1,10}|0[xX][\dA-Fa-f]{1,8}|[A-Z]{1,10}[-_]?\d{1,6}|[A-Z][A-Z\d]*(?:_[A-Z\d]+)+)$/;
const MOSTLY = 0.9;
const FEWEST = 2;

/** A line between borders, its cells trimmed. */
interface DrawnLine {
  readonly cells: readonly Cell[];
  /** How many borders stand above it. */
  readonly band: number;
}

/**
 * The table that the lines of a literal block draw, as clients of databases print it: borders of `+---+` above and below
 * its header and its rows, and cells between pipes. A line whose first cell is empty goes on with the row above. Null for
 * anything else, and where few of its rows have a code in the first or the second column.
 */
export function readDrawnTable(source: Source, start: number, end: number): Table | null {
  const lines = drawnLines(source, start, end);
  const [first] = lines ?? [];
  if (!lines || !first) return null;
  const below = lines.filter(({ band }) => band > first.band);
  const titles = lines.filter(({ band }) => band === first.band);
  const headed =
    titles.length === 1 && below.length > 0 && first.cells.every(({ text }) => !/\d/.test(text));
  const rows = joined(headed ? below : lines);
  const isCoded = [0, 1].some(
    (at) =>
      rows.filter(({ cells }) => CODE.test(cells[at]?.text ?? "")).length >= rows.length * MOSTLY,
  );
  if (rows.length < FEWEST || !isCoded) return null;
  return {
    kind: "table",
    header: headed ? first.cells : null,
    literal: true,
    rows,
    position: around([first.cells, ...rows.map(({ cells }) => cells)].flat()),
  };
}

/** The lines between borders; null if a line is neither, or their cells differ in number. */
function drawnLines(source: Source, start: number, end: number): readonly DrawnLine[] | null {
  const lines: DrawnLine[] = [];
  let band = 0;
  for (const { line, from } of placedLines(source.text.slice(start, end), start)) {
    if (line.trim() === "") continue;
    if (BORDER.test(line)) band += 1;
    else if (band > 0 && /^\s*\|.*\|\s*$/.test(line))
      lines.push({ cells: cellsOf(line, from, source), band });
    else return null;
  }
  const width = lines[0]?.cells.length;
  return band > 1 && lines.every(({ cells }) => cells.length === width) ? lines : null;
}

function cellsOf(line: string, from: number, source: Source): readonly Cell[] {
  const cells: Cell[] = [];
  let at = line.indexOf("|") + 1;
  for (let next = line.indexOf("|", at); next >= 0; next = line.indexOf("|", at)) {
    const raw = line.slice(at, next);
    const text = raw.trim();
    const place = from + at + (text === "" ? 0 : raw.indexOf(text));
    cells.push({ text, literal: text, position: source.position(place, place + text.length) });
    at = next + 1;
  }
  return cells;
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
