import type { Cell, Table } from "../blocks.js";
import { codeShape, isHttpStatus, isPlaceholder, isSymbolic } from "./code-shape.js";
import type { HeaderHint } from "./header-hint.js";

/** What is known of one column of a table, or of all tables of the same shape in a document. */
export interface Column {
  readonly index: number;
  readonly header: string | null;
  readonly hint: HeaderHint;
  /** Cells that hold something. */
  readonly filled: number;
  /** Shares of the filled cells, 0 to 1. */
  readonly numeric: number;
  readonly symbolic: number;
  /** One identifier-like word, symbolic ones included. */
  readonly word: number;
  readonly httpStatus: number;
  /** Distinct texts per filled cell. */
  readonly distinct: number;
  /** Characters of a filled cell, on average. */
  readonly length: number;
}

type ReadHeader = (header: string) => HeaderHint;

/**
 * The columns of tables that have one header (or none) and one width. Tables of one document that
 * look alike are read alike, so that a table of one row is understood through its neighbours.
 */
export function describeColumns(
  tables: readonly Table[],
  readHeader: ReadHeader,
): readonly Column[] {
  const header = tables[0]?.header ?? null;
  const width = header?.length ?? Math.max(0, ...tables.map(widest));
  return Array.from({ length: width }, (_, index) =>
    describeColumn(tables, index, header?.[index], readHeader),
  );
}

function widest({ rows }: Table): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
}

function describeColumn(
  tables: readonly Table[],
  index: number,
  header: Cell | undefined,
  readHeader: ReadHeader,
): Column {
  const text = header?.text.trim() || null;
  const tally = { filled: 0, numeric: 0, symbolic: 0, word: 0, httpStatus: 0, length: 0 };
  const seen = new Set<string>();
  for (const { rows } of tables)
    for (const { cells } of rows) {
      const cell = cells[index];
      if (cell && !isPlaceholder(cell.text)) count(tally, seen, cell);
    }
  const share = (n: number): number => (tally.filled === 0 ? 0 : n / tally.filled);
  return {
    index,
    header: text,
    hint: readHeader(text ?? ""),
    filled: tally.filled,
    numeric: share(tally.numeric),
    symbolic: share(tally.symbolic),
    word: share(tally.word),
    httpStatus: share(tally.httpStatus),
    distinct: share(seen.size),
    length: share(tally.length),
  };
}

interface Tally {
  filled: number;
  numeric: number;
  symbolic: number;
  word: number;
  httpStatus: number;
  length: number;
}

function count(tally: Tally, seen: Set<string>, { literal }: Cell): void {
  const shape = codeShape(literal);
  tally.filled++;
  tally.length += literal.length;
  seen.add(literal);
  if (shape === "symbol") {
    tally.word++;
    if (isSymbolic(literal)) tally.symbolic++;
  } else if (shape) tally.numeric++;
  if (isHttpStatus(literal)) tally.httpStatus++;
}
