import type { Row, Table } from "../blocks.js";
import { speaksOfFailure } from "./failure-words.js";
import { leave } from "./plan-table.js";
import type { PlacedTable, TablePlan } from "./table-plan.js";

/** `2.1`, `07.12` */
const CHAPTER = /^\d{1,2}(?:\.\d{1,2}){1,3}$/;
const FAILING = 0.3;

/**
 * Without lists of contents: no header, rows that are numbered as chapters are, no title that speaks of errors, and few
 * rows that speak of failure.
 */
export function withoutChapters(
  placed: readonly PlacedTable[],
  plans: ReadonlyMap<Table, TablePlan>,
): ReadonlyMap<Table, TablePlan> {
  const kept = new Map(plans);
  for (const { table, context, choice } of placed) {
    const plan = plans.get(table);
    if (plan?.taken && choice === "open" && context.near < 1 && holdsChapters(table))
      kept.set(table, leave(plan, "its rows are numbered as chapters are"));
  }
  return kept;
}

function holdsChapters({ header, rows, origin }: Table): boolean {
  if (header !== null || origin) return false;
  if (!rows.every(({ cells: [first] }) => CHAPTER.test(first?.literal ?? ""))) return false;
  return rows.filter(tellsOfFailure).length < rows.length * FAILING;
}

function tellsOfFailure({ cells }: Row): boolean {
  return cells.some(({ text }) => speaksOfFailure(text));
}
