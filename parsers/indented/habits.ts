import { isErrno } from "./errno-rows.js";
import { rowsHeadText } from "./heading-rows.js";
import { isCertain, leadKind } from "./lead-token.js";
import type { Layout } from "./row-line.js";
import { type Entry, leadOf, type Run, type Runs } from "./runs.js";
import { titleWithin } from "./title-within.js";

/** How a paragraph's lines stand to each other. */
export type Pattern =
  /** Rows, each with the indented lines that explain it. */
  | "rows"
  /** One such row alone. */
  | "single"
  /** Lines of text, then one row. */
  | "before"
  /** One row, then lines of text that are not indented. */
  | "after"
  /** Some lines look like rows, most do not. */
  | "doubtful";

/** What the paragraphs of a document have in common; the judge of those that could be either. */
export interface Habits {
  /** Lines of text stand above most rows. */
  readonly belowText: boolean;
  /** They explain the row, which has no text of its own. */
  readonly explainsBefore: boolean;
  /** The lines below a row explain it, though they are not indented. */
  readonly explainsAfter: boolean;
  /** The rows are headings of the paragraphs below them. */
  readonly headsText: boolean;
  /** Rows of each layout. */
  readonly rows: ReadonlyMap<Layout, number>;
  /** Rows of each layout that stand with others. */
  readonly together: ReadonlyMap<Layout, number>;
  /** Rows of each layout that stand alone. */
  readonly alone: ReadonlyMap<Layout, number>;
  readonly proseParagraphs: number;
}

const FEWEST_SURE = 5;
const FEWEST_UNSURE = 3;
const LONG_LINE = 35;

/** The pattern of one paragraph that has rows. */
export function patternOf(paragraph: Runs): Pattern {
  const { runs, loose, entries } = paragraph;
  const rows = entries.length;
  const intro = runs[0]?.intro.length ?? 0;
  if (rows === 1) return patternOfOne(hasTitle(runs[0]) ? 0 : intro, loose);
  if (isTable(paragraph) || areItems(paragraph)) return "rows";
  if (intro > rows + 2 || isWrappedProse(paragraph)) return "doubtful";
  return loose * 2 <= rows || (rows > 2 && loose <= rows) ? "rows" : "doubtful";
}

/** Five rows or more, each with a tab behind its code and the next one right below: whatever text stands around. */
function isTable({ runs, entries }: Runs): boolean {
  return (
    runs.length === 1 &&
    entries.length >= FEWEST_SURE &&
    entries.every(({ row, text, below }, at) => {
      const between = text.line.text.slice(row.close, row.rest);
      const next = entries[at + 1];
      const follows = next === undefined || next.text.line.index === text.line.index + 1;
      return isCertain(row.kind) && between.includes("\t") && below.length === 0 && follows;
    })
  );
}

/** Three rows or more, each behind the same mark of items, and no other line behind one: whatever stands below them tells of them. */
function areItems({ runs, entries }: Runs): boolean {
  const marks = new Set(entries.map(({ row, text }) => text.line.text.slice(0, row.start)));
  const [mark = ""] = marks;
  if (entries.length < FEWEST_UNSURE || marks.size > 1 || runs.length > 1 || mark === "")
    return false;
  const below = entries.flatMap((entry) => entry.below);
  return entries.every(isSetOff) && !below.some(({ text }) => text.startsWith(mark));
}

/** A certain token behind the mark. */
function isSetOff({ row }: Entry): boolean {
  return isCertain(row.kind);
}

/** A sentence of several long lines of which some happen to begin with a number. */
function isWrappedProse({ runs, entries }: Runs): boolean {
  const intro = runs[0]?.intro ?? [];
  if (intro.length === 0 || entries.length >= FEWEST_SURE) return false;
  const lines = [...intro, ...entries.slice(0, -1).map(({ text }) => text)];
  const flows = entries.every(
    ({ row, text }) => !row.parted && /^\p{Ll}/u.test(text.line.text.slice(row.rest)),
  );
  return (
    flows && lines.every(({ line }) => line.text.length >= LONG_LINE && !/[:：]$/.test(line.text))
  );
}

/** One line above the row, further out than it: its title, which does not explain it. */
function hasTitle(run: Run | undefined): boolean {
  const [title, ...others] = run?.intro ?? [];
  const row = run?.entries[0]?.text.line;
  return (
    row !== undefined && others.length === 0 && (title?.line.indent ?? row.indent) < row.indent
  );
}

/** Its one row begins with a name of errno, and what is above it is its title. */
function isNamedBelowTitle(run: Run | undefined): boolean {
  return isErrno(leadOf(run?.entries[0])) && hasTitle(run);
}

function patternOfOne(intro: number, loose: number): Pattern {
  if (loose > 0) return intro > 0 ? "doubtful" : "after";
  return intro > 0 ? "before" : "single";
}

