import type { Table } from "../blocks.js";
import type { PlacedTable, TablePlan } from "./table.js";

const REPEATS = "its codes are those of another table over again";
const MOSTLY = 0.6;

/**
 * A document that lists its errors in a table may go into some of them below headings of their own, or show
 * the enumeration of a program: most of those codes are in the table already, which is where they are read.
 * Where programs of several languages show the same codes, the first is read.
 */
export function withoutRepeats(
  placed: readonly PlacedTable[],
  plans: ReadonlyMap<Table, TablePlan>,
): ReadonlyMap<Table, TablePlan> {
  const taken = placed.filter(({ table }) => plans.get(table)?.taken);
  const plain = taken.filter(({ table }) => !isSecond(table));
  if (plain.length === taken.length) return plans;
  const known = new Set(plain.flatMap(({ table }) => codesOf(table, plans.get(table))));
  const shown = new Set<string>();
  const kept = new Map(plans);
  for (const { table, choice } of taken) {
    const plan = plans.get(table);
    if (!plan || choice !== "open" || !isSecond(table)) continue;
    const codes = codesOf(table, plan);
    const again = codes.filter((code) => known.has(code)).length;
    const all = codes.join(" ");
    const isShown = codes.length > 1 && table.literal === true && shown.has(all);
    if (isShown || (again > 0 && again >= codes.length * MOSTLY)) kept.set(table, left(plan));
    shown.add(all);
  }
  return kept;
}

/** Headings, or what is shown as a program has it. */
function isSecond({ level, literal }: Table): boolean {
  return level !== undefined || literal === true;
}

function codesOf(table: Table, plan: TablePlan | undefined): readonly string[] {
  const at = plan?.roles.findIndex(({ role }) => role === "code") ?? -1;
  return table.rows.flatMap(({ cells }) => {
    const cell = cells[at];
    return (cell && plan?.codes.codeCell(cell)?.codes) ?? [];
  });
}

function left(plan: TablePlan): TablePlan {
  const columns = plan.columns.map((column) => ({ ...column, role: "other" as const, score: 0 }));
  return { ...plan, taken: false, reason: REPEATS, roles: [], columns, rival: null };
}
