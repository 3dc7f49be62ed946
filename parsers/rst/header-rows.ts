import type { Cell, Row } from "../../src/blocks.js";
import type { DirectiveBlock } from "./directive-block.js";

/** The number in `:header-rows:`; 0 if there is none. */
export function headerRows(block: DirectiveBlock): number {
  const value = block.options.get("header-rows")?.[0]?.text ?? "";
  return /^\d{1,9}$/.test(value) ? Number(value) : 0;
}

/** A table's rows parted into header and body; a table of header rows only has no body. */
export function splitHeader(
  rows: readonly Row[],
  count: number,
): { readonly header: readonly Cell[] | null; readonly body: readonly Row[] } {
  if (count === 0) return { header: null, body: rows };
  return { header: joinHeader(rows.slice(0, count)), body: rows.slice(count) };
}

/** Header rows as one: the texts of a column under each other, a spanning text over each of its columns. */
export function joinHeader(rows: readonly Row[]): readonly Cell[] | null {
  const [first, ...others] = rows;
  if (!first) return null;
  if (others.length === 0) return first.cells;
  const columns: Cell[][] = [];
  for (const row of rows) addToColumns(columns, row.cells);
  return columns.map(joinCells).filter((cell) => cell !== null);
}

function addToColumns(columns: Cell[][], cells: readonly Cell[]): void {
  let column = 0;
  for (const cell of cells) {
    for (let covered = 0; covered < (cell.span ?? 1); covered++) {
      const above = columns[column];
      if (above) above.push(cell);
      else columns[column] = [cell];
      column++;
    }
  }
}

function joinCells(cells: readonly Cell[]): Cell | null {
  const shown = cells.filter((cell) => cell.text !== "");
  const [first = cells[0], ...others] = shown;
  if (!first) return null;
  const last = others.at(-1) ?? first;
  const join = (texts: readonly string[]): string => texts.filter((text) => text !== "").join("\n");
  return {
    text: join(shown.map((cell) => cell.text)),
    literal: join(shown.map((cell) => cell.literal)),
    position: { start: first.position.start, end: last.position.end },
  };
}
