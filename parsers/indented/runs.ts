import type { Line } from "./lines.js";
import { countOuterHeads } from "./outer-heads.js";
import type { TextLine } from "./pieces.js";
import type { Layout, RowLine } from "./row-line.js";
import { baseOf } from "./row-margins.js";
import { rowTest } from "./row-test.js";
import { isTitleLike } from "./title-shape.js";

/** A row line and the lines that explain it. */
export interface Entry {
  readonly text: TextLine;
  readonly row: RowLine;
  readonly before: readonly Line[];
  /** Grows while the paragraphs below are read. */
  readonly below: Line[];
}

/** Rows that follow each other, and the lines above the first of them. */
export interface Run {
  readonly intro: readonly TextLine[];
  readonly entries: readonly Entry[];
}

/** A paragraph read as rows. */
export interface Runs {
  readonly runs: readonly Run[];
  /** Lines among the rows that are neither rows nor indented below one. */
  readonly loose: number;
  readonly entries: readonly Entry[];
  /** Lines behind the last row that say nothing of it. */
  readonly behind: readonly TextLine[];
  /** The layout of most rows. */
  readonly layout: Layout;
  /** The indent of the rows. */
  readonly base: number;
}

/** What closes a block of a program, or of a list: `};`, `} codes_t;`, `end` */
const BRACKETS_ONLY =
  /^(?:[[\](){};,\s]+(?:[A-Za-z_]\w{0,60}(?:\s{1,4}[A-Za-z_]\w{0,60}){0,2}\s{0,4};)?|end[.;]?)$/;
const BULLET = /^[-*•+·]\s/;
/** What leads from a row to the text below it. */
const ARROW = /^(?:[-=]{1,2}>|[→↳⇒└])\s*\S/u;
const FEWEST_ROWS = 3;
const MOST_TITLE_WORDS = 8;

/** What a row begins with; nothing without one. */
export function leadOf(entry: Entry | undefined): string {
  return entry ? entry.text.line.text.slice(entry.row.start, entry.row.end) : "";
}

/** Reads a paragraph as rows; null if no line of it can be one. */
export function readRuns(lines: readonly TextLine[]): Runs | null {
  const base = baseOf(lines);
  if (base === null) return null;
  const { runs, pending, loose } = partLines(lines, base);
  const last = runs.at(-1)?.entries.at(-1);
  if (!last) return null;
  const entries = runs.flatMap((run) => run.entries);
  const behind = isOver(pending, entries) ? pending : [];
  const given = behind.length > 0 ? behind.length : give(pending, last);
  return { runs, entries, behind, layout: layoutOf(entries), loose: loose + given, base };
}

/** The rows with what stands above and below them, and the lines behind the last. */
function partLines(
  lines: readonly TextLine[],
  base: number,
): {
  readonly runs: readonly Run[];
  readonly pending: readonly TextLine[];
  readonly loose: number;
} {
  const isRow = rowTest(lines, base);
  const runs: { intro: readonly TextLine[]; entries: Entry[] }[] = [];
  let pending: TextLine[] = [];
  let loose = 0;
  for (const text of lines) {
    const entry = runs.at(-1)?.entries.at(-1);
    if (isRow(text)) {
      const titles = entry ? titlesAbove(pending, text.line.indent) : pending;
      loose += give(pending.slice(0, pending.length - titles.length), entry);
      if (titles.length > 0 || !entry) runs.push({ intro: titles, entries: [] });
      pending = [];
      runs.at(-1)?.entries.push({ text, row: text.row, before: [], below: [] });
    } else if (entry && pending.length === 0 && isBelow(text.line, base))
      entry.below.push(text.line);
    else if (!BRACKETS_ONLY.test(text.line.text)) pending.push(text);
  }
  return { runs, pending, loose };
}

/** Which of the lines between two rows title what follows; the others are about the row above. */
function titlesAbove(lines: readonly TextLine[], indent: number): readonly TextLine[] {
  return isTitle(lines) ? lines : lines.slice(lines.length - countOuterHeads(lines, indent));
}

function isBelow({ indent, text }: Line, base: number): boolean {
  return indent > base || ARROW.test(text);
}

/**
 * Whether the lines at the margin behind the last row are text of their own: no other row has the like, and
 * the last one ends with its sentence, or what follows begins with a title.
 */
function isOver(lines: readonly TextLine[], entries: readonly Entry[]): boolean {
  const last = entries.at(-1);
  const [first, ...others] = lines;
  // What goes on with an item is indented below its text.
  const fewest = entries.every(({ text }) => BULLET.test(text.line.text)) ? 1 : FEWEST_ROWS;
  if (!first || entries.length <= fewest || entries.some(({ below }) => below.length > 0))
    return false;
  const ended = /[.!?。！？]$/.test(last?.text.line.text ?? "");
  return ended || (others.length > 0 && /^\p{Lu}/u.test(first.line.text) && isTitle([first]));
}

function layoutOf(entries: readonly Entry[]): Layout {
  const counts = new Map<Layout, number>();
  for (const { row } of entries) counts.set(row.layout, (counts.get(row.layout) ?? 0) + 1);
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? "spaced";
}

function give(lines: readonly TextLine[], entry: Entry | undefined): number {
  for (const { line } of lines) entry?.below.push(line);
  return lines.length;
}

function isTitle(pending: readonly TextLine[]): boolean {
  const [only] = pending;
  if (pending.length !== 1 || !only || /^\p{Ll}/u.test(only.line.text)) return false;
  return isTitleLike(only.line.text, MOST_TITLE_WORDS);
}
