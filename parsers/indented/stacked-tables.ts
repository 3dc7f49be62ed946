import type { Table } from "../../src/blocks.js";
import type { Source } from "../../src/source.js";
import { namesColumn } from "./headers.js";
import { type LeadKind, leadKind } from "./lead-token.js";
import type { Line } from "./lines.js";
import { type FoundTable, type FoundTables, type PlacedText, placedTable } from "./placed-table.js";

const MOST_COLUMNS = 6;
const FEWEST_ROWS = 3;
const SAMPLE = 8;
/** One in so many texts has several words. */
const FEWEST_TOLD = 4;
const WORD = /^[\p{L}\d_-][\p{L}\d_./:-]{0,80}$/u;

const LABEL = /^\p{L}[\p{L} ]{0,29}[:：]/u;

/** Shapes that codes of one column have beside each other. */
const ALIKE: ReadonlyMap<LeadKind, string> = new Map([
  ["name", "word"],
  ["capitals", "symbol"],
  ["constant", "symbol"],
  ["numbered", "symbol"],
]);

/** Rows of so many cells from a line on, the lines counted without the empty ones. */
interface Stack {
  readonly first: number;
  readonly columns: number;
  readonly rows: number;
  readonly headed: boolean;
}

/**
 * The tables whose cells stand on a line each, as they come out of a web page that is copied as text: a code, its text, the
 * next code, its text. Every row has as many cells, and as many empty lines between them. Where one line of a code and
 * one of its text follow each other under no names of columns, they are read as other rows are.
 */
export function findStackedTables(source: Source, lines: readonly Line[]): FoundTables {
  const found = new Map<number, FoundTable>();
  const filled = lines.filter(({ text }) => text !== "");
  for (let at = 0; at < filled.length; ) {
    const stack = stackAt(filled, at);
    if (!stack) {
      at += 1;
      continue;
    }
    const last = stack.first + stack.rows * stack.columns;
    const begin = filled[stack.first - (stack.headed ? stack.columns : 0)];
    const end = filled[last - 1];
    if (begin && end && isTable(filled, stack))
      found.set(begin.index, { table: tableOf(source, filled, stack), last: end.index });
    at = last;
  }
  return found;
}

/** The narrowest rows that begin at a line; a few of them tell whether they are a table. */
function stackAt(filled: readonly Line[], first: number): Stack | null {
  for (let columns = 2; columns <= MOST_COLUMNS; columns += 1) {
    const headed = isHeader(filled, first, columns);
    const rows = countRows(filled, { first, columns, headed, rows: SAMPLE });
    const stack = { first, columns, headed, rows };
    if (rows < FEWEST_ROWS) continue;
    if (!isTable(filled, stack)) return null;
    return { ...stack, rows: countRows(filled, { ...stack, rows: filled.length }) };
  }
  return null;
}

/** How many rows, of those at most, follow each other, the cells of each apart as those of the first are. */
function countRows(filled: readonly Line[], { first, columns, headed, rows: most }: Stack): number {
  const kind = kindOf(filled[first], headed);
  const isCode = (line: Line | undefined): boolean =>
    kind !== null && kindOf(line, headed) === kind;
  let rows = 0;
  for (
    let at = first;
    rows < most && isCode(filled[at]) && at + columns <= filled.length;
    at += columns
  ) {
    const inner = isCode(filled[at + columns]) ? columns : columns - 1;
    if (!areApartAlike(filled, first, at, inner)) break;
    rows += 1;
  }
  return rows;
}

/** The shape of a word alone on its line; a name of its column allows for more, and any word. */
function kindOf(line: Line | undefined, headed: boolean): string | null {
  if (!line || !WORD.test(line.text)) return null;
  const kind = leadKind(line.text);
  if (!headed) return kind;
  if (kind === null || (ALIKE.has(kind) && !/\p{Lu}/u.test(line.text))) return "word";
  return ALIKE.get(kind) ?? kind;
}

/** Whether some cells stand at the margin of another row, with as many empty lines behind each as there. */
function areApartAlike(
  filled: readonly Line[],
  first: number,
  other: number,
  cells: number,
): boolean {
  for (let cell = 0; cell < cells; cell += 1)
    if (
      gapBehind(filled, first + cell) !== gapBehind(filled, other + cell) ||
      filled[other + cell]?.indent !== filled[first]?.indent
    )
      return false;
  return true;
}

function gapBehind(filled: readonly Line[], at: number): number {
  const [line, next] = [filled[at], filled[at + 1]];
  return line && next ? next.index - line.index : 0;
}

/** The lines above name as many columns, and stand apart as the cells do. */
function isHeader(filled: readonly Line[], first: number, columns: number): boolean {
  const names = filled.slice(Math.max(0, first - columns), first);
  return (
    names.length === columns &&
    names.every(({ text }) => namesColumn(text)) &&
    areApartAlike(filled, first, first - columns, columns)
  );
}

/** Codes that differ, texts of several words in one column at least, and a layout that says more than a list of rows does. */
function isTable(filled: readonly Line[], { first, columns, rows, headed }: Stack): boolean {
  const column = (cell: number): readonly string[] =>
    Array.from({ length: rows }, (_, row) => filled[first + row * columns + cell]?.text ?? "");
  const told = Array.from({ length: columns - 1 }, (_, at) => column(at + 1)).some(
    (texts) => texts.filter((text) => /\s|\p{Lo}{2}/u.test(text)).length * FEWEST_TOLD >= rows,
  );
  const apart = gapBehind(filled, first) > 1;
  const isLaidOut = headed || apart || (columns > 2 && !areLabelled(column(1)));
  return told && new Set(column(0)).size === rows && isLaidOut;
}

/** `Message: no berth`, `Message: no crew`: what stands behind one label has its own say of what it is. */
function areLabelled(texts: readonly string[]): boolean {
  const labels = new Set(texts.map((text) => LABEL.exec(text)?.[0] ?? ""));
  return labels.size === 1 && !labels.has("");
}

function tableOf(
  source: Source,
  filled: readonly Line[],
  { first, columns, rows, headed }: Stack,
): Table {
  const cells = (at: number): readonly PlacedText[] =>
    filled.slice(at, at + columns).map(({ text, from, end }) => ({ text, start: from, end }));
  const header = headed ? cells(first - columns) : null;
  const read = Array.from({ length: rows }, (_, row) => cells(first + row * columns));
  return placedTable(source, header, read);
}
