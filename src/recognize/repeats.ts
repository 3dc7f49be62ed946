import type { Table } from "../blocks.js";
import { codesOfRow } from "./codes-of-row.js";
import { leave } from "./plan-table.js";
import type { PlacedTable, TablePlan } from "./table-plan.js";

const REPEATS = "its codes are those of another table over again";
const MOSTLY = 0.5;
/** So much of a text is looked at. */
const LONGEST = 300;

/**
 * A document that lists its errors in a table may go into some of them below headings of their own, or show
 * the enumeration of a program: most of those codes are in the table already, which is where they are read.
 * Where programs of several languages show the same codes, the first is read.
 */
export function withoutRepeats(
  placed: readonly PlacedTable[],
  plans: ReadonlyMap<Table, TablePlan>,
): ReadonlyMap<Table, TablePlan> {
  const taken = placed.filter(({ table }) => plans.get(table)?.taken);
  const plain = taken.filter(({ table }) => !isSecond(table));
  if (plain.length === taken.length) return withoutNotes(taken, plans);
  const tellings = plain.flatMap(({ table }) => {
    const plan = plans.get(table);
    return plan ? tellingsOf(table, plan) : [];
  });
  const known = new Map(tellings.map((one) => [one.code, one]));
  const shown = new Set<string>();
  const kept = new Map(plans);
  for (const { table, choice } of taken) {
    const plan = plans.get(table);
    if (!plan || choice !== "open" || !isSecond(table)) continue;
    const told = tellingsOf(table, plan);
    const again = told.filter((one) => isAgain(one, known.get(one.code))).length;
    const all = told.map(({ code }) => code).join(" ");
    const isShown = told.length > 1 && table.literal === true && shown.has(all);
    if (isShown || (again > 0 && again >= told.length * MOSTLY))
      kept.set(table, leave(plan, REPEATS));
    shown.add(all);
  }
  return withoutNotes(taken, kept);
}

/** Lines between a table and the notes on it. */
const NEAR = 5;

/** `` - `NO_BERTH` is no fault of the vessel``: right below a table, a few of its symbols in a list are notes on it. */
function withoutNotes(
  taken: readonly PlacedTable[],
  plans: ReadonlyMap<Table, TablePlan>,
): ReadonlyMap<Table, TablePlan> {
  const kept = new Map(plans);
  taken.forEach(({ table, choice }, index) => {
    const above = taken[index - 1]?.table;
    if (choice !== "open" || !above?.header || table.header || table.literal) return;
    const [plan, told] = [plans.get(table), plans.get(above)];
    const lines = table.position.start.line - above.position.end.line;
    if (!plan || !told || lines > NEAR || table.rows.length * 2 > above.rows.length) return;
    const known = new Set(tellingsOf(above, told).map(({ code }) => code));
    const codes = tellingsOf(table, plan).map(({ code }) => code);
    const again = codes.length > 0 && codes.every((code) => /\p{L}/u.test(code) && known.has(code));
    if (again) kept.set(table, leave(plan, REPEATS));
  });
  return kept;
}

/** Headings, or what is shown as a program has it, or what its functions make of codes. */
function isSecond({ level, literal, origin }: Table): boolean {
  return level !== undefined || literal === true || origin?.given === true;
}

/** A code, and the words of its row. */
interface Telling {
  readonly code: string;
  readonly words: ReadonlySet<string>;
}

/** A code of letters or many digits is hardly another one; a small number is the same if its words are. */
function isAgain({ code, words }: Telling, known: Telling | undefined): boolean {
  if (!known) return false;
  return /\p{L}|\d{4}/u.test(code) || [...words].some((word) => known.words.has(word));
}

function tellingsOf(table: Table, plan: TablePlan): readonly Telling[] {
  return table.rows.flatMap((row) => {
    const texts = row.cells.map(({ text }) => text.slice(0, LONGEST).toLowerCase()).join(" ");
    const words = new Set(texts.match(/\p{L}{4,}|\p{Lo}{2}/gu));
    return codesOfRow(row, plan).map((code) => ({ code, words }));
  });
}
