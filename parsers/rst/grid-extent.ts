import { type Ruled, ruled } from "./display-columns.js";
import { skipBlank } from "./indented-block.js";
import type { Line } from "./lines.js";

/** The lines of a grid table, laid out in columns. */
export interface GridExtent {
  readonly lines: readonly Ruled[];
  /** Index behind the table. */
  readonly end: number;
  /** Why docutils would refuse the table or leave a part of it out; null if it reads all of it. */
  readonly fault: string | null;
}

/** The top border of a grid table (docutils, states.Body.grid_table_top_pat). */
export function isGridTop(text: string): boolean {
  return text.startsWith("+") && /^\+[-=][-=+]+[-=]\+$/.test(text);
}

/**
 * The lines of the grid table that begins at `from`: those down to a blank line that begin with `|` or
 * `+` (docutils, isolate_grid_table), and those of a table that a damaged line interrupts.
 */
export function gridExtent(lines: readonly Line[], from: number): GridExtent {
  const end = endOfGrid(lines, from);
  const block = lines.slice(from, end).filter((line) => line.text !== "");
  return { lines: block.map(ruled), end, fault: faultOf(lines.slice(from, end)) };
}

function endOfGrid(lines: readonly Line[], from: number): number {
  let end = from + 1;
  for (let index = from + 1; index < lines.length; index++) {
    const text = lines[index]?.text ?? "";
    if (text === "") {
      const next = skipBlank(lines, index);
      if (isClosed(lines, end) || !mayGoOn(lines[next]?.text ?? "", lines[from]?.text)) break;
      index = next - 1;
    } else if (hasEdge(text)) end = index + 1;
    else if (isClosed(lines, end) && !text.includes("|")) break;
  }
  return end;
}

/** A border of another shape begins another table. */
function mayGoOn(text: string, top: string | undefined): boolean {
  return hasEdge(text) && (!isGridTop(text) || text === top);
}

function isClosed(lines: readonly Line[], end: number): boolean {
  return isGridTop(lines[end - 1]?.text ?? "");
}

/** A line of the drawing, or a border that has lost its first crossing. */
function hasEdge(text: string): boolean {
  return isAtEdge(text) || (/^[-=]/.test(text) && /^[-=]+\+[-=+]*$/.test(text));
}

function isAtEdge(text: string): boolean {
  return text.startsWith("|") || text.startsWith("+");
}

function faultOf(block: readonly Line[]): string | null {
  if (block.some((line) => line.text === "")) return "a blank line inside";
  if (block.some((line) => !isAtEdge(line.text))) return "a line without a left border";
  if (!isGridTop(block.at(-1)?.text ?? "")) return "no bottom border";
  const width = ruled(block[0] ?? { text: "", start: 0, map: null }).columns.length;
  const isEven = block.every(
    (line) => /[|+]$/.test(line.text) && ruled(line).columns.length === width,
  );
  return isEven ? null : "a right border that is not straight";
}
