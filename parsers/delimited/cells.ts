import type { Cell, Row } from "../../src/blocks.js";
import type { Source } from "../../src/source.js";
import type { CsvField, CsvRecord } from "../rst/csv-records.js";
import { endOf, offsetAt } from "../rst/lines.js";

/** The cell of a field, where its text stands between the quotes. */
export function cellOf(source: Source, { lines, place }: CsvField, isFaulty = false): Cell {
  const first = lines[0];
  const last = lines.at(-1);
  const said = lines
    .map((line) => line.text)
    .join("\n")
    .trim();
  // Spreadsheets keep the zeros of `="007"`.
  const told = /^="([^"]*)"$/.exec(said)?.[1] ?? said;
  const text = isFaulty ? told.replace(/^"|"$/g, "") : told;
  const start = first ? offsetAt(first, 0) : place;
  const end = last ? endOf(last) : place;
  return { text, literal: text, position: source.position(start, Math.max(start, end)) };
}

/** The row of a record, as wide as its table: what is too much goes on with the last cell. */
export function rowOf(source: Source, record: CsvRecord, width: number): Row {
  const { fields, start, end, fault } = record;
  const taken = fields.length > width ? fields.slice(0, width - 1) : fields;
  const cells = taken.map((field) => cellOf(source, field, fault !== null));
  if (taken.length < fields.length) cells.push(restCell(source, fields.slice(taken.length), end));
  while (cells.length < width)
    cells.push({ text: "", literal: "", position: source.position(end, end) });
  return { cells, position: source.position(start, end) };
}

/** The text between delimiters that nobody quoted, as written. */
function restCell(source: Source, fields: readonly CsvField[], end: number): Cell {
  const filled = fields.filter(({ lines }) => lines.some((line) => line.text !== ""));
  const [first] = fields;
  if (filled.length <= 1 && first) return cellOf(source, filled[0] ?? first);
  const start = first?.place ?? end;
  const text = source.text.slice(start, end).trim();
  return { text, literal: text, position: source.position(start, start + text.length) };
}

/** Whether a record has more filled fields than there are columns. */
export function isTooLong({ fields }: CsvRecord, width: number): boolean {
  return fields.slice(width).some(({ lines }) => lines.some((line) => line.text !== ""));
}
