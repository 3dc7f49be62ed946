import type { Table } from "../blocks.js";
import { codesOfRow } from "./codes-of-row.js";
import { leave } from "./plan-table.js";
import type { PlacedTable, TablePlan } from "./table-plan.js";

const OVERVIEW = "its ranges are those of the codes that other tables list one by one";
const PARTING = /[-–—~～…]|\.{2,3}|\bto\b|至|到|から/u;
const RANGE = new RegExp(
  String.raw`^([^\s~～…]{1,60}?)\s{0,3}(?:${PARTING.source})\s{0,3}([^\s~～…]{1,60})$`,
  "u",
);

const OPEN = /^(?:[<>≥≤]=?\s?\S{1,20}|\S{1,20}\+)$/u;

/** One range alone may as well be reserved. */
const FEWEST_RANGES = 2;
const NUMBERED = /^(\D*)(\d{1,9})$/;

/** What ranges of codes are headed as: `Range`, `错误码区间`. */
const RANGES =
  /\b(?:ranges?|rang[os]|faixas?|dải|intervalos?|intervall[eo]?|plages?|bereiche?|zakres)\b|диапазон|范围|範圍|区间|區間|号段|码段|段位|範囲|範围|범위|대역/iu;

/**
 * A document that lists its codes may say first whose they are: a table of ranges, and here and there of a
 * single code. Where all of them begin and end at codes of other tables, or each range below a header holds such codes,
 * they are those codes over again. Nothing but ranges below a header that calls them so are reserved, whether codes are
 * in them yet or not.
 */
export function withoutOverviews(
  placed: readonly PlacedTable[],
  plans: ReadonlyMap<Table, TablePlan>,
): ReadonlyMap<Table, TablePlan> {
  const taken = placed.flatMap(({ table, choice }) => {
    const plan = plans.get(table);
    return plan?.taken && choice === "open" ? [{ table, plan }] : [];
  });
  const heads = new Set(taken.filter(hasRange).map(({ table }) => headOf(table)));
  const overviews = taken.filter(({ table }) => heads.has(headOf(table)));
  if (overviews.length === 0 || overviews.length === taken.length) return plans;
  const others = taken.filter((one) => !overviews.includes(one));
  const listed = new Set(others.flatMap(codesOf));
  const kept = new Map(plans);
  const numbers = numbersOf(listed);
  for (const one of overviews) {
    const codes = codesOf(one);
    const isEnded = codes.flatMap(endsOf).every((code) => listed.has(code));
    const isHeaded = one.table.header !== null;
    if (isEnded || areReserved(one) || (isHeaded && areFilled(codes, listed, numbers)))
      kept.set(one.table, leave(one.plan, OVERVIEW));
  }
  return kept;
}

/** Each row is a range, one of them open at its end perhaps: `5000+`. */
function areReserved(one: Taken): boolean {
  const { table, plan } = one;
  const at = plan.roles.findIndex(({ role }) => role === "code");
  if (!RANGES.test(table.header?.[at]?.text ?? "")) return false;
  const codes = codesOf(one);
  return (
    codes.length >= FEWEST_RANGES && codes.every((code) => RANGE.test(code) || OPEN.test(code))
  );
}

/** Numbers in order, by what stands before them: `E` of `E12`. */
type Numbers = ReadonlyMap<string, readonly number[]>;

function numbersOf(codes: ReadonlySet<string>): Numbers {
  const numbers = new Map<string, number[]>();
  for (const code of codes) {
    const [, before, number] = NUMBERED.exec(code) ?? [];
    if (before === undefined) continue;
    const known = numbers.get(before);
    if (known) known.push(Number(number));
    else numbers.set(before, [Number(number)]);
  }
  for (const known of numbers.values()) known.sort((a, b) => a - b);
  return numbers;
}

/** Ranges that hold listed codes, each, and single codes that are listed; the last may be open at its end. */
function areFilled(all: readonly string[], listed: ReadonlySet<string>, numbers: Numbers): boolean {
  // What follows the last of the ranges may be free yet: `5000+`.
  const codes = OPEN.test(all.at(-1) ?? "") ? all.slice(0, -1) : all;
  const ranges = codes.filter((code) => RANGE.test(code));
  const single = codes.filter((code) => !RANGE.test(code));
  if (ranges.length < FEWEST_RANGES || !single.every((code) => listed.has(code))) return false;
  return ranges.every((range) => {
    const [begin, end] = endsOf(range).map((code) => NUMBERED.exec(code));
    if (!begin || !end || begin[1] !== end[1]) return false;
    return holds(numbers.get(begin[1] ?? "") ?? [], Number(begin[2]), Number(end[2]));
  });
}

/** Whether one of the numbers lies between two; they are in order. */
function holds(numbers: readonly number[], begin: number, end: number): boolean {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < begin) low = middle + 1;
    else high = middle;
  }
  const first = numbers[low];
  return first !== undefined && first <= end;
}

interface Taken {
  readonly table: Table;
  readonly plan: TablePlan;
}

function codesOf({ table, plan }: Taken): readonly string[] {
  return table.rows.flatMap((row) => codesOfRow(row, plan));
}

/** Most codes have nothing in them that parts a range, and are not read for it. */
function hasRange({ table, plan }: Taken): boolean {
  const at = plan.roles.findIndex(({ role }) => role === "code");
  return table.rows.some(
    (row) =>
      PARTING.test(row.cells[at]?.text ?? "") &&
      codesOfRow(row, plan).some((code) => RANGE.test(code)),
  );
}

/** Tables of one header are parts of one overview; without a header each is on its own. */
function headOf({ header, position }: Table): string {
  return header?.map(({ text }) => text).join("\n") ?? String(position.start.offset);
}

/** `1001 ~ 1003` begins at 1001 and ends at 1003. A dash within a code makes no range of it. */
function endsOf(code: string): readonly string[] {
  return RANGE.exec(code)?.slice(1) ?? [code];
}
