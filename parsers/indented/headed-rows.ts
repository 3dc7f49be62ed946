import { columnAt, fieldsByGaps } from "./fields.js";
import { namesColumns } from "./headers.js";
import type { Line } from "./lines.js";
import type { RowLine } from "./row-line.js";
import { isRule } from "./title-shape.js";

const FEWEST = 3;
const WORD = /^[\p{L}\d][\p{L}\d_./:-]*$/u;

/**
 * The rows of a document, with those below a line that names columns: three or more, each a word at the margin and a
 * second field where the second name begins. A table that has names for its columns may have any word for a code.
 */
export function withHeaded(
  lines: readonly Line[],
  rows: readonly (RowLine | null)[],
): readonly (RowLine | null)[] {
  const found = [...rows];
  for (let at = 0; at < lines.length; at += 1) {
    const header = lines[at];
    if (!header || !isHeader(header)) continue;
    const first = isRule(lines[at + 1]?.text ?? "") ? at + 2 : at + 1;
    const column = secondColumn(header);
    let next = first;
    const read: RowLine[] = [];
    for (let row = rowBelow(lines[next], header, column); row; next += 1) {
      read.push(row);
      row = rowBelow(lines[next + 1], header, column);
    }
    const words = new Set(read.map(({ end }, index) => lines[first + index]?.text.slice(0, end)));
    if (read.length < FEWEST || words.size < read.length) continue;
    for (const [index, row] of read.entries()) found[first + index] ??= row;
    at = next - 1;
  }
  return found;
}

/** Names of columns begin with a capital, in scripts that have them. */
function isHeader(line: Line): boolean {
  const names = fieldsByGaps(line.text, 0).map(({ start, end }) => line.text.slice(start, end));
  return (
    !line.text.includes("|") && namesColumns(line) && !names.some((name) => /^\p{Ll}/u.test(name))
  );
}

function secondColumn(line: Line): number {
  return columnAt(line, fieldsByGaps(line.text, 0)[1]?.start ?? 0);
}

function rowBelow(line: Line | undefined, header: Line, column: number): RowLine | null {
  if (!line || line.text === "" || line.indent !== header.indent) return null;
  const [word, second] = fieldsByGaps(line.text, 0);
  if (!word || !second || !WORD.test(line.text.slice(word.start, word.end))) return null;
  const tabbed = line.text.slice(word.end, second.start).includes("\t");
  if (!tabbed && Math.abs(columnAt(line, second.start) - column) > 1) return null;
  const { start, end } = word;
  return {
    kind: "name",
    layout: "spaced",
    start,
    end,
    close: end,
    rest: second.start,
    parted: true,
  };
}
