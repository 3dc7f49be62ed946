import { isCertain } from "./lead-token.js";
import type { TextLine } from "./pieces.js";
import type { RowLine } from "./row-line.js";
import {
  edgeOf,
  innerIndent,
  linesInOrder,
  outerIndent,
  partsOfRows,
  pastedFirst,
  rightEdgeOf,
} from "./row-margins.js";

const FEWEST_FAINT = 3;
const FEWEST_JOINED = 4;
const FEWEST_VALUED = 3;
const SHARE_VALUED = 0.8;

/** A line that is a row. */
export type RowText = TextLine & { readonly row: RowLine };

/** Tells the rows of a paragraph from the lines that only begin like one. */
export function rowTest(
  lines: readonly TextLine[],
  base: number,
): (text: TextLine) => text is RowText {
  const rightEdge = rightEdgeOf(lines);
  const outer = outerIndent(lines, base);
  const pasted = pastedFirst(lines, base);
  const inOrder = linesInOrder(lines, base);
  const parts = partsOfRows(lines, base);
  const inner = innerIndent(lines, base);
  const stands = ({ line, row }: TextLine): boolean =>
    Math.abs(line.indent - base) <= 1 ||
    line === pasted ||
    inOrder.has(line) ||
    parts.has(line) ||
    (row !== null && (line.indent === outer || line.indent === inner)) ||
    (row !== null && rightEdge !== null && edgeOf(line, row) === rightEdge);
  const standing = lines.filter((text) => text.row && stands(text));
  const certain = standing.filter(({ row }) => row && isCertain(row.kind));
  const faint = certain.length === 0 && allFaint(lines, base);
  const bare = areBare(certain);
  const valued = areValued(certain);
  // Above rows with texts a word may title them.
  const isAmongBare = (text: TextLine): boolean =>
    isBare(text) &&
    text.row?.kind === "capitals" &&
    (bare === "all" || (bare === "some" && text !== lines[0]));
  const isAmongOthers = (text: TextLine): boolean =>
    isAmongBare(text) || (valued && isValued(text));
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
    if (isCertain(row.kind) || parts.has(text.line) || isAmongOthers(text)) return true;
    if (!row.parted) return faint;
    return certain.length === 0 || (layouts.has(row.layout) && !isRemark(text.line.text));
  };
}

/** Whether constants stand alone on their lines: all of them, or some among others that have texts. */
function areBare(certain: readonly TextLine[]): "all" | "some" | null {
  if (certain.length < 2 || !certain.every(({ row }) => row?.kind === "constant")) return null;
  if (certain.every(isBare)) return "all";
  return certain.some(isBare) ? "some" : null;
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

/** Most rows are constants and their numbers. */
function areValued(certain: readonly TextLine[]): boolean {
  const count = certain.filter(isValued).length;
  return count >= FEWEST_VALUED && count >= certain.length * SHARE_VALUED;
}

/** `NO_BERTH 12`: a constant and its number, and nothing else; among such lines `LOCKED 13` is one, too. */
function isValued({ row, line }: TextLine): boolean {
  const isName = row?.kind === "constant" || row?.kind === "capitals";
  return isName && /^-?\d{1,9}$/.test(line.text.slice(row.rest));
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
