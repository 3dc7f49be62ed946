import type { Table } from "../blocks.js";
import { isSymbolic } from "./code-shape.js";
import { speaksOfFailure } from "./failure-words.js";
import type { PlacedTable } from "./table-plan.js";

/**
 * The tables of names that are not to be read like those that look the same: what introduces them
 * below their title says nothing of errors, their rows tell of no failure, and another such table does stand below such a title. The
 * flags of a call, say, above its errors. Names without any text need no introduction, where nothing above them speaks of errors;
 * and where another title says "errors" outright, names with a prefix of their own may tell of failures now and then.
 */
export function silentTables(placed: readonly PlacedTable[]): ReadonlySet<Table> {
  const named = placed.filter(({ table }) => isPlainList(table));
  const errors = named.filter(({ context }) => context.near >= 1);
  if (errors.length === 0) return new Set();
  const outright = errors.filter(({ context }) => context.isErrors);
  const prefixes = new Set(outright.map(({ table }) => prefixOf(table)));
  const silent = named.filter((one) => {
    const apart = outright.length > 0 && one.context.far < 1;
    if (!isUntold(one, apart)) return false;
    const prefix = prefixOf(one.table);
    const most = apart && prefix !== "" && !prefixes.has(prefix) ? 0.5 : 0;
    return shareOfFailures(one.table) <= most;
  });
  return new Set(silent.map(({ table }) => table));
}

/** Nothing said over it is of errors; prose that mentions results counts where nothing stands apart. */
function isUntold({ table, context }: PlacedTable, apart: boolean): boolean {
  const { isTitled, isIntroduced, near, byTitle, far } = context;
  if (!isTitled || !(isIntroduced || (far < 1 && isBare(table)))) return false;
  return (apart ? byTitle : near) < 0.5 && near < 0.7;
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

/** `EAI_` of `EAI_AGAIN` and `EAI_FAIL`: what all names begin with, up to an underscore; empty if they differ. */
function prefixOf({ rows }: Table): string {
  const prefixes = new Set(
    rows.map(({ cells }) => /^[A-Za-z\d]+_/.exec(cells[0]?.literal ?? "")?.[0] ?? ""),
  );
  const [first = ""] = prefixes;
  return prefixes.size === 1 ? first : "";
}

function shareOfFailures({ rows }: Table): number {
  const failing = rows.filter(({ cells }) => cells.some(({ text }) => speaksOfFailure(text)));
  return failing.length / Math.max(1, rows.length);
}
