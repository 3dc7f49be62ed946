import type { Cell, Row, Table } from "../blocks.js";
import type { CodeReader } from "./code-reader.js";
import { isSymbolic } from "./code-shape.js";

/**
 * Tables of one header are alike; without one, those that are as wide and hold the like in each
 * column. Where the syntax tells collections apart, only tables of one collection are.
 */
export function shapeKey({ header, rows, origin, codeColumn }: Table, codes: CodeReader): string {
  const collection = origin?.collection ?? "";
  if (codeColumn !== undefined) return `${codeColumn} ${JSON.stringify(header)} ${collection}`;
  if (header) return `${collection} ${JSON.stringify(header.map(({ text }) => text))}`;
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return `${width} ${kindOf(rows, codes)} ${collection}`;
}

const SAMPLE = 40;

/** What most of the first cells are: numbers, constants, other symbols, words, or phrases. */
function kindOf(rows: readonly Row[], codes: CodeReader): string {
  const kinds = new Map<string, number>();
  for (const { cells } of rows.slice(0, SAMPLE)) {
    const [first, ...others] = cells;
    const kind = first ? cellKind(first, others, codes) : "none";
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const [most] = [...kinds].sort(([, a], [, b]) => b - a);
  return most && most[1] > Math.min(rows.length, SAMPLE) / 2 ? most[0] : "mixed";
}

/** Constants are names where a number stands behind them, and no kind of their own. */
function cellKind(cell: Cell, others: readonly Cell[], codes: CodeReader): string {
  const code = codes.cell(cell);
  if (!code) return "phrase";
  if (code.numeric) return "number";
  const isNamed = others.some((other) => codes.cell(other)?.numeric);
  if (!isNamed && code.codes.every(isConstant)) return "constant";
  return cell.identifier || code.codes.every(isSymbolic) ? "symbol" : "word";
}

/** Names of errors more often than of fields, options or calls. */
function isConstant(code: string): boolean {
  return /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/.test(code);
}
