/** Characters of the widest column that has a width of its own. */
const WIDEST = 26;
/** A column that shares what is left is to have so many at least. */
const SHARE = 20;
const WIDEST_TABLE = 400;
const MOST_ROWS = 100;
const STEP = 10;
const ROW_PIXELS = 46;
const HEAD_PIXELS = 42;

/** Pixels of a row of a map; its label is as high. */
export const LANE_PIXELS = 18;
/** A browser draws those rows of a map alone that are in sight. */
export const ROWS_OF_A_DRAWING = 20;

/** The classes that tell a browser how large a table is: its rows until it is laid out, its columns' least width. */
export function sizeClass(rows: number, widths: readonly (number | null)[]): string {
  const characters = widths.reduce((sum: number, width) => sum + (width ?? SHARE) + PADDING, 0);
  return `n${steps(rows)} t${Math.min(steps(characters), WIDEST_TABLE)}`;
}

/** Characters that a cell's padding takes, about. */
const PADDING = 4;

/** The rules of the classes that stand for numbers, since a strict page has no style of single elements. */
export function sizeRules(): string {
  const rows = new Set(Array.from({ length: MOST_ROWS }, (_, index) => steps(index + 1)));
  return [
    ...[...rows].map(
      (count) => `.n${count}{contain-intrinsic-height:auto ${count * ROW_PIXELS + HEAD_PIXELS}px}`,
    ),
    ...numbers(ROWS_OF_A_DRAWING, 1).map(
      (count) => `.s${count}{contain-intrinsic-height:${count * LANE_PIXELS}px}`,
    ),
    ...numbers(WIDEST, 1).map(
      (width) => `.w${width}{width:calc(${tenths(width * 1.1)}ch + 2.25rem)}`,
    ),
    ...numbers(WIDEST_TABLE, STEP).map((width) => `.t${width} table{min-width:${width}ch}`),
  ].join("");
}

function steps(count: number): number {
  return count <= STEP ? Math.max(1, count) : Math.ceil(count / STEP) * STEP;
}

function tenths(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function numbers(most: number, step: number): readonly number[] {
  return Array.from({ length: most / step }, (_, index) => (index + 1) * step);
}
