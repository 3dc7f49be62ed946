import type { Row } from "../blocks.js";
import type { TablePlan } from "./table-plan.js";

/** The codes of one row of a table that is read so; none if its cell holds none. */
export function codesOfRow({ cells }: Row, { roles, codes }: TablePlan): readonly string[] {
  const cell = cells[roles.findIndex(({ role }) => role === "code")];
  return (cell && codes.codeCell(cell)?.codes) ?? [];
}
