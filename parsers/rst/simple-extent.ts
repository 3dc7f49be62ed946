import { ruled } from "./display-columns.js";
import { skipBlank } from "./indented-block.js";
import type { Line } from "./lines.js";
import { type Columns, columnsOf, fitsMargins, shareOf } from "./simple-columns.js";

/** Which lines a simple table covers, and why docutils would refuse it. */
export interface SimpleExtent {
  /** Index behind its last line. */
  readonly end: number;
  readonly fault: string | null;
}

/** The top border of a simple table: two or more runs of `=` (docutils, states.Body.simple_table_top_pat). */
export function isSimpleTop(text: string): boolean {
  return text.startsWith("=") && text.includes(" ") && /^=+(?: +=+)+$/.test(text);
}

/** A line that may be the bottom border, or the border below the header. */
export function isSimpleBorder(text: string): boolean {
  return text.startsWith("=") && /^=[ =]*$/.test(text);
}

/**
 * The lines of the simple table that begins at `from`: up to the second border of the same length,
 * or the first one above a blank line (docutils, isolate_simple_table). Where there is none, up to the last line
 * that looks like the table's.
 */
export function simpleExtent(lines: readonly Line[], from: number): SimpleExtent {
  const top = lines[from]?.text ?? "";
  let borders = 0;
  for (let index = from + 1; index < lines.length; index++) {
    const text = lines[index]?.text ?? "";
    if (!isSimpleBorder(text)) continue;
    if (text.length !== top.length) break;
    borders++;
    const isLast = isBlankAt(lines, index + 1);
    if (borders === 1 && isLast) return behindBlank(lines, from, index);
    if (isLast) return { end: index + 1, fault: null };
    if (borders === 2) return beforeText(lines, from, index);
  }
  return looseExtent(lines, from);
}

/**
 * A second border with text directly below it may be the top of another table, if what stands above it
 * is not all of this one: then this one has lost its bottom border.
 */
function beforeText(lines: readonly Line[], from: number, border: number): SimpleExtent {
  const columns = columnsOf(lines[from]?.text ?? "");
  const isUnfit = lines
    .slice(from, border)
    .some((line) => !isSimpleBorder(line.text) && !fitsMargins(ruled(line), columns));
  const loose = isUnfit ? looseExtent(lines, from) : null;
  return loose && loose.end <= border ? loose : { end: border + 1, fault: null };
}

function isBlankAt(lines: readonly Line[], index: number): boolean {
  return (lines[index]?.text ?? "") === "";
}

/**
 * A border above a blank line ends the table, unless rows that fit its columns follow, and then the
 * same border again: so it looks when somebody leaves a line free below the header.
 */
function behindBlank(lines: readonly Line[], from: number, border: number): SimpleExtent {
  const columns = columnsOf(lines[from]?.text ?? "");
  const ends = { end: border + 1, fault: null };
  let index = skipBlank(lines, border + 1);
  if (isSimpleBorder(lines[index]?.text ?? "")) return ends;
  while (index < lines.length && !isSimpleBorder(lines[index]?.text ?? "")) {
    if (!looksLikeRow(lines[index], columns)) return ends;
    index++;
  }
  const isSame = lines[index]?.text === lines[border]?.text;
  if (!isSame || !isBlankAt(lines, index + 1)) return ends;
  return { end: index + 1, fault: "a blank line below the border of its header" };
}

/** Whether a line is blank, or has text in several columns, or goes on in a later one. */
function looksLikeRow(line: Line | undefined, columns: Columns): boolean {
  if (!line || line.text === "") return true;
  if (line.text.startsWith("..")) return false;
  return fitsMargins(ruled(line), columns) && shareOf(ruled(line), columns) > 0;
}

/** The extent of a table whose borders do not match, or that has no bottom border. */
function looseExtent(lines: readonly Line[], from: number): SimpleExtent {
  const columns = columnsOf(lines[from]?.text ?? "");
  let end = from + 1;
  let borders = 0;
  for (let index = from + 1; index < lines.length; index++) {
    const text = lines[index]?.text ?? "";
    if (text === "") continue;
    if (endsLooseTable(lines, index, columns)) break;
    end = index + 1;
    if (!isSimpleBorder(text)) continue;
    borders++;
    if (borders === 2 || isBlankAt(lines, end)) return { end, fault: "borders of unequal length" };
  }
  const lastText = lines[end - 1]?.text ?? "";
  const isClosed = end > from + 1 && isSimpleBorder(lastText);
  return { end, fault: isClosed ? "no blank line below its bottom border" : "no bottom border" };
}

function endsLooseTable(lines: readonly Line[], index: number, columns: Columns): boolean {
  const text = lines[index]?.text ?? "";
  if (isSimpleBorder(text)) return !isSimpleTop(text);
  const below = lines[index + 1]?.text ?? "";
  if (isSimpleBorder(below) && !isSimpleTop(below) && below.length !== columns.width) return true;
  const above = lines[index - 1]?.text ?? "";
  const isApart = above === "" || isSimpleBorder(above);
  return isApart && !looksLikeRow(lines[index], columns) && !isAboveBorder(lines, index);
}

/** Whether a border of several columns follows before a blank line: then the lines are in the table. */
function isAboveBorder(lines: readonly Line[], from: number): boolean {
  let index = from;
  while (index < lines.length && lines[index]?.text !== "") {
    if (isSimpleTop(lines[index]?.text ?? "")) return true;
    index++;
  }
  return false;
}

/** Of the borders of a damaged table the one between whose columns fewest lines have text. */
export function bestBorder(lines: readonly Line[]): string {
  const borders = new Set(lines.map((line) => line.text).filter(isSimpleTop));
  let best = "";
  let least = Number.POSITIVE_INFINITY;
  for (const border of [...borders].slice(0, MOST_BORDERS)) {
    const columns = columnsOf(border);
    const unfit = lines.filter(
      (line) => !isSimpleBorder(line.text) && !fitsMargins(ruled(line), columns),
    );
    if (unfit.length < least) [best, least] = [border, unfit.length];
  }
  return best;
}

/** A table has three borders; a damaged one is not searched for more. */
const MOST_BORDERS = 4;
