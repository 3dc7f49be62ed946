import type { Table } from "../blocks.js";
import type { PlacedTable, TablePlan } from "./table-plan.js";

const OVERVIEW = "its ranges are those of the codes that other tables list one by one";
const RANGE =
  /^([^\s~～…]{1,60}?)\s{0,3}(?:[-–—~～…]|\.{2,3}|\bto\b|至|到|から)\s{0,3}([^\s~～…]{1,60})$/u;

/**
 * A document that lists its codes may say first whose they are: a table of ranges, and here and there of a
 * single code. Where all of them begin and end at codes of other tables, they are those codes over again.
 */
export function withoutOverviews(
  placed: readonly PlacedTable[],
  plans: ReadonlyMap<Table, TablePlan>,
): ReadonlyMap<Table, TablePlan> {
  const taken = placed.flatMap(({ table, choice }) => {
    const plan = plans.get(table);
    return plan?.taken && choice === "open" ? [{ table, plan, codes: codesOf(table, plan) }] : [];
  });
  const heads = new Set(
    taken.flatMap(({ table, codes }) =>
      codes.some((code) => RANGE.test(code)) ? headOf(table) : [],
    ),
  );
  const isOverview = ({ table }: { readonly table: Table }): boolean => heads.has(headOf(table));
  const listed = new Set(taken.filter((one) => !isOverview(one)).flatMap(({ codes }) => codes));
  const kept = new Map(plans);
  for (const { table, plan, codes } of taken.filter(isOverview))
    if (codes.flatMap(endsOf).every((code) => listed.has(code))) kept.set(table, left(plan));
  return kept;
}

/** Tables of one header are parts of one overview; without a header each is on its own. */
function headOf({ header, position }: Table): string {
  return header?.map(({ text }) => text).join("\n") ?? String(position.start.offset);
}

function codesOf({ rows }: Table, { roles, codes }: TablePlan): readonly string[] {
  const at = roles.findIndex(({ role }) => role === "code");
  return rows.flatMap(({ cells }) => {
    const cell = cells[at];
    return (cell && codes.codeCell(cell)?.codes) ?? [];
  });
}

/** `1001 ~ 1003` begins at 1001 and ends at 1003. A dash within a code makes no range of it. */
function endsOf(code: string): readonly string[] {
  return RANGE.exec(code)?.slice(1) ?? [code];
}

function left(plan: TablePlan): TablePlan {
  const columns = plan.columns.map((column) => ({ ...column, role: "other" as const, score: 0 }));
  return { ...plan, taken: false, reason: OVERVIEW, roles: [], columns, rival: null };
}
