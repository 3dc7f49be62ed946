import type { Table } from "../blocks.js";
import { codesOfRow } from "./codes-of-row.js";
import { speaksOfFailure } from "./failure-words.js";
import { leave } from "./plan-table.js";
import type { PlacedTable, TablePlan } from "./table-plan.js";

const CALLS = "its headings are names in small letters, and the codes of the document are none";

/**
 * A document that lists its codes, constants or numbers, may say below headings which messages each call answers with:
 * `create_berth`, `updateBerth`. Names in small letters, of which none speaks of failure, are no codes there.
 */
export function withoutCalls(
  placed: readonly PlacedTable[],
  plans: ReadonlyMap<Table, TablePlan>,
): ReadonlyMap<Table, TablePlan> {
  const taken = placed.flatMap(({ table, choice }) => {
    const plan = plans.get(table);
    if (!plan?.taken || choice !== "open") return [];
    return [{ table, plan, codes: table.rows.flatMap((row) => codesOfRow(row, plan)) }];
  });
  const listed = taken.filter(({ table }) => table.header !== null && table.level === undefined);
  const codes = listed.flatMap((one) => one.codes);
  if (codes.some((code) => /^\p{Ll}/u.test(code))) return plans;
  const kept = new Map(plans);
  for (const { table, plan, codes: names } of taken) {
    const areCalls = table.level !== undefined && names.every(isCall);
    if (areCalls && names.length <= codes.length) kept.set(table, leave(plan, CALLS));
  }
  return kept;
}

function isCall(name: string): boolean {
  return /^\p{Ll}[\p{L}_.-]*$/u.test(name) && !speaksOfFailure(name);
}
