import type { Row, Table } from "../blocks.js";
import type { Column } from "./columns.js";
import { speaksOfFailure } from "./failure-words.js";
import { planTable } from "./plan-table.js";
import type { PlacedTable, ReadingKit, TablePlan } from "./table-plan.js";

const TAKEN_ALONG = "its headings are like those of errors on their level";

/**
 * Headings of one level are entries in all parts of a document, where they are in most: those of a part in which too
 * little speaks of errors, one alone mostly, are so too if half of them tell of failure and nothing says what else they are.
 */
export function withHeadingsAlong(
  placed: readonly PlacedTable[],
  plans: ReadonlyMap<Table, TablePlan>,
  columnsOf: (table: Table) => readonly Column[],
  kit: ReadingKit,
): ReadonlyMap<Table, TablePlan> {
  const made = placed.filter(({ table }) => table.level !== undefined);
  const levels = new Set(made.map(({ table }) => table.level));
  const along = [...levels].flatMap((level) => {
    const here = made.filter(({ table }) => table.level === level);
    const taken = here.filter(({ table }) => plans.get(table)?.taken);
    return rowsOf(taken) * 2 > rowsOf(here) ? here.filter((one) => !taken.includes(one)) : [];
  });
  const kept = new Map(plans);
  for (const { table, context } of along.filter(isLikely)) {
    const plan = planTable(columnsOf(table), { ...context, share: 0 }, "read", FIRST, kit);
    if (plan.taken) kept.set(table, { ...plan, reason: TAKEN_ALONG });
  }
  return kept;
}

const FIRST = new Map([[0, "code"]] as const);

function rowsOf(placed: readonly PlacedTable[]): number {
  return placed.reduce((sum, { table }) => sum + table.rows.length, 0);
}

function isLikely({ table: { rows, codeColumn }, context }: PlacedTable): boolean {
  const { isParameters, isParts, isOthers, isThings, isRelease, isSilentPart } = context;
  if (codeColumn !== 0 || isParameters || isParts || isOthers || isThings) return false;
  return !isRelease && !isSilentPart && rows.filter(tellsFailure).length * 2 >= rows.length;
}

function tellsFailure({ cells }: Row): boolean {
  return cells.slice(0, 2).some(({ text }) => speaksOfFailure(text));
}
