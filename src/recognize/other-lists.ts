import type { Table } from "../blocks.js";
import { type Column, describeColumns } from "./columns.js";
import { errorStrength } from "./error-words.js";
import { MOSTLY } from "./evidence.js";
import { leave } from "./plan-table.js";
import type { PlacedTable, ReadingKit, TablePlan } from "./table-plan.js";

const OTHER_LIST = "its title speaks of something else than the tables of errors beside it";

/**
 * A document that calls its errors by name has other lists of codes, too: events, banks, states. They
 * stand under a title of their own that says nothing of errors, no row tells of a failure, and their
 * codes are those of the errors over again, a mere count, or of another kind, or have nothing but kinds beside them,
 * or names that all begin with another word than those of the errors: `NOTIFY_…` beside `ERR_…`; in a program these may
 * speak of failures, too, as the messages of a protocol do. Tests and gaps speak
 * of failures as errors do, as do lists of work whose numbers stand behind their texts.
 */
export function withoutOtherLists(
  placed: readonly PlacedTable[],
  plans: ReadonlyMap<Table, TablePlan>,
  kit: ReadingKit,
): ReadonlyMap<Table, TablePlan> {
  const isTaken = ({ table }: PlacedTable): boolean => plans.get(table)?.taken === true;
  const errors = placed.filter((one) => isTaken(one) && one.context.near >= 1);
  const prefixes = new Set(errors.map(({ table }) => namesPrefix(table, plans)));
  const isNamedApart = ({ table }: PlacedTable): boolean =>
    !prefixes.has("") && isOther(namesPrefix(table, plans), prefixes);
  const isApart = (one: PlacedTable): boolean => one.context.isData && isNamedApart(one);
  const others = placed.filter(
    (one) => isTaken(one) && (isElsewhere(one, isApart(one)) || ofKinds(one, kit)),
  );
  if (errors.length === 0 || others.length === 0) return plans;
  const known = new Set(errors.flatMap(({ table }) => codesOf(table, plans)));
  const numeric = errors.some(({ table }) => plans.get(table)?.numeric);
  const kept = new Map(plans);
  for (const one of others) {
    const { table, context } = one;
    const plan = plans.get(table);
    if (!plan) continue;
    const columns = describeColumns([table], kit.readHeader, kit.codes);
    const code = columns[codeIndex(plan)];
    const apart =
      code?.counting ||
      plan.numeric !== numeric ||
      columns.every((column) => column === code || isClass(column)) ||
      isNamedApart(one) ||
      codesOf(table, plans).some((each) => known.has(each));
    const least = isApart(one) ? MOSTLY : 0.1;
    const tells = columns.some((column) => tellsOfErrors(column, least));
    const speaks = tells && !context.isOthers && !standsBehind(code);
    if (apart && !speaks) kept.set(table, leave(plan, OTHER_LIST));
  }
  return kept;
}

function isElsewhere({ choice, context }: PlacedTable, isApart: boolean): boolean {
  const { near, far, isTitled } = context;
  return choice === "open" && isTitled && near === 0 && (far < 1 || isApart);
}

/** Nothing but codes and kinds, under a title that speaks of codes at most: `Shelf codes`, with `Code` and `Type`. */
function ofKinds({ table, choice, context }: PlacedTable, { readHeader }: ReadingKit): boolean {
  const { near, far, isTitled } = context;
  const senses = (table.header ?? []).map(({ text }) => readHeader(text).sense);
  const kinds = senses.filter((sense) => sense === "class").length;
  return (
    choice === "open" && isTitled && near < 1 && far < 1 && kinds > 0 && kinds + 1 === senses.length
  );
}

function isOther(prefix: string, known: ReadonlySet<string>): boolean {
  return prefix !== "" && !known.has(prefix);
}

/** `ERR_` of `ERR_FULL` and `ERR_LATE`, `+msg-` of `+msg-open+`: what the names of a table begin with; empty if they differ, or it has none. */
function namesPrefix(table: Table, plans: ReadonlyMap<Table, TablePlan>): string {
  const at = plans.get(table)?.roles.findIndex(({ role }) => role === "name") ?? -1;
  const names = table.rows.flatMap(({ cells }) => cells[at]?.literal.trim() ?? []);
  const prefixes = new Set(names.map((name) => PREFIX.exec(name)?.[0] ?? ""));
  const [first = ""] = prefixes;
  return prefixes.size === 1 && names.length > 1 ? first : "";
}

const PREFIX = /^(?:[A-Z\d]+_|[+*]?[a-z\d]+-)/;

function isClass({ hint }: Column): boolean {
  return hint.sense === "class";
}

function tellsOfErrors({ failing, hint, header }: Column, least: number): boolean {
  if (failing >= least || hint.http || hint.sense === "message" || hint.sense === "remedy")
    return true;
  return header !== null && errorStrength(header) >= 1;
}

/** Behind texts, under a header that says nothing of codes: what is to be done about each, or where. */
function standsBehind(code: Column | undefined): boolean {
  return code !== undefined && code.index > 0 && code.header !== null && code.hint.sense === null;
}

function codeIndex({ roles }: TablePlan): number {
  return roles.findIndex(({ role }) => role === "code");
}

function codesOf(table: Table, plans: ReadonlyMap<Table, TablePlan>): readonly string[] {
  const plan = plans.get(table);
  const at = plan ? codeIndex(plan) : -1;
  return table.rows.flatMap(({ cells }) => cells[at]?.literal ?? []);
}
