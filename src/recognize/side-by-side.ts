import type { Block, Cell, Row, Table } from "../blocks.js";
import type { CodeReader } from "./code-reader.js";
import { codeShape } from "./code-shape.js";
import type { HeaderHint } from "./header-hint.js";

type ReadHeader = (header: string) => HeaderHint;

const FEWEST_ROWS = 2;
const MOST_PARTS = 6;

/**
 * Lays one below the other the parts of a list that was set side by side to fit its page, as printed manuals have it:
 * `Code | Meaning | Code | Meaning`. Its header says each name once for each part; without header the codes of the first
 * columns go on in the others (1 to 4, then 5 to 8), or each cell holds a code and its words.
 */
export function layBelow(
  blocks: readonly Block[],
  readHeader: ReadHeader,
  codes: CodeReader,
): readonly Block[] {
  return blocks.map((block) => {
    const parts = block.kind === "table" ? partsOf(block, readHeader, codes) : null;
    return parts && block.kind === "table" ? laid(block, parts) : block;
  });
}

/** The parts of a table: how many columns each has, and its header. */
interface Parts {
  readonly width: number;
  readonly header: readonly Cell[] | null;
  readonly rows: readonly Row[];
}

function partsOf(table: Table, readHeader: ReadHeader, codes: CodeReader): Parts | null {
  const { header, rows } = table;
  if (rows.length < FEWEST_ROWS || table.codeColumn !== undefined) return null;
  const [first, ...rest] = rows;
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const named = repeatedNames(header ?? first?.cells ?? [], width, readHeader);
  if (named) return { width: named.length, header: named, rows: header ? rows : rest };
  if (header?.some(({ text }) => text.trim() !== "")) return null;
  const told = width > 1 && width <= MOST_PARTS ? toldCodes(rows, width, codes) : null;
  if (told) return { width: 2, header: null, rows: told };
  return width === 4 && goesOn(rows) ? { width: 2, header: null, rows } : null;
}

/** The names of one part, if those of all columns are these over and over, and one is for codes. */
function repeatedNames(
  header: readonly Cell[],
  width: number,
  readHeader: ReadHeader,
): readonly Cell[] | null {
  const names = header.map(({ text }) => text.trim().toLowerCase());
  const length = names.indexOf(names[0] ?? "", 1);
  if (length < 2 || names.length !== width || width % length !== 0) return null;
  if (width / length > MOST_PARTS || names.some((name, at) => name !== names[at % length]))
    return null;
  const own = header.slice(0, length);
  const isCoded = own.some(({ text }) => readHeader(text).sense === "code");
  return isCoded && new Set(names).size === length ? own : null;
}

const TOLD = /^(\S{2,20}?)\s*(?:[:：=]|[-–—](?=\s))?\s+(\p{P}?\p{L}{2}[\s\S]*)$/u;

/** `E100 No berth | E821 No crew`: a code and words in each cell, here a cell for both; null for any other rows. */
function toldCodes(rows: readonly Row[], width: number, codes: CodeReader): readonly Row[] | null {
  const split = rows.map(({ cells, position }): Row => {
    return { cells: cells.flatMap((cell) => splitCell(cell, codes)), position };
  });
  const found = split.flatMap(({ cells }) => cells.map(({ text }) => text.trim()));
  const own = found.filter((text, at) => at % 2 === 0 && text !== "");
  const isWhole = split.every(
    ({ cells }, at) => cells.length === 2 * (rows[at]?.cells.length ?? 0),
  );
  const isEven = rows.slice(0, -1).every(({ cells }) => cells.length === width);
  return isWhole && isEven && own.length > rows.length && new Set(own).size === own.length
    ? split
    : null;
}

/** The code and the words of a cell, twice nothing of an empty one; itself if it holds anything else. */
function splitCell(cell: Cell, codes: CodeReader): readonly Cell[] {
  if (cell.text.trim() === "") return [cell, cell];
  const [, code = "", words = ""] = TOLD.exec(cell.text.trim()) ?? [];
  if (!codes.cell({ text: code, literal: code })?.numeric) return [cell];
  return [
    { ...cell, text: code, literal: code },
    { ...cell, text: words, literal: words },
  ];
}

/** The numbers of the first column rise, and those of the third go on with them; texts stand beside both. */
function goesOn(rows: readonly Row[]): boolean {
  const numbers = [0, 2].map((at) => valuesAt(rows, at));
  const texts = [1, 3].map((at) => textsAt(rows, at));
  const all = numbers.flat();
  const rising = all.every((value, at) => at === 0 || value > (all[at - 1] ?? value));
  return (
    rising &&
    all.length === texts.flat().length &&
    numbers[0]?.length === rows.length &&
    (numbers[1]?.length ?? 0) >= FEWEST_ROWS &&
    texts.flat().every((text) => /\p{L}{2}/u.test(text) && codeShape(text) === null)
  );
}

function valuesAt(rows: readonly Row[], at: number): readonly number[] {
  return textsAt(rows, at).map((text) => (/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN));
}

function textsAt(rows: readonly Row[], at: number): readonly string[] {
  return rows.flatMap(({ cells }) => cells[at]?.text.trim() || []);
}

function laid(table: Table, { width, header, rows }: Parts): Table {
  const count = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0) / width;
  const parts = Array.from({ length: Math.ceil(count) }, (_, part) =>
    rows.flatMap(({ cells }): Row[] => {
      const own = cells.slice(part * width, (part + 1) * width);
      const [first] = own;
      const last = own.at(-1);
      if (!first || !last || own.every(({ text }) => text.trim() === "")) return [];
      return [{ cells: own, position: { start: first.position.start, end: last.position.end } }];
    }),
  );
  return { ...table, header, rows: parts.flat() };
}
