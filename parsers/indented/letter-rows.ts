import type { Line } from "./lines.js";
import type { RowLine } from "./row-line.js";

const LETTER = /^([A-Z])(?:\t\s*|\s{2,}|\s*[:=]\s+|\s+[-–—]\s+)(?=\S)/;
const DIGIT = /^\d(?!\w)/;
const FEWEST_DIGITS = 3;
const FEWEST_LETTERS = 2;

/**
 * The rows of a document, with those of a list that counts on with capitals where its digits end: `9  No berth`,
 * `A  No crew`. Behind three rows of one digit at least, at their indent, two letters or more that rise.
 */
export function withLetters(
  lines: readonly Line[],
  rows: readonly (RowLine | null)[],
): readonly (RowLine | null)[] {
  const digits = new Map<number, number>();
  const lists = new Map<number, Map<number, RowLine>>();
  const last = new Map<number, string>();
  for (const { text, indent, index } of lines) {
    const counted = digits.get(indent) ?? 0;
    if (rows[index] && DIGIT.test(text)) digits.set(indent, counted + 1);
    const [all = "", letter = ""] = LETTER.exec(text) ?? [];
    if (letter <= (last.get(indent) ?? "") || counted < FEWEST_DIGITS) continue;
    last.set(indent, letter);
    const list = lists.get(indent) ?? new Map<number, RowLine>();
    lists.set(indent, list.set(index, rowOf(all)));
  }
  const taken = new Map(
    [...lists.values()].filter(({ size }) => size >= FEWEST_LETTERS).flatMap((list) => [...list]),
  );
  return taken.size === 0 ? rows : rows.map((row, place) => taken.get(place) ?? row);
}

function rowOf(all: string): RowLine {
  const layout = /[:=–—-]/.test(all) ? "marked" : "spaced";
  return { kind: "word", layout, start: 0, end: 1, close: 1, rest: all.length, parted: true };
}
