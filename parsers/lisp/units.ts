import { headOf, isOrder } from "./called.js";
import { type CommentRun, runsBetween } from "./comment-runs.js";
import type { Placed } from "./definition-entry.js";
import { type Form, isSequence } from "./form.js";
import { joinLookUps } from "./joined-look-ups.js";
import type { Page } from "./page.js";
import type { Statement } from "./statement.js";

/** A definition of a collection. */
export type Definition = Extract<Statement, { type: "definition" }>;

/** Statements that are read together, and the end of the form before each. */
export type Unit =
  | { readonly type: "entries"; readonly head: string; readonly placed: Placed[] }
  | { readonly type: "data"; readonly forms: Form[]; readonly after: number }
  | { readonly type: "definition"; readonly definition: Definition; readonly after: number };

/** The units of a text, in order. A line that titles code between forms of one head parts them. */
export function unitsOf(
  page: Page,
  statements: readonly Statement[],
  from: number,
  lines: readonly CommentRun[],
): readonly Unit[] {
  return joined(page, gathered(page, statements, from, lines));
}

/** The forms of a unit, in order. */
export function formsOf(unit: Unit): readonly Form[] {
  if (unit.type === "definition") return [unit.definition.form];
  return unit.type === "data" ? unit.forms : unit.placed.map(({ statement }) => statement.form);
}

function joined(page: Page, units: readonly Unit[]): readonly Unit[] {
  const values = units.flatMap((unit) =>
    unit.type === "definition" ? [unit.definition.value] : [],
  );
  const together = joinLookUps(page, values);
  let next = 0;
  return units.flatMap((unit): readonly Unit[] => {
    if (unit.type !== "definition") return [unit];
    const value = together[next++];
    return value ? [{ ...unit, definition: { ...unit.definition, value } }] : [];
  });
}

function gathered(
  page: Page,
  statements: readonly Statement[],
  from: number,
  lines: readonly CommentRun[],
): readonly Unit[] {
  const units: Unit[] = [];
  const calls = differentHeads(page, statements);
  const given = givenMaps(statements);
  let after = from;
  for (const statement of statements) {
    const form = calls.has(statement) ? statement.form : given.get(statement);
    const isApart = (end: number) => runsBetween(lines, end, statement.form.start).length > 0;
    addUnit(units, form ? { type: "data", form } : statement, after, isApart);
    after = statement.form.end;
  }
  return units;
}

function addUnit(
  units: Unit[],
  statement: Statement,
  after: number,
  isApart: (end: number) => boolean,
): void {
  const last = units.at(-1);
  if (statement.type === "definition") {
    units.push({ type: "definition", definition: statement, after });
  } else if (statement.type === "entry") {
    const placed = { statement, after };
    const above = last?.type === "entries" && last.head === statement.head ? last.placed : null;
    if (above && !isApart(above.at(-1)?.statement.form.end ?? after)) above.push(placed);
    else units.push({ type: "entries", head: statement.head, placed: [placed] });
  } else if (statement.type === "data") {
    if (last?.type === "data") last.forms.push(statement.form);
    else units.push({ type: "data", forms: [statement.form], after });
  }
}

/** Calls of one name that are given a map each and nothing else give one list of them: `(add-error! {:code 7 …})`. */
function givenMaps(statements: readonly Statement[]): ReadonlyMap<Statement, Form> {
  const given = statements.flatMap((statement) => {
    const [, map, ...more] = isCall(statement) ? statement.form.items : [];
    const only = isCall(statement) && isSequence(map) && map.kind === "map" && more.length === 0;
    return only ? [{ statement, map, head: statement.head }] : [];
  });
  const [first] = given;
  const alike = given.length > 1 && given.every(({ head }) => head === first?.head);
  return new Map(alike ? given.map(({ statement, map }) => [statement, map]) : []);
}

/** Calls that nearly all have heads of their own are rows: `(gone 410 "Gone") (lost 404 "Lost")`. */
function differentHeads(page: Page, statements: readonly Statement[]): ReadonlySet<Statement> {
  const calls = statements.filter(isCall).filter(({ form }) => !isOrder(page, form));
  const heads = new Set(calls.map(({ head }) => head));
  const rows = calls.length > 1 && heads.size * 3 > calls.length * 2;
  const single =
    calls.length === 1 && calls[0]?.form.items.slice(1).every((part) => isSequence(part));
  const only = statements.every(({ type, form }) => type !== "code" || headOf(page, form) !== null);
  return new Set((rows && only) || single ? calls : []);
}

function isCall(statement: Statement): statement is Extract<Statement, { type: "entry" }> {
  return (
    statement.type === "entry" && statement.role === "call" && !statement.head.startsWith("def")
  );
}
