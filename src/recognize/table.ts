import type { Cell, Row, Table } from "../blocks.js";
import type { ColumnReading } from "../catalog.js";
import { readCodeCell } from "./code-cell.js";
import { isSymbolic } from "./code-shape.js";
import { type Column, describeColumns } from "./columns.js";
import type { TableContext } from "./doubt.js";
import type { HeaderHint } from "./header-hint.js";
import { type AssignedRole, assignRoles } from "./roles.js";

/** How a table is to be read. */
export interface TablePlan {
  readonly taken: boolean;
  readonly reason: string;
  /** One a column; empty if the table is not taken. */
  readonly roles: readonly AssignedRole[];
  readonly columns: readonly ColumnReading[];
  /** Its codes are numbers, or have numbers in them: a word alone is none. */
  readonly numeric: boolean;
  /** The column that might as well have been the code; null if none was near. */
  readonly rival: Column | null;
}

/** A table and the words that stand over it. */
export interface PlacedTable {
  readonly table: Table;
  readonly context: Omit<TableContext, "share">;
}

/** `length` is that of the document. Tables of one header (or none) and one width share their columns' evidence. */
export function planTables(
  placed: readonly PlacedTable[],
  readHeader: (header: string) => HeaderHint,
  length: number,
): ReadonlyMap<Table, TablePlan> {
  const alike = new Map<string, PlacedTable[]>();
  for (const one of placed) {
    const key = shapeKey(one.table);
    const group = alike.get(key);
    if (group) group.push(one);
    else alike.set(key, [one]);
  }
  const described = [...alike.values()].map((group) => ({
    group,
    columns: describeColumns(
      group.map(({ table }) => table),
      readHeader,
    ),
  }));
  const plans = planAll(described, () => 0);
  if ([...plans.values()].some(({ taken }) => taken)) return plans;
  // Nothing is of errors beyond doubt: a document that is little but one list may be about it.
  return planAll(described, (group) => {
    return group.reduce((sum, { table }) => sum + extent(table), 0) / Math.max(1, length);
  });
}

interface DescribedGroup {
  readonly group: readonly PlacedTable[];
  readonly columns: readonly Column[];
}

const TAKEN_ALONG = "it looks like the tables of errors beside it";

/** The plan of the tables that were taken, if they hold most rows of those that look alike. */
function mostRows(
  group: readonly PlacedTable[],
  plans: readonly TablePlan[],
): TablePlan | undefined {
  const rows = group.map(({ table }) => table.rows.length);
  const all = rows.reduce((sum, count) => sum + count, 0);
  const taken = rows.reduce((sum, count, index) => sum + (plans[index]?.taken ? count : 0), 0);
  return taken > all / 2 ? plans.find((plan) => plan.taken) : undefined;
}

function planAll(
  groups: readonly DescribedGroup[],
  shareOf: (group: readonly PlacedTable[]) => number,
): ReadonlyMap<Table, TablePlan> {
  const plans = new Map<Table, TablePlan>();
  for (const { group, columns } of groups) {
    const share = shareOf(group);
    const own = group.map(({ context }) => planTable(columns, { ...context, share }));
    const sure = mostRows(group, own);
    group.forEach(({ table }, index) => {
      const plan = own[index];
      if (plan) plans.set(table, plan.taken || !sure ? plan : { ...sure, reason: TAKEN_ALONG });
    });
  }
  return plans;
}

function extent({ position: { start, end } }: Table): number {
  return end.offset - start.offset;
}

/** Without a header, tables are alike that are as wide and hold the like in each column. */
function shapeKey({ header, rows }: Table): string {
  if (header) return JSON.stringify(header.map(({ text }) => text));
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return `${width} ${kindOf(rows)}`;
}

const SAMPLE = 40;

/** What most of the first cells are: numbers, symbols, words, or phrases. */
function kindOf(rows: readonly Row[]): string {
  const kinds = new Map<string, number>();
  for (const { cells } of rows.slice(0, SAMPLE)) {
    const kind = cells[0] ? cellKind(cells[0]) : "none";
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const [most] = [...kinds].sort(([, a], [, b]) => b - a);
  return most && most[1] > Math.min(rows.length, SAMPLE) / 2 ? most[0] : "mixed";
}

function cellKind(cell: Cell): string {
  const code = readCodeCell(cell);
  if (!code) return "phrase";
  if (code.numeric) return "number";
  return code.codes.every(isSymbolic) ? "symbol" : "word";
}

const MOSTLY = 0.5;

function planTable(columns: readonly Column[], context: TableContext): TablePlan {
  const decision = assignRoles(columns, context);
  const roles = decision.taken ? decision.roles : [];
  return {
    taken: decision.taken,
    reason: decision.reason,
    roles,
    rival: decision.taken ? decision.rival : null,
    numeric: (columns[roles.findIndex(({ role }) => role === "code")]?.numeric ?? 0) >= MOSTLY,
    columns: columns.map(({ header, index }) => ({
      header,
      role: roles[index]?.role ?? "other",
      score: Math.round((roles[index]?.score ?? 0) * 100) / 100,
    })),
  };
}
