import type { Block, Row } from "../../src/blocks.js";
import type { Report } from "../../src/diagnostic.js";
import type { Source } from "../../src/source.js";
import { type CsvRecord, readRecords } from "../rst/csv-records.js";
import { isTooLong, rowOf } from "./cells.js";
import { dialectOf, isRemark, linesOf, SEPARATOR_LINE, sniff } from "./dialect.js";
import { isHeader } from "./header.js";

/** Records of one table, and what stands between and before them. */
interface Part {
  readonly titles: readonly CsvRecord[];
  readonly records: readonly CsvRecord[];
}

/** The blocks of a delimited text, in document order. */
export function parseDelimited(source: Source, report: Report): readonly Block[] {
  const sniffed = sniff(source.text);
  const lines = linesOf(source.text);
  const isNamed = SEPARATOR_LINE.test(lines[0]?.text ?? "");
  const records = readRecords(
    isNamed ? lines.slice(1) : lines,
    dialectOf(sniffed?.delimiter ?? ","),
  );
  const page: Page = { source, report: limited(report), blocks: [], header: null };
  for (const part of partsOf(records)) addPart(page, part);
  return page.blocks;
}

/** So many mistakes are told one by one; more are mostly one habit. */
const MOST = 50;

function limited(report: Report): Report {
  let told = 0;
  return (repair) => {
    told++;
    if (told <= MOST) report(repair);
    else if (told === MOST + 1) report({ ...repair, message: "Further mistakes are not told" });
  };
}

interface Page {
  readonly source: Source;
  readonly report: Report;
  readonly blocks: Block[];
  /** The header of the last table that had one. */
  header: Row | null;
}

/** Tables end where an empty line is followed by a title, or by records of another width. */
function partsOf(records: readonly CsvRecord[]): readonly Part[] {
  const parts: { titles: CsvRecord[]; records: CsvRecord[] }[] = [];
  let isApart = true;
  for (const record of records) {
    if (record.fields.length === 0) {
      isApart = true;
      continue;
    }
    const part = parts.at(-1);
    if (!part || (isApart && beginsTable(part.records, record)))
      parts.push({ titles: [], records: [] });
    const last = parts.at(-1);
    const isTitle =
      last?.records.length === 0 && filledFields(record) === 1 && !isRemark(record, 0);
    (isTitle ? last?.titles : last?.records)?.push(record);
    isApart = false;
  }
  return parts;
}

/** After an empty line; titles before their records are no table yet. */
function beginsTable(records: readonly CsvRecord[], record: CsvRecord): boolean {
  if (records.length === 0 || isRemark(record, 0)) return false;
  const { fields } = record;
  return fields.length === 1 || !records.some((other) => other.fields.length === fields.length);
}

function filledFields({ fields }: CsvRecord): number {
  return fields.filter(({ lines }) => lines.some((line) => line.text !== "")).length;
}

function addPart(page: Page, part: Part): void {
  const width = widthOf(part.records);
  const { titles, records } = withShortTitles(page, part, width);
  titles.forEach((record, index) => {
    addText(page, record, index === 0 && width > 1 ? "heading" : "note");
  });
  if (width > 0) addTable(page, records, width);
}

/** So many lines may stand above a header. */
const MOST_TITLES = 6;

/** Records shorter than the header below them are titles with a delimiter in them. */
function withShortTitles({ source }: Page, part: Part, width: number): Part {
  const { titles, records } = part;
  const at = records.findIndex(({ fields }) => fields.length === width);
  const head = records.slice(0, at);
  if (at <= 0 || at > MOST_TITLES || head.some((record) => isRemark(record, width))) return part;
  const [first, ...others] = records.slice(at).map((record) => rowOf(source, record, width));
  if (!first || !isHeader(first, others)) return part;
  return { titles: [...titles, ...head], records: records.slice(at) };
}

/** That of the first record, where it may be a header; else that of most. */
function widthOf(records: readonly CsvRecord[]): number {
  const counts = new Map<number, number>();
  for (const { fields } of records) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || b - a);
  const first = records.find((record) => !isRemark(record, most?.[0] ?? 0));
  return Math.max(most?.[0] ?? 0, first?.fields.length ?? 0);
}

/** A table, cut where a remark names what follows; the parts have one header. */
function addTable(page: Page, records: readonly CsvRecord[], width: number): void {
  const { source } = page;
  const data = records.filter((record) => !isRemark(record, width));
  const rows = new Map(data.map((record) => [record, rowOf(source, record, width)]));
  const [first, ...others] = [...rows.values()];
  if (first && isHeader(first, others)) page.header = first;
  const header = page.header?.cells.length === width ? page.header : null;
  let open: Row[] = [];
  const close = (): void => {
    pushTable(page, header, open);
    open = [];
  };
  for (const record of records) {
    reportFaults(page, record, width);
    const row = rows.get(record);
    if (row && row !== header) open.push(row);
    if (row) continue;
    close();
    addRemark(page, record, rows.size > 0 && open.length === 0 && isBehind(record, first));
  }
  close();
}

function isBehind(record: CsvRecord, first: Row | undefined): boolean {
  return first !== undefined && record.start > first.position.start.offset;
}

function pushTable({ blocks }: Page, header: Row | null, rows: readonly Row[]): void {
  const first = rows[0];
  const last = rows.at(-1);
  if (!first || !last) return;
  const position = { start: first.position.start, end: last.position.end };
  blocks.push({ kind: "table", header: header?.cells ?? null, rows, position });
}

function addText(
  { source, blocks }: Page,
  { start, end }: CsvRecord,
  kind: "heading" | "note",
): void {
  const text = textOf(source, start, end).replace(/^"(.*)"$/s, "$1");
  const position = source.position(start, end);
  blocks.push(kind === "note" ? { kind, text, position } : { kind, text, level: 1, position });
}

/** Between rows a remark names those that follow; above them it speaks of all. */
function addRemark({ source, blocks }: Page, { start, end }: CsvRecord, isLabel: boolean): void {
  const text = textOf(source, start, end).replace(/^(?:#+|\/\/+)\s*/, "");
  const position = source.position(start, end);
  blocks.push({ kind: "comment", text, position });
  if (/[\p{L}\p{N}]/u.test(text)) blocks.push({ kind: isLabel ? "label" : "note", text, position });
}

/** Without the delimiters that a spreadsheet fills a line with. */
function textOf({ text }: Source, start: number, end: number): string {
  return text
    .slice(start, end)
    .replace(/(?<![\s,;|])[\s,;|]+$/, "")
    .trim();
}

function reportFaults({ source, report }: Page, record: CsvRecord, width: number): void {
  const { start, end, fault, fields } = record;
  if (isRemark(record, width)) return;
  const position = source.position(start, end);
  if (fault !== null)
    report({
      code: "csv-quote",
      severity: "warning",
      message: `Found ${fault}, expected a quote at either end of the field, and doubled ones in it`,
      position,
      hint: 'Write `"say ""no"""` for a field with quotes in it',
    });
  if (isTooLong(record, width))
    report({
      code: "csv-fields",
      severity: "warning",
      message: `Found ${fields.length} fields, expected ${width}: the last one takes what is too much`,
      position,
      hint: "Put a text that holds the delimiter into quotes",
    });
}
