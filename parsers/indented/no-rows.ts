import { isCertain } from "./lead-token.js";
import type { Line } from "./lines.js";
import type { RowLine } from "./row-line.js";

const LEAST_PLACES = 3;
const LEAST_LABELS = 3;
const SHARE_OF_LABELS = 0.7;
/** `2,  0,text`: two numbers and what they stand for. */
const PLACE = /^(\d{1,5}),[ \t]{0,9}(\d{1,5}),/;
const OPEN_RANGE =
  /^(0x[\da-f]{1,16}|\d{1,12}|[A-Z]{1,4}[-_]?\d{1,9})[ \t]{0,9}(?:[-–—~]|\.{2,3}|to|bis|through|à|hasta)$/iu;

type Rows = readonly (RowLine | null)[];

/** `0    4    8   12`: numbers alone, as rulers above drawings and matrices have them. */
const NUMBERS_ALONE = /^\d{1,9}(?:\s{1,20}\d{1,9}){3,}$/;

/** The rows of a text without those that tell of a place of two numbers, ask and answer a question, or hold numbers alone. */
export function withoutOthers(lines: readonly Line[], rows: Rows): Rows {
  const others = new Set([...placesIn(lines), ...questionsIn(lines, rows)]);
  return rows.map((row, at) =>
    others.has(at) || (row && NUMBERS_ALONE.test(lines[at]?.text ?? "")) ? null : row,
  );
}

/** The lines that begin with `Q1` and `A1`, as those who ask and answer count them. */
function questionsIn(lines: readonly Line[], rows: Rows): readonly number[] {
  const leads = lines.map(({ text }, at) => {
    const row = rows[at];
    return row ? text.slice(row.start, row.end) : "";
  });
  const all = new Set(leads);
  const isPaired = (lead: string): boolean =>
    /^[QA]\d{1,3}$/.test(lead) && all.has(`Q${lead.slice(1)}`) && all.has(`A${lead.slice(1)}`);
  return leads.flatMap((lead, at) => (isPaired(lead) ? [at] : []));
}

/**
 * The rows of a text without labels of what is told of one thing after the other: `CAUSE:`, its text on the lines below,
 * and the same words again for the next. Nothing stands behind them, three at least are there again, and few only once.
 */
export function withoutLabels(lines: readonly Line[], rows: Rows): Rows {
  const counts = new Map<string, number>();
  const words = rows.map((row, at) => labelOf(lines[at], row));
  for (const word of words) if (word !== "") counts.set(word, (counts.get(word) ?? 0) + 1);
  const repeated = [...counts.values()].filter((count) => count > 1);
  const repeats = repeated.reduce((sum, count) => sum + count, 0);
  const all = words.filter((word) => word !== "").length;
  if (repeated.length < LEAST_LABELS || repeats < all * SHARE_OF_LABELS) return rows;
  return rows.map((row, at) => (words[at] === "" ? row : null));
}

/** A word in capitals before a colon, alone on its line; empty for any other line. */
function labelOf(line: Line | undefined, row: RowLine | null): string {
  const isAlone = row?.kind === "capitals" && row.rest === line?.text.length;
  return isAlone && /[:：]$/.test(line?.text ?? "")
    ? (line?.text.slice(row.start, row.end) ?? "")
    : "";
}

/**
 * The first lines of ranges that are told over two: `1000-`, and below it `1099  text`. Below `1001 -`, a code of which
 * nothing is said, stands the next code.
 */
export function brokenRanges(lines: readonly Line[], rows: Rows): readonly number[] {
  return lines.flatMap(({ text }, at) => {
    const row = rows[at + 1];
    const first = OPEN_RANGE.exec(text)?.[1];
    if (first === undefined || !row || !isCertain(row.kind)) return [];
    const last = lines[at + 1]?.text.slice(row.start, row.end) ?? "";
    return Number(digits(last)) - Number(digits(first)) > 1 ? [at] : [];
  });
}

function digits(code: string): string {
  return /^0x/i.test(code) ? code : code.replace(/\D/g, "");
}

/**
 * The lines that begin with the numbers of a place: three or more, each place told once, most of their numbers
 * told more than once.
 */
function placesIn(lines: readonly Line[]): ReadonlySet<number> {
  const found = lines.flatMap(({ text }, at) => {
    const [, first, second] = PLACE.exec(text) ?? [];
    return first === undefined || second === undefined ? [] : [{ at, first, second }];
  });
  const pairs = new Set(found.map(({ first, second }) => `${first},${second}`));
  const numbers = new Set(found.flatMap(({ first, second }) => [first, second]));
  const repeat = numbers.size <= found.length && pairs.size === found.length;
  return new Set(found.length >= LEAST_PLACES && repeat ? found.map(({ at }) => at) : []);
}
