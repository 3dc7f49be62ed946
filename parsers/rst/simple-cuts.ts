import type { Ruled } from "./display-columns.js";
import type { Run } from "./simple-columns.js";

/** Where a line is cut into cells, by display column. */
export interface Cut {
  readonly start: number;
  readonly end: number;
}

/** The cuts of one line, and whether text in a margin moved one. */
export interface LineCuts {
  readonly cuts: readonly Cut[];
  readonly moved: boolean;
}

/**
 * Cuts a line at the columns of its row; the last column has no end. docutils refuses text in the
 * margin between columns: here the border moves to where a word, or better a wider gap, ends.
 */
export function cutsOf({ columns }: Ruled, runs: readonly Run[]): LineCuts {
  const cuts: Cut[] = [];
  let start = runs[0]?.start ?? 0;
  let moved = false;
  for (const [index, run] of runs.entries()) {
    const next = runs[index + 1];
    const isClear = next === undefined || columns.slice(run.end, next.start).trim() === "";
    if (isClear && start <= run.end) {
      cuts.push({ start, end: next ? run.end : Number.POSITIVE_INFINITY });
      start = next?.start ?? 0;
      continue;
    }
    const end = next ? movedBorder(columns, Math.max(run.end, start), next) : columns.length;
    cuts.push({ start, end });
    moved = true;
    start = end;
  }
  return { cuts, moved };
}

/** The column where the text that runs over the end of a column ends. */
function movedBorder(columns: string, end: number, next: Run): number {
  const text = columns.slice(end, next.start).search(/\S/);
  const first = end + Math.max(text, 0);
  // A word that begins in the margin belongs to the column behind it.
  if (first > end || /\s/.test(columns.charAt(end - 1))) return first;
  const wordEnd = indexOfBlank(columns, first, /\s/);
  const gap = indexOfBlank(columns, first, /\s\s/);
  return gap < next.end ? gap : wordEnd;
}

function indexOfBlank(columns: string, from: number, blank: RegExp): number {
  const at = columns.slice(from).search(blank);
  return at < 0 ? columns.length : from + at;
}
