import type { Cell, Row } from "../../src/blocks.js";
import { type CellReading, readCell } from "./cell.js";
import { type Element, putTable, type Scope } from "./elements.js";
import { cut, endOf, extentOf, type Line, offsetAt } from "./lines.js";

/** One item of a list that reads as a row: its line, its columns, and all the lines it covers. */
export interface Item {
  readonly first: Line;
  readonly columns: readonly (readonly Line[])[];
}

/**
 * Puts a list down as a table, without header where its columns have no labels. Tables, lists and examples in its bodies
 * follow it.
 */
export function putItems(
  items: readonly Item[],
  scope: Scope,
  labels: readonly string[] | null = null,
): void {
  const nested: Element[] = [];
  const reading: CellReading = { scope, nested, listsApart: !scope.cell };
  const rows = items.map((item) => rowOf(reading, item));
  const { source } = scope.reading;
  const start = items[0] ? offsetAt(items[0].first, 0) : 0;
  const last = items.at(-1);
  const position = source.position(start, last ? endOfItem(last) : start);
  const header = labels?.map((text): Cell => ({ text, literal: text, position })) ?? null;
  const table = { kind: "table", header, rows, position } as const;
  putTable(scope, { kind: "list", table, position }, nested);
}

function rowOf(reading: CellReading, item: Item): Row {
  const cells: Cell[] = [];
  let place = endOf(item.first);
  for (const lines of item.columns) {
    cells.push(readCell(reading, lines, place));
    place = extentOf(lines)?.end ?? place;
  }
  const { source } = reading.scope.reading;
  return { cells, position: source.position(offsetAt(item.first, 0), endOfItem(item)) };
}

function endOfItem(item: Item): number {
  let end = endOf(item.first);
  for (const lines of item.columns) end = Math.max(end, extentOf(lines)?.end ?? end);
  return end;
}

/** A part of a line as a column of an item, without blanks around it. */
export function columnOf(line: Line, from: number, to: number = line.text.length): readonly Line[] {
  const part = cut(line, from, to);
  return [cut(part, part.text.length - part.text.trimStart().length)];
}
