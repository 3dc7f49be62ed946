import type { Edit, Fix } from "../../src/diagnostic.js";
import type { Source } from "../../src/source.js";
import { type PipeLine, splitCells } from "./line.js";

/** Lines of a table that GFM does not read as one. */
export interface FixableTable {
  readonly header: PipeLine | null;
  readonly delimiter: PipeLine | null;
  /** A table stands right above it. */
  readonly glued: boolean;
}

/**
 * What makes a table of it for every reader: a delimiter row with a cell for each of the header, and a blank line
 * above. Null where that is not all, or not certain.
 */
export function tableFix({ header, delimiter, glued }: FixableTable, source: Source): Fix | null {
  if (!header || !delimiter || header.isHeader) return null;
  const edits = [
    ...(glued ? [blankLineAbove(header, source)] : []),
    ...delimiterRow(header, delimiter, source),
  ];
  return edits.length === 0 || edits.includes(null)
    ? null
    : {
        label: "Write a delimiter row for all columns, and a blank line above the table",
        edits: edits.flatMap((edit) => edit ?? []),
      };
}

/** Null in a quotation or a list, whose blank lines have marks of their own. */
function blankLineAbove({ start }: PipeLine, { text, decoded, position }: Source): Edit | null {
  if (start > 0 && text[start - 1] !== "\n") return null;
  const { offset } = position(start, start).start;
  const ending = /\r\n?|\n/.exec(decoded.slice(Math.max(0, offset - 2), offset))?.[0] ?? "\n";
  return { start: offset, end: offset, text: ending };
}

function delimiterRow(
  header: PipeLine,
  { start, text }: PipeLine,
  source: Source,
): readonly Edit[] {
  const wanted = splitCells(header.text).length;
  const cells = splitCells(text);
  const [blank, closing] = [/ -|- /.test(text) ? " " : "", text.endsWith("|")];
  const end = cells[Math.min(cells.length, wanted) - 1];
  if (cells.length === wanted || !end) return [];
  const kept = end.start + end.raw.length;
  const added = `${blank}|${blank}---`.repeat(Math.max(0, wanted - cells.length));
  const place = source.position(start + kept, start + text.length);
  const row = `${added}${closing ? `${blank}|` : ""}`;
  return [{ start: place.start.offset, end: place.end.offset, text: row }];
}
