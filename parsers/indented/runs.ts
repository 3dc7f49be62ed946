import { displayWidth } from "./display-width.js";
import { isCertain } from "./lead-token.js";
import type { Line } from "./lines.js";
import type { TextLine } from "./pieces.js";
import type { Layout, RowLine } from "./row-line.js";
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
const FEWEST_FAINT = 3;
const FEWEST_JOINED = 4;
const FEWEST_ROWS = 3;
const FEWEST_MEMBERS = 2;
const MOST_TITLE_WORDS = 8;

/** What a row begins with; nothing without one. */
export function leadOf(entry: Entry | undefined): string {
  return entry ? entry.text.line.text.slice(entry.row.start, entry.row.end) : "";
}

/** Reads a paragraph as rows; null if no line of it can be one. */
export function readRuns(lines: readonly TextLine[]): Runs | null {
  const base = baseOf(lines);
  if (base === null) return null;
  const isRow = rowTest(lines, base);
  const runs: { intro: readonly TextLine[]; entries: Entry[] }[] = [];
  let pending: TextLine[] = [];
  let loose = 0;
  for (const text of lines) {
    const entry = runs.at(-1)?.entries.at(-1);
    if (isRow(text)) {
      const title = entry === undefined || isTitle(pending);
      if (title) runs.push({ intro: pending, entries: [] });
      else loose += give(pending, entry);
      pending = [];
      runs.at(-1)?.entries.push({ text, row: text.row, before: [], below: [] });
    } else if (entry && pending.length === 0 && isBelow(text.line, base))
      entry.below.push(text.line);
    else if (!BRACKETS_ONLY.test(text.line.text)) pending.push(text);
  }
  const last = runs.at(-1)?.entries.at(-1);
  if (!last) return null;
  const entries = runs.flatMap((run) => run.entries);
  const behind = isOver(pending, entries) ? pending : [];
  loose += behind.length > 0 ? behind.length : give(pending, last);
  return { runs, entries, behind, layout: layoutOf(entries), loose, base };
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

function give(lines: readonly TextLine[], entry: Entry): number {
  for (const { line } of lines) entry.below.push(line);
  return lines.length;
}

function isTitle(pending: readonly TextLine[]): boolean {
  const [only] = pending;
  if (pending.length !== 1 || !only || /^\p{Ll}/u.test(only.line.text)) return false;
  return isTitleLike(only.line.text, MOST_TITLE_WORDS);
}

type RowText = TextLine & { readonly row: RowLine };

function rowTest(lines: readonly TextLine[], base: number): (text: TextLine) => text is RowText {
  const rightEdge = rightEdgeOf(lines);
  const outer = outerIndent(lines, base);
  const pasted = pastedFirst(lines, base);
  const inOrder = linesInOrder(lines, base);
  const inner = innerIndent(lines, base);
  const stands = ({ line, row }: TextLine): boolean =>
    Math.abs(line.indent - base) <= 1 ||
    line === pasted ||
    inOrder.has(line) ||
    (row !== null && (line.indent === outer || line.indent === inner)) ||
    (row !== null && rightEdge !== null && edgeOf(line, row) === rightEdge);
  const standing = lines.filter((text) => text.row && stands(text));
  const certain = standing.filter(({ row }) => row && isCertain(row.kind));
  const faint = certain.length === 0 && allFaint(lines, base);
  const bare = certain.length > 1 && certain.every((text) => isBare(text));
  if (lines.length >= FEWEST_JOINED && lines.every(isJoinedWord))
    return (text): text is RowText => text.row !== null;
  const layouts = new Set((certain.length > 0 ? certain : standing).map(({ row }) => row?.layout));
  const opening = lines[0]?.row ?? null;
  const opens = opening !== null && isCertain(opening.kind) && isAlone(lines[0], opening);
  return (text): text is RowText => {
    const { row } = text;
    if (!row || !stands(text)) return false;
    // Below a code alone on its line stands what is said of it, whatever word that begins with.
    if (opens && !row.parted && row.kind !== opening.kind && !isAlone(text, row)) return false;
    if (isCertain(row.kind) || (bare && isBare(text) && row.kind === "capitals")) return true;
    if (!row.parted) return faint;
    return certain.length === 0 || (layouts.has(row.layout) && !isRemark(text.line.text));
  };
}

/** Nothing stands behind the first cell of the line. */
function isAlone(text: TextLine | undefined, row: RowLine): boolean {
  return text !== undefined && row.rest === text.line.text.length;
}

/** `LOCKED`, and nothing else on the line; among constants that stand alone it is one of them. */
function isBare({ row, line }: TextLine): boolean {
  const word = row?.kind === "constant" || row?.kind === "capitals";
  return word && row.rest === line.text.length && !/\p{Ll}/u.test(line.text);
}

/** `no-berth`, `harbour.closed`, and nothing else on the line. */
function isJoinedWord({ row, line }: TextLine): boolean {
  return row?.kind === "name" && row.rest === line.text.length && /[-./]/.test(line.text);
}

/** `NOTE: …` among rows that are no words. */
function isRemark(text: string): boolean {
  return /^[A-Z]+[:：]/.test(text);
}

/**
 * Words in capitals with one blank behind them are rows only where each line begins so and the lines
 * are not written in capitals throughout; spans of numbers, where each line below a
 * title begins with one.
 */
function allFaint(lines: readonly TextLine[], base: number): boolean {
  const standing = lines.filter(({ line }) => line.indent === base);
  const rows = standing.filter(({ row }) => row && row.layout === "spaced" && row.rest > row.close);
  const spans = rows.filter(({ row }) => row?.kind === "span").length;
  if (spans > 1 && spans >= standing.length - (standing[0]?.row ? 0 : 1)) return true;
  if (rows.length < FEWEST_FAINT || rows.length < standing.length) return false;
  const shouted = rows.filter(({ line, row }) => isShouted(line.text.slice(row?.rest)));
  return shouted.length * 2 < rows.length;
}

function isShouted(text: string): boolean {
  return /^[A-Z]{2,}\b/.test(text) || !/\p{Ll}/u.test(text);
}

/** The indent at which most lines with the shape of a row stand. */
function baseOf(lines: readonly TextLine[]): number | null {
  const weights = new Map<number, number>();
  for (const { line, row } of lines) {
    if (!row) continue;
    weights.set(line.indent, (weights.get(line.indent) ?? 0) + (isCertain(row.kind) ? 3 : 1));
  }
  let best: number | null = null;
  for (const [indent, weight] of weights) {
    const most = best === null ? 0 : (weights.get(best) ?? 0);
    if (weight > most || (weight === most && indent < (best ?? 0))) best = indent;
  }
  return best;
}

/**
 * Rows that stand deeper than the others, where a copy lost or gained blanks: their numbers, of three digits or more, are
 * between those of the rows around them, and as long, and a sentence begins behind them.
 */
function linesInOrder(lines: readonly TextLine[], base: number): ReadonlySet<Line> {
  const rows = lines.flatMap(({ line, row }) =>
    row?.kind === "number" && line.indent >= base ? [{ line, row }] : [],
  );
  const codes = rows.map(({ line, row }) => line.text.slice(row.start, row.end));
  const found = rows.filter(({ line, row }, at) => {
    const [low = "", code = "", high = ""] = codes.slice(Math.max(0, at - 1), at + 2);
    const alike = low.length > 2 && low.length === code.length && code.length === high.length;
    const begins = /^\p{Lu}|^\p{Lo}/u.test(line.text.slice(row.rest));
    return line.indent > base && at > 0 && alike && low < code && code < high && begins;
  });
  return new Set(found.map(({ line }) => line));
}

/** The first constant of a list that was copied out of a program from its middle on: only the others are indented. */
function pastedFirst([first, second]: readonly TextLine[], base: number): Line | null {
  const alike = first?.row?.layout === "assign" && second?.row?.layout === "assign";
  return alike && first.row.kind === second.row.kind && first.line.indent < base
    ? first.line
    : null;
}

/**
 * The margin of rows that others go in below, as a family of codes has its members: `400 Bad request`, and below it
 * `    401 No token`. Some of them have none below, so they are no titles. -1 if there is none.
 */
function outerIndent(lines: readonly TextLine[], base: number): number {
  const outer = lines.filter(({ line }) => line.indent < base);
  const indent = outer[0]?.line.indent ?? -1;
  const isRow = (text: TextLine | undefined): boolean =>
    text?.row?.kind === "number" &&
    text.line.indent === indent &&
    text.row.rest < text.line.text.length;
  const follow = lines.some((text, at) => isRow(text) && isRow(lines[at + 1]));
  return follow && outer.every(isRow) ? indent : -1;
}

/**
 * The margin of the members where the families are as many as they: every line is a number and its text, and each
 * that stands deeper begins with the digit of the family above it, and is as long. -1 if there is none.
 */
function innerIndent(lines: readonly TextLine[], base: number): number {
  const members = lines.filter(({ line }) => line.indent > base);
  const indent = members.length >= FEWEST_MEMBERS ? (members[0]?.line.indent ?? -1) : -1;
  let family = "";
  for (const { line, row } of lines) {
    if (row?.kind !== "number" || row.rest >= line.text.length) return -1;
    const code = line.text.slice(row.start, row.end);
    const isMember = line.indent === indent && code[0] === family[0] && code !== family;
    if (line.indent === base) family = code;
    else if (!isMember || code.length !== family.length || code.length < 2) return -1;
  }
  return indent;
}

/** Numbers set flush right: their common last column, if their indents differ. */
function rightEdgeOf(lines: readonly TextLine[]): number | null {
  const numbers = lines.filter(({ row }) => row?.kind === "number");
  const edges = new Set(numbers.map(({ line, row }) => (row ? edgeOf(line, row) : 0)));
  const indents = new Set(numbers.map(({ line }) => line.indent));
  return edges.size === 1 && indents.size > 1 ? ([...edges][0] ?? null) : null;
}

function edgeOf(line: Line, row: RowLine): number {
  return line.indent + displayWidth(line.text.slice(0, row.end), line.indent);
}
