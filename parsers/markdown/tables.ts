import type { Cell, Row, Table } from "../../src/blocks.js";
import type { Report } from "../../src/diagnostic.js";
import type { Source } from "../../src/source.js";
import type { InlineText } from "./cell.js";
import { type PipeLine, type RawCell, splitAroundCode, splitCells } from "./line.js";
import { reportRepairs, type ScannedTable } from "./table-scan.js";

/** Turns the lines of a table into cells. Cells that GFM would cut off are kept and reported. */
export function readTable(
  scanned: ScannedTable,
  source: Source,
  readCell: (raw: string) => InlineText,
  report: Report,
): Table {
  reportRepairs(scanned, source, report);
  const page: Page = { source, readCell, report };
  const line = headerOf(scanned);
  const header = line && toCells(splitCells(line.text), line, page);
  const width = header?.length ?? 0;
  const rows = spannedDown(scanned.rows.flatMap((row) => readRows(row, width, page)));
  return { kind: "table", header, rows, position: source.position(scanned.start, scanned.end) };
}

/** `^^`: the cell above spans this row, too (MultiMarkdown). */
function spannedDown(rows: readonly Row[]): readonly Row[] {
  let above: readonly Cell[] = [];
  return rows.map((row) => {
    const spans = row.cells.some(({ literal }) => literal === SPANNED);
    const cells = spans ? row.cells.map((cell, at) => whole(cell, above[at])) : row.cells;
    above = cells;
    return spans ? { ...row, cells } : row;
  });
}

const SPANNED = "^^";

function whole(cell: Cell, above: Cell | undefined): Cell {
  return cell.literal === SPANNED && above ? { ...above, position: cell.position } : cell;
}

/**
 * GFM has no table without a header, so a converter that found none leaves its cells empty. A first row in bold
 * throughout, over rows that are not, is the header that its writer meant; it stays a row, which repeats the header.
 */
function headerOf({ header, rows: [first, ...rest] }: ScannedTable): PipeLine | null {
  const isBlank = header !== null && /^[\s|]*$/.test(header.text);
  const isHeader = isBlank && first && isBold(first) && rest.some((row) => !isBold(row));
  return isHeader ? first : header;
}

/** All cells that are not empty are bold, two or more. */
function isBold({ text }: PipeLine): boolean {
  const filled = splitCells(text).flatMap(({ raw }) => raw.trim() || []);
  return filled.length > 1 && filled.every((raw) => /^(\*\*|__)\S.*\S\1$/u.test(raw));
}

interface Page {
  readonly source: Source;
  readonly readCell: (raw: string) => InlineText;
  readonly report: Report;
}

/** The rows of a line: one, or several that lost the line ends between them. */
function readRows(line: PipeLine, width: number, page: Page): readonly Row[] {
  const split = splitCells(line.text);
  if (width === 0 || split.length <= width) return [toRow(split, line, width, page)];
  const around = splitAroundCode(line.text);
  if (around.length <= width) {
    reportRow(
      "pipe-in-code",
      "GFM takes a pipe in a code span for a border; it was read as text",
      line,
      page,
    );
    return [toRow(around, line, width, page)];
  }
  const glued = unglue(around, width);
  if (glued) {
    reportRow("glued-rows", `${glued.length} rows stand on one line; each was read`, line, page);
    return glued.map((cells) => toRow(cells, line, width, page));
  }
  const row = toRow(split, line, width, page);
  reportExcess(row.cells, width, row.position, page.report);
  return [row];
}

/** Twice the cells or more, each row's first cell one word: rows on one line, with an empty cell between perhaps. */
function unglue(cells: readonly RawCell[], width: number): readonly (readonly RawCell[])[] | null {
  for (const step of [width, width + 1]) {
    const rest = (cells.length + step - width) % step;
    if (cells.length < 2 * width || rest !== 0) continue;
    const rows = Array.from({ length: Math.ceil(cells.length / step) }, (_, n) =>
      cells.slice(n * step, n * step + width),
    );
    const parted = rows.every(
      (_, n) => step === width || (cells[n * step + width]?.raw ?? "") === "",
    );
    if (parted && rows.every(([first]) => first !== undefined && isToken(first.raw))) return rows;
  }
  return null;
}

function isToken(raw: string): boolean {
  return /^[^\s]+$/.test(raw.replace(/<[^<>]*>/g, "")) && raw !== "";
}

function toRow(split: readonly RawCell[], line: PipeLine, width: number, page: Page): Row {
  const cells = toCells(split, line, page);
  const [first] = split;
  const last = split.at(-1);
  const whole = split.length === splitCells(line.text).length;
  const position =
    whole || !first || !last
      ? page.source.position(line.start, line.end)
      : page.source.position(line.start + first.start, line.start + last.start + last.raw.length);
  const end = page.source.position(line.end, line.end);
  const missing = Array.from({ length: Math.max(0, width - cells.length) }, () => ({
    text: "",
    literal: "",
    position: end,
  }));
  return { cells: [...cells, ...missing], position };
}

function toCells(
  split: readonly RawCell[],
  line: PipeLine,
  { source, readCell }: Page,
): readonly Cell[] {
  return split.map(({ raw, start }) => {
    const { text, literal, struck } = readCell(raw);
    const position = source.position(line.start + start, line.start + start + raw.length);
    return struck ? { text, literal, position, struck } : { text, literal, position };
  });
}

function reportRow(
  code: string,
  message: string,
  { start, end }: PipeLine,
  { source, report }: Page,
): void {
  report({ code, severity: "info", message, position: source.position(start, end) });
}

function reportExcess(
  cells: readonly Cell[],
  width: number,
  row: Row["position"],
  report: Report,
): void {
  const first = cells[width];
  report({
    code: "excess-cells",
    severity: "warning",
    message: `The row has ${cells.length} cells, its table has ${width} columns; the rest was joined to the last one`,
    position: first ? { start: first.position.start, end: row.end } : row,
    hint: "A pipe inside a cell is written `\\|`",
  });
}