/** Reads the habits off all paragraphs; null stands for one without rows. */
export function findHabits(paragraphs: readonly (Runs | null)[]): Habits {
  const rows = new Map<Layout, number>();
  const together = new Map<Layout, number>();
  const alone = new Map<Layout, number>();
  const patterns = new Map<Pattern, number>();
  let untold = 0;
  const add = <Key>(counts: Map<Key, number>, key: Key, count: number): void => {
    counts.set(key, (counts.get(key) ?? 0) + count);
  };
  for (const paragraph of paragraphs) {
    if (!paragraph) continue;
    const pattern = patternOf(paragraph);
    const { entries, layout } = paragraph;
    add(patterns, pattern, 1);
    if (pattern === "before" && isUntold(entries[0])) untold += 1;
    if (pattern === "doubtful") continue;
    add(rows, layout, entries.length);
    if (pattern === "rows") add(together, layout, entries.length);
    if (pattern === "single") add(alone, layout, 1);
  }
  const total = [...patterns.values()].reduce((sum, count) => sum + count, 0);
  const often = (pattern: Pattern): boolean => {
    const count = patterns.get(pattern) ?? 0;
    return count >= 2 && count >= total * 0.6;
  };
  return {
    belowText: often("before"),
    explainsBefore: often("before") && untold * 2 > (patterns.get("before") ?? 0),
    explainsAfter: goOn(paragraphs, often("after")),
    headsText: rowsHeadText(paragraphs),
    rows,
    together,
    alone,
    proseParagraphs: paragraphs.filter((paragraph) => paragraph === null).length,
  };
}

/** Where rows often go on below, two at least begin with other codes: a word that is there again is none, as `W3C` in licences. */
function goOn(paragraphs: readonly (Runs | null)[], often: boolean): boolean {
  const after = paragraphs.filter((one) => one !== null && patternOf(one) === "after");
  const leads = new Set(after.map((one) => leadOf(one?.entries[0])));
  return (often && leads.size > 1) || mostGoOn(paragraphs);
}

/** Nothing stands behind the code but perhaps its name. */
function isUntold(entry: Entry | undefined): boolean {
  const text = entry?.text.line.text.slice(entry.row.rest).replace(/\s*;$/, "") ?? "";
  return text === "" || leadKind(text) !== null;
}

/** Of the paragraphs with one row most go on below it, or all rows stand alone and some do: three at least, the row set apart. */
function mostGoOn(paragraphs: readonly (Runs | null)[]): boolean {
  const read = paragraphs.filter((one) => one !== null);
  const ones = read.filter(({ entries }) => entries.length === 1);
  const after = ones.filter((one) => patternOf(one) === "after" && isSetApart(one.entries[0]));
  const alone = ones.filter((one) => patternOf(one) === "single" && isSetApart(one.entries[0]));
  if (after.length < 3) return false;
  return after.length >= ones.length * 0.6 || after.length + alone.length === read.length;
}

/** A certain token and a mark, or a gap, behind it. */
function isSetApart(entry: Entry | undefined): boolean {
  return entry?.row.parted === true && isCertain(entry.row.kind);
}

/** Whether a paragraph's rows are rows, seen in its document. */
export function isTaken(paragraph: Runs, habits: Habits): boolean {
  const { entries, layout } = paragraph;
  const pattern = patternOf(paragraph);
  const together = habits.together.get(layout) ?? 0;
  if (entries.length === 1 && isNamedBelowTitle(paragraph.runs[0])) return true;
  if (habits.explainsAfter && isTitledRow(paragraph)) return true;
  if (habits.headsText) return true;
  if (pattern === "doubtful" || isStray(layout, habits)) return false;
  if (!isEnough(entries, habits.rows.get(layout) ?? 0)) return false;
  if (pattern === "rows") return true;
  if (pattern === "before") return isTakenBelow(paragraph, habits, together);
  if (pattern === "after") return goesOn(paragraph, habits, together);
  return together > 1 || isTakenAlone(entries[0], habits.alone.get(layout) ?? 0, habits);
}

/** One row set apart between a title and its text, where such rows have their text below. */
function isTitledRow({ runs, entries }: Runs): boolean {
  const intro = runs[0]?.intro ?? [];
  return (
    entries.length === 1 &&
    intro.length === 1 &&
    titleWithin(intro, false) === 0 &&
    isSetApart(entries[0])
  );
}

/** One row that lines below go on with, as those of the document do; one line, set apart from it, will do where many rows stand together. */
function goesOn({ entries, loose }: Runs, { explainsAfter }: Habits, together: number): boolean {
  return explainsAfter || (together >= FEWEST_SURE && loose === 1 && isSetApart(entries[0]));
}

/** One row below lines of text: they explain it, or the last of them is the title of a list with more rows below. */
function isTakenBelow({ runs, layout }: Runs, habits: Habits, together: number): boolean {
  const intro = runs[0]?.intro ?? [];
  const titled = layout === "marked" && titleWithin(intro, false) === intro.length - 1;
  const goesOn = titled && (habits.alone.get(layout) ?? 0) > 2;
  return habits.belowText || (together > 1 && intro.length === 1) || goesOn;
}

/** Rows that begin with no certain token: three of a layout; two where all begin with a span of numbers. */
function isEnough(entries: readonly Entry[], rows: number): boolean {
  if (entries.some(({ row }) => isCertain(row.kind)) || rows >= FEWEST_UNSURE) return true;
  return entries.length > 1 && entries.every(({ row }) => row.kind === "span");
}

/** One row of its own layout in a document of many others. */
function isStray(layout: Layout, { rows }: Habits): boolean {
  const all = [...rows.values()].reduce((sum, count) => sum + count, 0);
  return rows.get(layout) === 1 && all > 5;
}

function isTakenAlone(entry: Entry | undefined, alone: number, habits: Habits): boolean {
  if (!entry) return false;
  if (entry.below.length > 0 || entry.row.parted) return alone > 1 || habits.proseParagraphs < 3;
  return (
    habits.belowText || alone > Math.max(1, habits.proseParagraphs) || habits.proseParagraphs === 0
  );
}
