import type { Row } from "../../src/blocks.js";
import { type CellReading, padCells, readCell, tableCells } from "./cell.js";
import type { DirectiveBlock } from "./directive-block.js";
import { contentOf, putLabel, reportGlued } from "./directive-content.js";
import { type Element, putTable, reportRepair, type Scope } from "./elements.js";
import { headerRows, splitHeader } from "./header-rows.js";
import type { Taken } from "./indented-block.js";
import { dedent, endOf, extentOf, type Line, offsetAt, startOf } from "./lines.js";
import { bulletOf, takeItem } from "./list-items.js";

/** A list-table: a bullet list of rows, each a bullet list of cells (docutils, directives.tables.ListTable). */
export function readListTable(block: DirectiveBlock, scope: Scope): void {
  const content = contentOf(block);
  const rowsBelowTitle = block.content.length === 0 && content.length > 0;
  putLabel(rowsBelowTitle ? block.argument.slice(0, -content.length) : block.argument, scope);
  if (block.glued || rowsBelowTitle) reportGlued(block, scope);
  const nested: Element[] = [];
  const reading = tableCells(scope, nested);
  const rows = evenRows(reading, itemsOf(content, true));
  const extent = extentOf(content);
  if (!extent) return;
  const { header, body } = splitHeader(rows, headerRows(block));
  const position = scope.reading.source.position(extent.start, extent.end);
  putTable(scope, { kind: "table", header, rows: body, position }, nested);
}

interface ListItem {
  readonly line: Line;
  readonly lines: readonly Line[];
  /** All its lines belong to a list, as docutils expects. */
  readonly regular: boolean;
}

/**
 * The items of a list. Text between items belongs to the item above, unless it stands at the margin
 * of the table: then it is an item of its own.
 */
function itemsOf(lines: readonly Line[], isRows: boolean): readonly ListItem[] {
  const items: ListItem[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index];
    const marker = bulletOf(line?.text ?? "");
    const taken = marker === null ? takeLoose(lines, index) : takeItem(lines, index, marker.length);
    index = taken.next;
    if (!line || line.text === "") continue;
    const above = isRows && !line.text.startsWith(" ") ? undefined : items.at(-1);
    if (marker !== null) items.push({ line, lines: taken.lines, regular: true });
    else if (!above) items.push({ line, lines: taken.lines, regular: false });
    else items[items.length - 1] = extended(above, taken.lines);
  }
  return items;
}

function extended(item: ListItem, lines: readonly Line[]): ListItem {
  return { line: item.line, lines: [...item.lines, ...lines], regular: false };
}

function takeLoose(lines: readonly Line[], from: number): Taken {
  let next = from + 1;
  while (next < lines.length && bulletOf(lines[next]?.text ?? "") === null) next++;
  return { lines: dedent(lines.slice(from, next)), next };
}

function readRow(reading: CellReading, item: ListItem): Row {
  const parts = itemsOf(item.lines, false);
  if (!item.regular || parts.some((part) => !part.regular)) reportLoose(reading, item);
  const cells = parts.map((part) => readCell(reading, part.lines, endOf(part.line)));
  const end = Math.max(extentOf(item.lines)?.end ?? 0, endOf(item.line));
  const position = reading.scope.reading.source.position(startOf(item.line), end);
  return { cells, position };
}

function reportLoose({ scope }: CellReading, { line }: ListItem): void {
  const message = "A row of the list-table holds text outside of a list, expected a list of cells";
  reportRepair(scope.reading, message, offsetAt(line, 0), endOf(line));
}

/** Rows with as many cells as the longest; docutils refuses a table of uneven ones. */
function evenRows(reading: CellReading, items: readonly ListItem[]): readonly Row[] {
  const rows = items.map((item) => readRow(reading, item));
  let width = 0;
  for (const row of rows) width = Math.max(width, row.cells.length);
  return rows.map((row, index) => {
    const item = items[index];
    if (!item || row.cells.length === width) return row;
    const place = Math.max(extentOf(item.lines)?.end ?? 0, endOf(item.line));
    const message = `A row of the list-table has ${row.cells.length} of ${width} cells`;
    reportRepair(reading.scope.reading, message, offsetAt(item.line, 0), place);
    return { ...row, cells: padCells(reading, row.cells, width, place) };
  });
}
