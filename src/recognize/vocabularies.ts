import type { Table } from "../blocks.js";
import { codesOfRow } from "./codes-of-row.js";
import { leave } from "./plan-table.js";
import type { PlacedTable, TablePlan } from "./table-plan.js";

const VOCABULARY = "it lists the words by which other tables sort their rows";

/**
 * What sorts its errors may list the kinds there are: `#{:paper :measure}` in a program, beside rows with `:kind :paper`, or
 * plain words and what each means. Such a list is of kinds, not of codes, if a column of the errors holds nothing but its
 * words, some of them again and again.
 */
export function withoutVocabularies(
  placed: readonly PlacedTable[],
  plans: ReadonlyMap<Table, TablePlan>,
): ReadonlyMap<Table, TablePlan> {
  const lists = placed.filter(({ table, choice, context }) => {
    const plan = plans.get(table);
    if (!plan?.taken || choice !== "open") return false;
    return context.isData ? isBare(table) : areWords(table, plan);
  });
  if (lists.length === 0) return plans;
  const columns = [...sortingColumns(placed, plans).values()].filter(
    ({ words, count }) => words.size > 1 && count > words.size,
  );
  const kept = new Map(plans);
  for (const { table } of lists) {
    const plan = plans.get(table);
    const names = new Set(table.rows.map(({ cells }) => cells[0]?.literal ?? ""));
    const sorts = columns.some(({ words }) => [...words].every((word) => names.has(word)));
    if (plan && sorts) kept.set(table, leave(plan, VOCABULARY));
  }
  return kept;
}

/** A name to a row, and nothing else. */
function isBare({ header, rows }: Table): boolean {
  return (
    header === null && rows.every(({ cells }) => cells.slice(1).every(({ text }) => text === ""))
  );
}

/** A word of letters to a row. */
function areWords({ rows }: Table, plan: TablePlan): boolean {
  return rows.every((row) => codesOfRow(row, plan).every((code) => /^\p{L}+$/u.test(code)));
}

interface Sorting {
  readonly words: Set<string>;
  count: number;
}

/** The words in columns of the errors that are neither code nor text, by their headers. */
function sortingColumns(
  placed: readonly PlacedTable[],
  plans: ReadonlyMap<Table, TablePlan>,
): ReadonlyMap<string, Sorting> {
  const found = new Map<string, Sorting>();
  for (const { table } of placed) {
    const roles = plans.get(table)?.roles ?? [];
    for (const [at, { text }] of (table.header ?? []).entries()) {
      if (roles[at]?.role !== "other" || text === "") continue;
      const column = found.get(text) ?? { words: new Set(), count: 0 };
      found.set(text, column);
      countWords(column, table, at);
    }
  }
  return found;
}

function countWords(column: Sorting, { rows }: Table, at: number): void {
  const words = rows.flatMap(({ cells }) => cells[at]?.literal || []);
  for (const word of words) column.words.add(word);
  column.count += words.length;
}
