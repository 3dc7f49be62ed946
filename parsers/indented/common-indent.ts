import { isCertain } from "./lead-token.js";
import type { Line } from "./lines.js";
import type { RowLine } from "./row-line.js";

/**
 * The indent of most lines with the shape of a row, certain shapes counted three times; infinite if
 * no line has it. `rows` holds the reading of the line of the same place.
 */
export function commonIndent(lines: readonly Line[], rows: readonly (RowLine | null)[]): number {
  const weights = new Map<number, number>();
  for (const [place, line] of lines.entries()) {
    const row = rows[place];
    if (row)
      weights.set(line.indent, (weights.get(line.indent) ?? 0) + (isCertain(row.kind) ? 3 : 1));
  }
  let best = Number.POSITIVE_INFINITY;
  for (const [indent, weight] of weights) {
    const most = weights.get(best) ?? 0;
    if (weight > most || (weight === most && indent < best)) best = indent;
  }
  return best;
}
