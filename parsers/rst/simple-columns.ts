import type { Ruled } from "./display-columns.js";

/** The columns of a simple table, by display column. */
export interface Columns {
  readonly runs: readonly Run[];
  /** Where the border ends. */
  readonly width: number;
}

/** From the first character of a column to behind its last one. */
export interface Run {
  readonly start: number;
  readonly end: number;
  /** How many columns of the border it covers. */
  readonly span: number;
}

/** The columns that a border draws (docutils, SimpleTableParser.parse_columns). */
export function columnsOf(border: string): Columns {
  const runs: Run[] = [];
  for (const match of border.matchAll(/[=-]+/g)) {
    runs.push({ start: match.index, end: match.index + match[0].length, span: 1 });
  }
  return { runs, width: border.length };
}

/**
 * The columns that an underline below a row leaves, some of them joined; null if it does not fit the
 * table's columns (docutils, SimpleTableParser.init_row).
 */
export function spansOf(underline: string, { runs, width }: Columns): readonly Run[] | null {
  if (underline.length !== width) return null;
  const spans: Run[] = [];
  let index = 0;
  for (const drawn of columnsOf(underline).runs) {
    const first = index;
    if (runs[index]?.start !== drawn.start) return null;
    while (index < runs.length && runs[index]?.end !== drawn.end) index++;
    if (index === runs.length) return null;
    index++;
    spans.push({ ...drawn, span: index - first });
  }
  return spans;
}

/** Whether there is nothing but blanks between the columns. */
export function fitsMargins({ columns }: Ruled, { runs }: Columns): boolean {
  return runs.every((run, index) => {
    const next = runs[index + 1];
    return next === undefined || columns.slice(run.end, next.start).trim() === "";
  });
}

/** In how many columns behind the first one a line has text. */
export function shareOf({ columns }: Ruled, { runs }: Columns): number {
  let share = 0;
  for (const [index, run] of runs.entries()) {
    const end = runs[index + 1]?.start;
    if (index > 0 && columns.slice(run.start, end).trim() !== "") share++;
  }
  return share;
}
