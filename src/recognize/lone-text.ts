import type { Table } from "../blocks.js";
import type { TablePlan } from "./table-plan.js";

/**
 * The plan of a table whose own rows leave the message's column empty, where no header tells the two apart: what was to
 * be their description is all that they say, and so the message. The tables read with it may have both.
 * In data of a program the fields have names.
 */
export function withLoneText(plan: TablePlan, table: Table): TablePlan {
  const message = plan.roles.findIndex(({ role }) => role === "message");
  const texts = plan.roles.flatMap(({ role }, at) => (role === "description" ? [at] : []));
  const [lone, ...others] = texts.filter((at) => !isEmpty(table, at));
  if (table.header || table.origin || message < 0 || !isEmpty(table, message)) return plan;
  if (lone === undefined || others.length > 0) return plan;
  const swap = <Item>(items: readonly Item[]): readonly Item[] =>
    items.map((item, at) => items[at === message ? lone : at === lone ? message : at] ?? item);
  return { ...plan, roles: swap(plan.roles), columns: swap(plan.columns) };
}

function isEmpty({ rows }: Table, at: number): boolean {
  return rows.every(({ cells }) => (cells[at]?.text.trim() ?? "") === "");
}
