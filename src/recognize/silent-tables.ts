import type { Table } from "../blocks.js";
import { isSymbolic } from "./code-shape.js";
import { speaksOfFailure } from "./failure-words.js";
import type { PlacedTable } from "./table.js";

/**
 * The tables of names that are not to be read like those that look the same: what introduces them
 * below their title says nothing of errors, their rows tell of no failure, and another such table does stand below such a title. The
 * flags of a call, say, above its errors. Names without any text need no introduction, where nothing above them speaks of errors.
 */
export function silentTables(placed: readonly PlacedTable[]): ReadonlySet<Table> {
  const named = placed.filter(({ table }) => isPlainList(table));
  if (!named.some(({ context }) => context.near >= 1)) return new Set();
  const silent = named.filter(
    ({ table, context }) =>
      context.isTitled &&
      (context.isIntroduced || (context.far < 1 && isBare(table))) &&
      context.near < 0.5 &&
      !tellsOfFailure(table),
  );
  return new Set(silent.map(({ table }) => table));
}

/** No header, and a symbol first in each row. */
function isPlainList({ header, origin, rows }: Table): boolean {
  return (
    header === null &&
    origin === undefined &&
    rows.every(({ cells }) => isSymbolic(cells[0]?.literal ?? ""))
  );
}

function isBare({ rows }: Table): boolean {
  return rows.every(({ cells }) => cells.slice(1).every(({ text }) => text.trim() === ""));
}

function tellsOfFailure({ rows }: Table): boolean {
  return rows.some(({ cells }) => cells.some(({ text }) => speaksOfFailure(text)));
}
