import type { Table } from "../blocks.js";
import type { ColumnReading } from "../catalog.js";
import { type Column, describeColumns } from "./columns.js";
import type { HeaderHint } from "./header-hint.js";
import { type AssignedRole, assignRoles, type TableContext } from "./roles.js";

/** How a table is to be read. */
export interface TablePlan {
  readonly taken: boolean;
  readonly reason: string;
  /** One a column; empty if the table is not taken. */
  readonly roles: readonly AssignedRole[];
  readonly columns: readonly ColumnReading[];
  /** Its codes are numbers, or have numbers in them: a word alone is none. */
  readonly numeric: boolean;
}

/** A table and the words that stand over it. */
export interface PlacedTable {
  readonly table: Table;
  readonly context: TableContext;
}

/** Tables of one header (or none) and one width share their columns' evidence. */
export function planTables(
  placed: readonly PlacedTable[],
  readHeader: (header: string) => HeaderHint,
): ReadonlyMap<Table, TablePlan> {
  const alike = new Map<string, PlacedTable[]>();
  for (const one of placed) {
    const key = shapeKey(one.table);
    const group = alike.get(key);
    if (group) group.push(one);
    else alike.set(key, [one]);
  }
  const plans = new Map<Table, TablePlan>();
  for (const group of alike.values()) {
    const columns = describeColumns(
      group.map(({ table }) => table),
      readHeader,
    );
    for (const { table, context } of group) plans.set(table, planTable(columns, context));
  }
  return plans;
}

function shapeKey({ header, rows }: Table): string {
  if (header) return JSON.stringify(header.map(({ text }) => text));
  return String(rows.reduce((most, { cells }) => Math.max(most, cells.length), 0));
}

const MOSTLY = 0.5;

function planTable(columns: readonly Column[], context: TableContext): TablePlan {
  const decision = assignRoles(columns, context);
  const roles = decision.taken ? decision.roles : [];
  return {
    taken: decision.taken,
    reason: decision.reason,
    roles,
    numeric: (columns[roles.findIndex(({ role }) => role === "code")]?.numeric ?? 0) >= MOSTLY,
    columns: columns.map(({ header, index }) => ({
      header,
      role: roles[index]?.role ?? "other",
      score: Math.round((roles[index]?.score ?? 0) * 100) / 100,
    })),
  };
}
