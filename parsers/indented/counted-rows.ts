import type { Line } from "./lines.js";
import type { RowLine } from "./row-line.js";

const SHORT = /^(\d{1,2})([.)])\s+(?=\S)/;
const LONG = /^(?:\d{3,18}|-\d{1,18})([.)])\s/;
const BELOW_ZERO = /^-\d{1,18}([.)])\s/;

/**
 * The rows of a document, with the small numbers of a list that counts on past hundreds: `1) no berth` is no step to
 * take where `241) no crew` follows it. It stands next to such a row at its indent, or to another one that does. Where
 * numbers are below zero, those of no list with that mark are steps.
 */
export function withCounted(
  lines: readonly Line[],
  rows: readonly (RowLine | null)[],
): readonly (RowLine | null)[] {
  if (!lines.some(({ text }) => LONG.test(text))) return rows;
  const found = withoutSteps(lines, rows);
  const places = lines.flatMap(({ text, index }) => (text === "" ? [] : [index]));
  // Once downwards, once upwards: what is next to a row found is a row, too.
  for (const order of [places, [...places].reverse()]) {
    const marks = new Map<number, string>();
    for (const place of order) {
      const line = lines[place];
      if (line) found[place] = passed(line, found[place] ?? null, marks);
    }
  }
  return found;
}

/** The rows of lists that have the indent and the mark of one with numbers below zero: two of these at least. */
function withoutSteps(
  lines: readonly Line[],
  rows: readonly (RowLine | null)[],
): (RowLine | null)[] {
  const counts = new Map<string, number>();
  for (const { text, indent } of lines) {
    const mark = BELOW_ZERO.exec(text)?.[1];
    const key = `${mark}${indent}`;
    if (mark !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  if (counts.size === 0) return [...rows];
  return rows.map((row, place) => {
    const line = lines[place];
    const short = row || !line ? null : SHORT.exec(line.text);
    return short && (counts.get(`${short[2]}${line?.indent}`) ?? 0) > 1 ? rowOf(short) : row;
  });
}

/** The lines that such a list may count, but that stand apart from its rows: they are read as text. */
export function uncounted(
  lines: readonly Line[],
  rows: readonly (RowLine | null)[],
): readonly Line[] {
  const marks = new Set<string>();
  lines.forEach(({ text, indent }, place) => {
    const mark = rows[place] ? LONG.exec(text)?.[1] : undefined;
    if (mark !== undefined) marks.add(`${mark}${indent}`);
  });
  if (marks.size === 0) return [];
  return lines.filter(({ text, indent }, place) => {
    const mark = rows[place] ? undefined : SHORT.exec(text)?.[2];
    return mark !== undefined && marks.has(`${mark}${indent}`);
  });
}

/** The row of a line; `marks` holds the mark behind the number of the row last passed, indent by indent. */
function passed(line: Line, row: RowLine | null, marks: Map<number, string>): RowLine | null {
  const { text, indent } = line;
  const short = SHORT.exec(text);
  const counted = row ?? (short && marks.get(indent) === short[2] ? rowOf(short) : null);
  const mark = counted ? (LONG.exec(text)?.[1] ?? short?.[2]) : undefined;
  for (const deeper of marks.keys()) if (deeper > indent) marks.delete(deeper);
  if (mark === undefined) marks.delete(indent);
  else marks.set(indent, mark);
  return counted;
}

function rowOf([whole, digits = ""]: RegExpExecArray): RowLine {
  const end = digits.length;
  const rest = whole.length;
  return { kind: "number", layout: "marked", start: 0, end, close: end, rest, parted: true };
}
