import type { Cell, Row, Table } from "../../src/blocks.js";
import type { Source } from "../../src/source.js";

/** The text of a cell, and where it stands in the document. */
export interface PlacedText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A table, and the index of the line that it ends with. */
export interface FoundTable {
  readonly table: Table;
  readonly last: number;
}

/** Tables by the lines that they begin with. */
export type FoundTables = ReadonlyMap<number, FoundTable>;

/** A table of texts, a row as wide as the widest. */
export function placedTable(
  source: Source,
  header: readonly PlacedText[] | null,
  rows: readonly (readonly PlacedText[])[],
): Table {
  const width = rows.reduce((most, { length }) => Math.max(most, length), header?.length ?? 0);
  const read = rows.map((row) => rowOf(source, row, width));
  const first = header ? rowOf(source, header, width) : null;
  const none = source.position(0, 0);
  const start = (first ?? read[0])?.position.start ?? none.start;
  const end = (read.at(-1) ?? first)?.position.end ?? none.end;
  return { kind: "table", header: first?.cells ?? null, rows: read, position: { start, end } };
}

function rowOf(source: Source, texts: readonly PlacedText[], width: number): Row {
  const cells = texts.map(({ text, start, end }): Cell => {
    return { text, literal: text, position: source.position(start, end) };
  });
  const from = texts[0]?.start ?? 0;
  const to = texts.reduce((most, { end }) => Math.max(most, end), from);
  const behind = source.position(to, to);
  while (cells.length < width) cells.push({ text: "", literal: "", position: behind });
  return { cells, position: source.position(from, to) };
}
