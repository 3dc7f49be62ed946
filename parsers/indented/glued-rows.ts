import type { Line } from "./lines.js";
import type { RowLine } from "./row-line.js";

/** `11-No berth`, `E12-No crew`; a dot or a bracket behind three digits, as two may count steps: `101.No berth`. */
const GLUED =
  /^((?:[A-Z]{1,5}[-_]?)?\d{1,6}(?=[-–])|[A-Z]{1,5}[-_]?\d{1,6}(?=[.)])|\d{3,6}(?=[.)]))[-–.)](?=\p{L}[\p{L}'’]*[\s(]|\p{Lu}\p{L}{2})/u;
const FEWEST = 4;

/**
 * The rows of a document, with those that have no blank behind the mark that parts a code from its text: `11-No berth`.
 * One alone may be a word (`24-hour`): four at least at one indent, no two alike, and half of the lines there.
 */
export function withGlued(
  lines: readonly Line[],
  rows: readonly (RowLine | null)[],
): readonly (RowLine | null)[] {
  const found = new Map<number, RowLine>();
  for (const { glued, count } of byIndent(lines)) {
    const codes = new Set(glued.map(codeOf));
    if (glued.length < FEWEST || glued.length * 2 < count || codes.size < glued.length) continue;
    for (const line of glued) found.set(line.index, rowOf(codeOf(line)));
  }
  return found.size === 0 ? rows : rows.map((row, place) => found.get(place) ?? row);
}

/** The lines of one indent. */
interface Margin {
  readonly glued: Line[];
  count: number;
}

function byIndent(lines: readonly Line[]): Iterable<Margin> {
  const margins = new Map<number, Margin>();
  for (const line of lines) {
    if (line.text === "") continue;
    const margin = margins.get(line.indent) ?? { glued: [], count: 0 };
    margin.count += 1;
    if (GLUED.test(line.text)) margin.glued.push(line);
    margins.set(line.indent, margin);
  }
  return margins.values();
}

function codeOf({ text }: Line): string {
  return GLUED.exec(text)?.[1] ?? "";
}

function rowOf(code: string): RowLine {
  const end = code.length;
  const kind = /^\d/.test(code) ? "number" : "numbered";
  return { kind, layout: "marked", start: 0, end, close: end, rest: end + 1, parted: true };
}
