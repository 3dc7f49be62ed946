import type { Table } from "../blocks.js";
import type { TablePlan } from "./table-plan.js";

/** A text that fewer rows have is an addition. */
const FEW = 1 / 3;

/**
 * The plan of a table of a program's data, whose rows have the keys they need. Where what they say stands under several keys,
 * `:error` here and `:message` there, but never under two, each of these is the message; and a message that few rows have
 * beside a text that all have adds to it. What a class reports and how it is documented are two things.
 */
export function withKeyedTexts(plan: TablePlan, table: Table): TablePlan {
  const message = plan.roles.findIndex(({ role }) => role === "message");
  const said = rowsWith(table, message);
  if (message < 0 || said.size === 0 || table.origin?.classes) return plan;
  const texts = plan.roles.flatMap(({ role }, at) => (role === "description" ? [at] : []));
  const whole = texts.find((at) => rowsWith(table, at).size === table.rows.length);
  if (whole !== undefined)
    return said.size < table.rows.length * FEW ? swapped(plan, message, whole) : plan;
  const others = texts.filter((at) => {
    const told = [...rowsWith(table, at)];
    const apart = told.length > 0 && told.every((row) => !said.has(row));
    if (apart) for (const row of told) said.add(row);
    return apart;
  });
  return others.length === 0 ? plan : asMessages(plan, others);
}

/** Which rows have something in a column. */
function rowsWith({ rows }: Table, at: number): Set<number> {
  return new Set(
    rows.flatMap(({ cells }, row) => ((cells[at]?.text.trim() ?? "") === "" ? [] : [row])),
  );
}

function swapped(plan: TablePlan, message: number, whole: number): TablePlan {
  const swap = <Item>(items: readonly Item[]): readonly Item[] =>
    items.map((item, at) => items[at === message ? whole : at === whole ? message : at] ?? item);
  const roles = swap(plan.roles);
  const columns = plan.columns.map((column, at) => {
    const { role, score } = roles[at] ?? column;
    return { ...column, role, score };
  });
  return { ...plan, roles, columns };
}

function asMessages(plan: TablePlan, others: readonly number[]): TablePlan {
  const asMessage = <Item>(item: Item, at: number): Item =>
    others.includes(at) ? { ...item, role: "message" } : item;
  return { ...plan, roles: plan.roles.map(asMessage), columns: plan.columns.map(asMessage) };
}
