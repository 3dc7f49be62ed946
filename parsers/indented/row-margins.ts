import { displayWidth } from "./display-width.js";
import { isCertain } from "./lead-token.js";
import type { Line } from "./lines.js";
import type { TextLine } from "./pieces.js";
import type { RowLine } from "./row-line.js";

const FEWEST_MEMBERS = 2;
/** What the code of a part has behind that of the whole: `.1`, `-02`. */
const PART = /^[.\-_]\d{1,4}$/;
const PARTED = /^\d+[.\-_]\d{1,4}$/;

/** The indent at which most lines with the shape of a row stand. */
export function baseOf(lines: readonly TextLine[]): number | null {
  const weights = new Map<number, number>();
  const parts = partsBelow(lines);
  for (const { line, row } of lines.filter((text) => !parts.has(text.line))) {
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
export function linesInOrder(lines: readonly TextLine[], base: number): ReadonlySet<Line> {
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
export function pastedFirst([first, second]: readonly TextLine[], base: number): Line | null {
  const alike = first?.row?.layout === "assign" && second?.row?.layout === "assign";
  return alike && first.row.kind === second.row.kind && first.line.indent < base
    ? first.line
    : null;
}

/**
 * The margin of rows that others go in below, as a family of codes has its members: `400 Bad request`, and below it
 * `    401 No token`. Some of them have none below, so they are no titles. -1 if there is none.
 */
export function outerIndent(lines: readonly TextLine[], base: number): number {
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
export function innerIndent(lines: readonly TextLine[], base: number): number {
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

/**
 * The lines, at the margin of the rows or further in, whose codes are parts of that of the row above: `401.1 - No badge`
 * below `401 - No entry`. Two at least; then those of a code that stands nowhere are among them.
 */
export function partsOfRows(lines: readonly TextLine[], base: number): ReadonlySet<Line> {
  const rows = codesOf(lines);
  const found = new Set<Line>();
  let whole = "";
  for (const { line, code } of rows) {
    if (line.indent >= base && isPartOf(code, whole)) found.add(line);
    else if (line.indent === base) whole = code;
  }
  if (found.size < FEWEST_MEMBERS) return new Set();
  const indents = new Set([...found].map(({ indent }) => indent));
  const others = rows.filter(({ line, code }) => indents.has(line.indent) && PARTED.test(code));
  return new Set([...found, ...others.map(({ line }) => line)]);
}

/** A line that a row and its text take, and the code. */
interface Coded {
  readonly line: Line;
  readonly code: string;
}

function codesOf(lines: readonly TextLine[]): readonly Coded[] {
  return lines.flatMap(({ line, row }) =>
    row && row.rest < line.text.length ? [{ line, code: line.text.slice(row.start, row.end) }] : [],
  );
}

function isPartOf(code: string, whole: string): boolean {
  return whole !== "" && code.startsWith(whole) && PART.test(code.slice(whole.length));
}

/** The lines whose codes are parts of that of a row above them, further out: however many they are, it is the row that has the margin. */
function partsBelow(lines: readonly TextLine[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  let whole: Coded | null = null;
  for (const one of codesOf(lines)) {
    const isBelow = whole !== null && one.line.indent > whole.line.indent;
    if (whole && isBelow && isPartOf(one.code, whole.code)) found.add(one.line);
    else whole = one;
  }
  return found;
}

/** Numbers set flush right: their common last column, if their indents differ. */
export function rightEdgeOf(lines: readonly TextLine[]): number | null {
  const numbers = lines.filter(({ row }) => row?.kind === "number");
  const edges = new Set(numbers.map(({ line, row }) => (row ? edgeOf(line, row) : 0)));
  const indents = new Set(numbers.map(({ line }) => line.indent));
  return edges.size === 1 && indents.size > 1 ? ([...edges][0] ?? null) : null;
}

export function edgeOf(line: Line, row: RowLine): number {
  return line.indent + displayWidth(line.text.slice(0, row.end), line.indent);
}
