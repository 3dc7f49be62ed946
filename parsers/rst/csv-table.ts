import type { Row } from "../../src/blocks.js";
import { type CellReading, padCells, readCell, tableCells } from "./cell.js";
import { dialectOf, HEADER_DIALECT } from "./csv-dialect.js";
import { type CsvRecord, readRecords } from "./csv-records.js";
import type { DirectiveBlock } from "./directive-block.js";
import { contentOf, putLabel, reportGlued } from "./directive-content.js";
import { type Element, putTable, reportRepair, type Scope } from "./elements.js";
import { headerRows, joinHeader } from "./header-rows.js";
import { endOf, extentOf, type Line, offsetAt, plainLine } from "./lines.js";

/** A csv-table with its data in the document (docutils, directives.tables.CSVTable). */
export function readCsvTable(block: DirectiveBlock, scope: Scope): void {
  const content = contentOf(block);
  const isGlued = block.content.length === 0 && content.length > 0;
  putLabel(isGlued ? block.argument.slice(0, -content.length) : block.argument, scope);
  if (content.length === 0) reportMissing(block, scope);
  else readContent(block, content, scope);
  if (block.glued || isGlued) reportGlued(block, scope);
}

function readContent(block: DirectiveBlock, content: readonly Line[], scope: Scope): void {
  const dialect = dialectOf(block);
  const nested: Element[] = [];
  const reading = tableCells(scope, nested);
  const lines = dialect.delimiter === "\t" ? withTabs(content, scope) : content;
  const head = readRecords(block.options.get("header") ?? [], HEADER_DIALECT);
  const data = readRecords(lines, dialect);
  const width = Math.max(widest(head), widest(data));
  const count = headerRows(block);
  const header = [...head, ...data.slice(0, count)].map((record) => rowOf(reading, record, width));
  const rows = data.slice(count).map((record) => rowOf(reading, record, width));
  const extent = extentOf(content);
  if (!extent) return;
  // Rows glued to the directive stand above its options.
  const start = Math.min(head[0]?.start ?? extent.start, extent.start);
  const end = Math.max(head.at(-1)?.end ?? extent.end, extent.end);
  const position = scope.reading.source.position(start, end);
  putTable(scope, { kind: "table", header: joinHeader(header), rows, position }, nested);
}

function widest(records: readonly CsvRecord[]): number {
  let width = 0;
  for (const { fields } of records) width = Math.max(width, fields.length);
  return width;
}

function rowOf(reading: CellReading, record: CsvRecord, width: number): Row {
  const { scope } = reading;
  if (record.fault !== null) {
    const message = `A record of the csv-table has ${record.fault}`;
    reportRepair(scope.reading, message, record.start, record.end);
  }
  const cells = record.fields.map((field) => readCell(reading, field.lines, field.place));
  return {
    cells: padCells(reading, cells, width, record.end),
    position: scope.reading.source.position(record.start, record.end),
  };
}

/** The lines as they stand in the document: docutils expands tabs, and cannot read these tables. */
function withTabs(lines: readonly Line[], { reading }: Scope): readonly Line[] {
  const { text } = reading.source;
  return lines.map((line) =>
    plainLine(text.slice(offsetAt(line, 0), endOf(line)), offsetAt(line, 0)),
  );
}

function reportMissing({ options, line }: DirectiveBlock, { reading }: Scope): void {
  const elsewhere = options.has("file") || options.has("url");
  reading.report({
    code: elsewhere ? "external-table" : "empty-table",
    severity: "warning",
    message: elsewhere
      ? "The data of the csv-table is in another file, which is not read"
      : "The csv-table has no content, expected comma-separated rows",
    position: reading.source.position(offsetAt(line, 0), endOf(line)),
    ...(elsewhere ? { hint: "Put the rows into the directive" } : {}),
  });
}
