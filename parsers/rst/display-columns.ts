import { eastAsianWidth } from "get-east-asian-width";
import { cut, type Line } from "./lines.js";

/** A line of a drawn table, addressed by display column. */
export interface Ruled {
  readonly line: Line;
  /**
   * One character for each display column: a wide character is followed by a NUL, a combining one
   * is left out (docutils, StringList.pad_double_width and utils.column_indices).
   */
  readonly columns: string;
  /** Index in the line's text for each column; null where they are equal. */
  readonly at: readonly number[] | null;
}

const PAD = "\0";

/** Lays a line out in display columns. */
export function ruled(line: Line): Ruled {
  if (/^[ -~]*$/.test(line.text)) return { line, columns: line.text, at: null };
  const at: number[] = [];
  let columns = "";
  let index = 0;
  for (const character of line.text) {
    const width = columnWidth(character);
    const end = index + character.length;
    if (width > 0) at.push(isCombining(character) ? end : index);
    if (width > 1) at.push(end);
    // One column is one UTF-16 unit here, so that columns can be used as indices.
    columns += (width > 0 ? character.charAt(0) : "") + (width > 1 ? PAD : "");
    index = end;
  }
  return { line, columns, at };
}

/** The part of a line between two display columns. */
export function cutColumns({ line, at }: Ruled, from: number, to: number): Line {
  return cut(line, indexAt(line, at, from), indexAt(line, at, to));
}

/** The index in the line's text where a display column begins. */
export function indexOfColumn({ line, at }: Ruled, column: number): number {
  return indexAt(line, at, column);
}

function indexAt(line: Line, at: readonly number[] | null, column: number): number {
  const end = line.text.length;
  return Math.min(at ? (at[column] ?? end) : column, end);
}

/** How many columns a text takes (docutils.utils.column_width). */
export function displayWidth(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += columnWidth(character);
  return width;
}

/** Wide and fullwidth characters take two columns, combining ones one less than others. */
function columnWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return eastAsianWidth(code) - (isCombining(character) ? 1 : 0);
}

/**
 * Whether the canonical combining class is not 0. It shows in how a character is reordered among
 * marks of class 1 and class 240 when the text is normalised.
 */
function isCombining(character: string): boolean {
  if (!/\p{M}/u.test(character)) return false;
  const behindLowest = `${character}\u0334`.normalize("NFD").startsWith("\u0334");
  return behindLowest || !`\u0345${character}`.normalize("NFD").startsWith("\u0345");
}
