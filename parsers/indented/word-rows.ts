import type { Line } from "./lines.js";
import type { RowLine } from "./row-line.js";

/** `conflict: text`, `conflict - text`, `conflict = text` */
const WORD = /^([a-z][a-z\d]{1,30})(\s?[:=]\s+|\s+[-–—]\s+)(?=\S)/u;
const IDENTIFIER = /^[a-z][a-z\d]*(?:_[a-z\d]+)+$/;
const FEWEST = 3;

/**
 * The rows of a document, with the small words among identifiers of several parts: `conflict: …` beside `not_found: …`,
 * the same mark behind both. All lines of their indent in a paragraph are such, three at least.
 */
export function withWords(
  lines: readonly Line[],
  rows: readonly (RowLine | null)[],
): readonly (RowLine | null)[] {
  const found = new Map<number, RowLine>();
  for (const paragraph of paragraphsOf(lines)) {
    const [first] = paragraph;
    const margin = paragraph.filter(({ indent }) => indent === first?.indent);
    const marks = new Set(margin.map((line) => markOf(line, rows)));
    if (margin.length < FEWEST || marks.size !== 1 || marks.has("")) continue;
    if (!margin.some(({ index }) => rows[index])) continue;
    for (const line of margin) if (!rows[line.index]) found.set(line.index, rowOf(line));
  }
  return found.size === 0 ? rows : rows.map((row, place) => found.get(place) ?? row);
}

/** The mark behind a word, or behind such an identifier; empty for any other line. */
function markOf({ text, index }: Line, rows: readonly (RowLine | null)[]): string {
  const row = rows[index];
  if (!row) return WORD.exec(text)?.[2]?.trim() ?? "";
  const isIdentifier = IDENTIFIER.test(text.slice(row.start, row.close));
  return isIdentifier && row.parted ? text.slice(row.close, row.rest).trim() : "";
}

function rowOf({ text }: Line): RowLine {
  const [whole = "", word = "", mark = ""] = WORD.exec(text) ?? [];
  const end = word.length;
  const layout = mark.trim() === "=" ? "assign" : "marked";
  return { kind: "constant", layout, start: 0, end, close: end, rest: whole.length, parted: true };
}

function paragraphsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const paragraphs: Line[][] = [[]];
  for (const line of lines) {
    if (line.text === "") paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}
