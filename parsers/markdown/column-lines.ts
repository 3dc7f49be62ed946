import type { Cell, Row, Table } from "../../src/blocks.js";
import type { Source } from "../../src/source.js";
import { isHeader } from "../delimited/header.js";
import type { Piece } from "../lead.js";
import { placedLines } from "../placed-lines.js";
import type { InlineText } from "./cell.js";
import { withoutBreak } from "./line-break.js";

/** Lines of a paragraph whose fields stand in columns. */
export interface ColumnLines {
  readonly kind: "columns";
  /** The pieces of each line, with their places in the document. */
  readonly lines: readonly (readonly Piece[])[];
  /** The first line names the columns. */
  readonly headed: boolean;
  readonly start: number;
  readonly end: number;
}

const GAP = /\t[ \t]*|[ ]{2,}/g;
/** A few words without a number that end no sentence. */
const NAME = /^(?=.*\p{L})[^\d.!?]{1,40}$/u;
const NUMBER = /^-?(?:\d{1,10}|0[xX][\dA-Fa-f]{1,8})$/;
const FEWEST_LINES = 3;
/** A table never grows with its rows squared. */
const MOST_COLUMNS = 100;

/**
 * The lines of a paragraph as columns, which Markdown would run together, and whose writer pasted a table: each has a tab,
 * or several blanks part as many fields as in the line that names them, or a number of its own from the text of each. Null
 * for any other paragraph.
 */
export function readColumnLines(source: Source, start: number, end: number): ColumnLines | null {
  const text = source.text.slice(start, end);
  if (!/\t|\S {2,}\S/.test(text)) return null;
  const placed = [...placedLines(text, start)].filter(
    ({ line }) => withoutBreak(line).trim() !== "",
  );
  const tabbed = placed.every(({ line }) => line.trim().includes("\t"));
  const lines = placed.map(({ line, from }) => piecesOf(line, from));
  const [first, ...rows] = lines;
  const width = lines.reduce((most, { length }) => Math.max(most, length), 0);
  if (!first || width < 2 || width > MOST_COLUMNS || lines.length < FEWEST_LINES) return null;
  const bare = (pieces: readonly Piece[]): Row => {
    const cells = pieces.map(({ raw, start: at }) => cellAt(source, raw, at));
    return { cells, position: source.position(start, end) };
  };
  const named = first.length === width && first.every(({ raw }) => NAME.test(raw));
  const even = rows.filter(({ length }) => length === width).length * 2 >= rows.length;
  const fits = even && first.length === width && rows.every(({ length }) => length > 1);
  const headed = tabbed ? named : fits && isHeader(bare(first), rows.map(bare));
  const counted = width === 2 && areNumbered(lines);
  return tabbed || headed || counted ? { kind: "columns", lines, headed, start, end } : null;
}

/** Each line has a number of its own, and a text. */
function areNumbered(lines: readonly (readonly Piece[])[]): boolean {
  const numbers = lines.flatMap(([first, second]) =>
    second && first && NUMBER.test(first.raw) ? [first.raw] : [],
  );
  return numbers.length === lines.length && new Set(numbers).size === numbers.length;
}

function piecesOf(line: string, from: number): readonly Piece[] {
  const text = withoutBreak(line).trimStart();
  const begin = from + line.length - line.trimStart().length;
  const pieces: Piece[] = [];
  let at = 0;
  for (const gap of text.matchAll(GAP)) {
    pieces.push({ raw: text.slice(at, gap.index), start: begin + at });
    at = gap.index + gap[0].length;
  }
  return [...pieces, { raw: text.slice(at), start: begin + at }];
}

function cellAt(source: Source, raw: string, at: number): Cell {
  return { text: raw, literal: raw, position: source.position(at, at + raw.length) };
}

/** The table that they are. */
export function columnTable(
  { lines, headed, start, end }: ColumnLines,
  source: Source,
  readCell: (raw: string) => InlineText,
): Table {
  const width = lines.reduce((most, { length }) => Math.max(most, length), 0);
  const rows = lines.map((pieces): Row => {
    const cells = pieces.map(({ raw, start: at }): Cell => {
      return { ...cellAt(source, raw, at), ...readCell(raw) };
    });
    const position = {
      start: (cells[0]?.position ?? source.position(start, start)).start,
      end: (cells.at(-1)?.position ?? source.position(end, end)).end,
    };
    while (cells.length < width)
      cells.push({ text: "", literal: "", position: { start: position.end, end: position.end } });
    return { cells, position };
  });
  const [header, ...others] = rows;
  return {
    kind: "table",
    header: headed ? (header?.cells ?? null) : null,
    rows: headed ? others : rows,
    position: source.position(start, end),
  };
}
