import type { Row } from "../../src/blocks.js";
import type { Ruled } from "./display-columns.js";

/** A cell's borders, as line and column numbers in the table's drawing. */
export interface GridCell {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The lines between two borders that run through the whole table. */
export interface Band {
  readonly cells: readonly GridCell[];
  /** The lines on which rows of the band begin and end, in order. */
  readonly rowBorders: readonly number[];
  /** Its bars do not stand below the crossings, but each line has one for each of them. */
  readonly isCrooked?: boolean;
}

/** Where the cells of a grid table are. */
export interface GridLayout {
  readonly bands: readonly Band[];
  /** The columns on which cells begin and end, in order. */
  readonly columnBorders: readonly number[];
  /** The line of the border below the header; null if there is none. */
  readonly headerEnd: number | null;
}

/** The rows of a grid table, those of its header first. */
export interface GridRows {
  readonly header: readonly Row[];
  readonly rows: readonly Row[];
}

/** The line of a drawing as characters. Borders of the header look like any other. */
export type Drawing = readonly string[];

/** Whether a border runs through the whole table at this line. */
export function isFullBorder(columns: string): boolean {
  return columns.startsWith("+") && /^\+[-+=]*\+$/.test(columns);
}

/** Whether this is the border below a header (docutils, GridTableParser.head_body_separator_pat). */
export function isHeaderBorder(columns: string): boolean {
  return columns.startsWith("+=") && /^\+=[=+]+=\+$/.test(columns);
}

/** The first border of `=` that is neither at the top nor at the bottom. */
export function headerEndOf(lines: readonly Ruled[]): number | null {
  const at = lines.findIndex(
    ({ columns }, index) => index > 0 && index < lines.length - 1 && isHeaderBorder(columns),
  );
  return at < 0 ? null : at;
}

/** The lines with borders drawn in one way. */
export function drawingOf(lines: readonly Ruled[]): Drawing {
  return lines.map(({ columns }) =>
    isFullBorder(columns) ? columns.replaceAll("=", "-") : columns,
  );
}
