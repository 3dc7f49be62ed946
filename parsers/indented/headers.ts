import type { Columns } from "./columns.js";
import { type Field, fieldsByGaps, fieldsByPipes, trim } from "./fields.js";
import { leadKind } from "./lead-token.js";
import type { Line } from "./lines.js";
import type { TextLine } from "./pieces.js";
import { placeFields } from "./place-fields.js";
import type { Entry } from "./runs.js";
import { hasGap } from "./title-shape.js";

const MOST_WORDS = 4;

/**
 * The cells of a line above rows that names their columns: two or more fields, each of a few words
 * and none with the shape of a number. Null for any other line.
 */
export function headerFields(
  line: Line,
  columns: Columns,
  count: number,
): readonly (Field | null)[] | null {
  const { text } = line;
  const start = text.startsWith("|") ? 1 : 0;
  const fields = (text.includes("|") ? fieldsByPipes(text, start) : fieldsByGaps(text, 0)).map(
    (field) => trim(text, field),
  );
  if (fields.length < 2 || !fields.every(({ start, end }) => namesColumn(text.slice(start, end))))
    return null;
  const lead = { start: line.indent, single: false, shaped: false, words: new Set<string>() };
  const others = columns.columns.length > 0 ? columns.columns : [{ ...lead, start: -1 }];
  const all = [lead, ...others].slice(0, count);
  return placeFields(line, fields, all);
}

/** A row of words in capitals above rows that do not begin with such a word. */
export function isHeaderRow(entry: Entry | undefined, next: Entry | undefined): boolean {
  if (entry?.row.kind !== "capitals" || !next || next.row.kind === "capitals") return false;
  return entry.below.length === 0 && namesColumns(entry.text.line);
}

/** A line of two or more fields, each of a few words, that may name columns. */
export function namesColumns({ text }: Line): boolean {
  const fields = text.includes("|") ? fieldsByPipes(text, 0) : fieldsByGaps(text, 0);
  return fields.length > 1 && fields.every(({ start, end }) => namesColumn(text.slice(start, end)));
}

/** A few words that may name a column. */
export function namesColumn(text: string): boolean {
  const cell = text.trim();
  const kind = leadKind(cell);
  if (kind === "number" || kind === "hex" || kind === "numbered" || /\d{2}/.test(cell))
    return false;
  return (
    /\p{L}/u.test(cell) &&
    cell.length <= 40 &&
    cell.split(/\s+/).length <= MOST_WORDS &&
    !/[.!?]$/.test(cell)
  );
}

/** The last of the lines above rows, if it has gaps or pipes as a line that names columns has. */
export function headerOf(lines: readonly TextLine[]): TextLine | null {
  const last = lines.at(-1);
  return last && (hasGap(last.line.text) || last.line.text.includes("|")) ? last : null;
}
