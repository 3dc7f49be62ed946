import type { Row } from "../blocks.js";
import { symbolBeside } from "./code-cell.js";
import type { TablePlan } from "./table-plan.js";

/** The codes of one row of a table that is read so; none if its cell holds none. */
export function codesOfRow(
  { cells }: Row,
  { roles, codes, statusPairs }: TablePlan,
): readonly string[] {
  const cell = cells[roles.findIndex(({ role }) => role === "code")];
  const reading = cell ? codes.codeCell(cell) : null;
  const symbol = statusPairs && reading ? symbolBeside(reading) : null;
  return symbol === null ? (reading?.codes ?? []) : [symbol];
}
