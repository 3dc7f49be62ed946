import type { Excerpt } from "../../excerpt.js";
import type { Location } from "../../source.js";
import { type Cell, cellsOf } from "./cells.js";

/** A line of a document, and the marks to stand below its span. */
export interface Frame {
  readonly line: string;
  /** Blanks, then marks. */
  readonly marks: string;
}

/**
 * The line of a finding with its span marked by one of `mark` a column, at least one; where it takes more
 * columns than `width`, what is around the beginning of the span. Of a span of several lines it is the first one.
 */
export function frameOf(
  { start, end }: Location,
  { text, offset, isCut: [isCutBefore, isCutBehind] }: Excerpt,
  mark: string,
  width: number,
): Frame {
  const cells = cellsOf(text);
  const [first, last] = spanOf(cells, start.offset - offset, end.offset - offset);
  const [from, to] = windowOf(cells, first, last, width - 2 * ELLIPSIS.length);
  const before = isCutBefore || from > 0 ? ELLIPSIS : "";
  const behind = isCutBehind || to < cells.length ? ELLIPSIS : "";
  const shown = cells.slice(from, to);
  const blank = before.length + widthOf(cells.slice(from, first));
  const marked = Math.max(1, widthOf(cells.slice(first, Math.min(last, to))));
  return {
    line: `${before}${shown.map((cell) => cell.shown).join("")}${behind}`.trimEnd(),
    marks: " ".repeat(blank) + mark.repeat(marked),
  };
}

const ELLIPSIS = "…";

/** The cells that a span touches: the index of the first one, and that behind the last one. */
function spanOf(cells: readonly Cell[], start: number, end: number): readonly [number, number] {
  const first = cells.findIndex((cell) => cell.end > start);
  if (first < 0) return [cells.length, cells.length];
  const behind = cells.findIndex((cell) => cell.start >= end);
  return [first, behind < 0 ? cells.length : Math.max(behind, first)];
}

/** As much of the span as there is room for, then one cell before it and one behind by turns. */
function windowOf(
  cells: readonly Cell[],
  first: number,
  last: number,
  room: number,
): readonly [number, number] {
  let [from, to, left] = [first, first, room];
  const fits = (cell: Cell | undefined): boolean => {
    if (cell === undefined || cell.width > left) return false;
    left -= cell.width;
    return true;
  };
  while (to < last && fits(cells[to])) to++;
  for (let grows = true; grows; ) {
    const before = fits(cells[from - 1]);
    if (before) from--;
    const behind = fits(cells[to]);
    if (behind) to++;
    grows = before || behind;
  }
  return [from, to];
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}
