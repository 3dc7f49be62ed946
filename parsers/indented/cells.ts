import type { Cell } from "../../src/blocks.js";
import type { Source } from "../../src/source.js";
import type { Line } from "./lines.js";

/** Part of a cell: some of one line, as offsets into the text. */
export interface CellPart {
  readonly start: number;
  readonly end: number;
}

/** Part of a trimmed line as offsets into the text. */
export function partOf(line: Line, start: number, end: number): CellPart {
  return { start: line.from + start, end: line.from + end };
}

/** A cell of parts in the order in which they are read; with none it is empty and stands at `place`. */
export function cellOf(source: Source, parts: readonly CellPart[], place: number): Cell {
  const filled = parts.filter(({ start, end }) => start < end);
  const texts = filled.map(({ start, end }) =>
    source.text.slice(start, end).replaceAll("\\|", "|"),
  );
  const text = texts.join("\n");
  const start = filled.reduce(
    (least, part) => Math.min(least, part.start),
    Number.POSITIVE_INFINITY,
  );
  const end = filled.reduce((most, part) => Math.max(most, part.end), 0);
  const position = filled.length > 0 ? source.position(start, end) : source.position(place, place);
  return { text, literal: text, position };
}
