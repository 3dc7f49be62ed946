import { displayWidth } from "../../src/emitters/display-width.js";
import { anchor } from "./anchor.js";
import { type Column, MESSAGE } from "./entry-columns.js";
import { lineStart } from "./escape.js";
import { table } from "./table.js";

/** Columns that a wide terminal shows in one line; anchors, which nobody reads, are not counted. */
const WIDEST_ROW = 160;

/**
 * A section's entries as a table, with their anchors if they have some, and as a list below it of the texts
 * that would make its rows too wide. A terminal breaks such rows anywhere, a phone shows a part of them, and
 * one long cell pads all others of its column, as formatters lay tables out: then every row changes with it.
 */
export function entryTable(columns: readonly Column[], anchors: readonly string[] | null): string {
  const below = tooWide(columns);
  const shown = columns.filter((column) => !below.has(column));
  const last = shown.length - 1;
  const count = columns[0]?.cells.length ?? 0;
  // In the last column, so that the source reads well, too; at its start, so that no viewer scrolls aside.
  const mark = (row: number, column: number): string =>
    anchors !== null && column === last ? anchor(anchors[row] ?? "") : "";
  const rows = Array.from({ length: count }, (_, row) =>
    shown.map(({ cells }, column) => mark(row, column) + (cells[row] ?? "")),
  );
  const details = rows.map((_, row) => detail(columns, below, row)).filter((one) => one !== "");
  return [
    table(
      shown.map(({ header }) => header),
      rows,
    ),
    details.join("\n"),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** The longest texts, messages last, until the rows are no wider than they may be. */
function tooWide(columns: readonly Column[]): ReadonlySet<Column> {
  const widths = new Map(columns.map((column) => [column, widthOf(column)]));
  const width = (column: Column): number => widths.get(column) ?? 0;
  const texts = columns
    .filter(({ isText }) => isText)
    .sort((a, b) => Number(isMessage(a)) - Number(isMessage(b)) || width(b) - width(a));
  const below = new Set<Column>();
  let row = columns.reduce((sum, column) => sum + width(column) + 3, 1);
  for (const column of texts) {
    if (row <= WIDEST_ROW) break;
    below.add(column);
    row -= width(column) + 3;
  }
  return below;
}

function widthOf({ header, cells }: Column): number {
  return cells.reduce((widest, text) => Math.max(widest, displayWidth(text)), displayWidth(header));
}

/** The code with what is said of it in short, and each long text on a line of its own; nothing if it has none. */
function detail(columns: readonly Column[], below: ReadonlySet<Column>, row: number): string {
  const lines = columns
    .filter((column) => below.has(column) && column.cells[row] !== "")
    .map(({ header, cells }) => `${lineStart(header)}: ${cells[row]}`);
  if (lines.length === 0) return "";
  const term = columns
    .filter((column, at) => at === 0 || (isMessage(column) && !below.has(column)))
    .map(({ cells }) => cells[row])
    .filter((text) => text !== "");
  return `- ${[term.join(" "), ...lines].join("\\\n  ")}`;
}

function isMessage({ header }: Column): boolean {
  return header === MESSAGE;
}
