import type { Table } from "../blocks.js";
import { codesOfRow } from "./codes-of-row.js";
import { leave } from "./plan-table.js";
import type { AssignedRole } from "./roles.js";
import type { PlacedTable, TablePlan } from "./table-plan.js";

const MERE_NAMES = "its names say nothing, and the codes of the document are numbers";
const ONE_CLASS = "it is a class of errors, and the document lists its codes elsewhere";
/** So many rows are a list. */
const LIST = 3;

/**
 * A program that has its codes as numbers has classes of errors beside them: names without a number
 * and mostly without a text, under no word for errors; or the names of its codes once more.
 */
export function withoutMereNames(
  placed: readonly PlacedTable[],
  plans: ReadonlyMap<Table, TablePlan>,
): ReadonlyMap<Table, TablePlan> {
  const kept = new Map(plans);
  const numbered = placed.some(({ table, context }) => {
    const plan = plans.get(table);
    return context.isData && plan?.taken && plan.numeric;
  });
  const named = new Set(placed.flatMap(({ table }) => namesOf(table, plans.get(table))));
  for (const { table, context } of numbered ? placed : []) {
    const plan = plans.get(table);
    if (!plan?.taken || plan.numeric || !context.isData) continue;
    const isAgain = table.rows.every((row) =>
      codesOfRow(row, plan).every((code) => named.has(code)),
    );
    if (context.isErrors && !isAgain) continue;
    const tells = ({ role }: AssignedRole, at: number): boolean =>
      (role === "message" || (role === "name" && !sayCodes(table, plan, at))) &&
      isFilled(table, at);
    if (plan.roles.some(tells)) continue;
    kept.set(table, leave(plan, MERE_NAMES));
  }
  return kept;
}

/**
 * A program that lists codes has a class that carries them: one or two in all, and no number of their own. Where the codes are
 * numbers it has classes beside it for what has no number: a time-out, a closed connection.
 */
export function withoutCarriers(
  placed: readonly PlacedTable[],
  plans: ReadonlyMap<Table, TablePlan>,
): ReadonlyMap<Table, TablePlan> {
  // Where classes are the list, one alone is another of them.
  const isList = ({ table }: PlacedTable): boolean =>
    plans.get(table)?.taken === true && table.rows.length >= LIST && !table.origin?.classes;
  const lists = placed.filter(isList);
  if (lists.length === 0) return plans;
  const numbered = lists.some(({ table }) => plans.get(table)?.numeric);
  const classes = placed.flatMap(({ table }) =>
    table.origin?.classes && plans.get(table)?.taken ? table.rows : [],
  );
  const kept = new Map(plans);
  for (const { table, choice } of placed) {
    const plan = plans.get(table);
    if (!plan?.taken || plan.numeric || choice !== "open") continue;
    if (table.origin?.classes && (numbered || classes.length < LIST))
      kept.set(table, leave(plan, ONE_CLASS));
  }
  return kept;
}

/** `{NO_BERTH "NO_BERTH"}`: each name is its code over again. */
function sayCodes({ rows }: Table, plan: TablePlan, at: number): boolean {
  return rows.every((row) => codesOfRow(row, plan).includes(row.cells[at]?.text.trim() ?? ""));
}

/** What numbers are called in a table that is taken. */
function namesOf({ rows }: Table, plan: TablePlan | undefined): readonly string[] {
  const at = plan?.taken && plan.numeric ? plan.roles.findIndex(({ role }) => role === "name") : -1;
  return at < 0 ? [] : rows.flatMap(({ cells }) => cells[at]?.text.trim() ?? []);
}

/** In half of the rows at least. */
function isFilled({ rows }: Table, at: number): boolean {
  const filled = rows.filter(({ cells }) => (cells[at]?.text.trim() ?? "") !== "");
  return filled.length * 2 >= rows.length;
}
