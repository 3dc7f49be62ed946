import type { Table } from "../blocks.js";
import { isCountHeader } from "./code-column.js";
import { codesOfRow } from "./codes-of-row.js";
import { leave } from "./plan-table.js";
import type { PlacedTable, ReadingKit, TablePlan } from "./table-plan.js";

const COUNTED = "its numbers count its rows, and the codes of the document are listed elsewhere";

interface Taken {
  readonly table: Table;
  readonly plan: TablePlan;
  readonly codes: readonly string[];
  readonly header: string;
}

/**
 * A document that lists its codes may tell of common problems, too, or of the cases of an example, and count them: numbers
 * from 1 under `#`, and two columns or more behind. Those are none of its codes, where as many stand below a header of codes.
 */
export function withoutCountedRows(
  placed: readonly PlacedTable[],
  plans: ReadonlyMap<Table, TablePlan>,
  { readHeader }: ReadingKit,
): ReadonlyMap<Table, TablePlan> {
  const taken = placed.flatMap(({ table, choice }): readonly Taken[] => {
    const plan = plans.get(table);
    if (!plan?.taken || choice !== "open") return [];
    const at = plan.roles.findIndex(({ role }) => role === "code");
    const codes = table.rows.flatMap((row) => codesOfRow(row, plan));
    return [{ table, plan, codes, header: table.header?.[at]?.text.trim() ?? "" }];
  });
  const counted = taken.filter(isCounted);
  if (counted.length === 0) return plans;
  const listed = taken
    .filter((one) => !isCount(one.codes) && readHeader(one.header).sense === "code")
    .reduce((sum, { codes }) => sum + codes.length, 0);
  const kept = new Map(plans);
  for (const { table, plan, codes } of counted)
    if (codes.length <= listed) kept.set(table, leave(plan, COUNTED));
  return kept;
}

function isCounted({ table, codes, header }: Taken): boolean {
  return isCountHeader(header) && (table.header?.length ?? 0) > 2 && isCount(codes);
}

function isCount(codes: readonly string[]): boolean {
  return codes.every((code, index) => code === String(index + 1));
}
