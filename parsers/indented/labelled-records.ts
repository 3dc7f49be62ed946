import type { Table } from "../../src/blocks.js";
import type { Source } from "../../src/source.js";
import { leadKind } from "./lead-token.js";
import type { Line } from "./lines.js";
import { type FoundTable, type FoundTables, type PlacedText, placedTable } from "./placed-table.js";

const LABEL =
  /^(\p{L}[\p{L}\d_ ()/.-]{0,39}?)\s*[:：]\s+(?=\S)|^(\p{L}[\p{L}\d_ ()/.-]{0,39}?)\s*：(?=\S)/u;
const FEWEST_RECORDS = 3;
const FEWEST_IN_A_ROW = 2;
const FEWEST_FIELDS = 2;
const MOST_FIELDS = 12;

/** A value behind its label, with the lines below that go on with it. */
interface Field {
  readonly label: string;
  readonly lines: Line[];
  readonly at: number;
}

interface LabelledRecord {
  readonly fields: readonly Field[];
  readonly first: number;
  readonly last: number;
}

/**
 * The tables that records make whose values stand behind labels, a line each: `Code: 401`, `Message: no badge`, and the
 * same labels again for the next. Three or more in a document, two at least in a row, each begun by the same label; what is indented below a
 * value goes on with it, and quotation marks around it are no part of it.
 */
export function findLabelledRecords(source: Source, lines: readonly Line[]): FoundTables {
  const groups: (readonly LabelledRecord[])[] = [];
  for (let at = 0; at < lines.length; ) {
    const records = recordsAt(lines, at);
    if (records.length > 0) groups.push(records);
    at = Math.max(at, records.at(-1)?.last ?? at) + 1;
  }
  const counts = new Map<string, number>();
  for (const group of groups.filter(isTable))
    counts.set(keyOf(group), (counts.get(keyOf(group)) ?? 0) + group.length);
  const tables = groups.filter(
    (group) => isTable(group) && (counts.get(keyOf(group)) ?? 0) >= FEWEST_RECORDS,
  );
  return new Map(
    tables.map((records): [number, FoundTable] => {
      const last = records.at(-1)?.last ?? 0;
      return [records[0]?.first ?? 0, { table: tableOf(source, records), last }];
    }),
  );
}

/** The label that each of them begins with. */
function keyOf([first]: readonly LabelledRecord[]): string {
  return first?.fields[0]?.label ?? "";
}

function isTable(records: readonly LabelledRecord[]): boolean {
  const labels = new Set(records.flatMap(({ fields }) => fields.map(({ label }) => label)));
  const full = records.filter(({ fields }) => fields.length >= FEWEST_FIELDS).length;
  return (
    records.length >= FEWEST_IN_A_ROW && labels.size <= MOST_FIELDS && full * 2 > records.length
  );
}

/** The records that follow each other from a line on, whatever empty lines part them. */
function recordsAt(lines: readonly Line[], from: number): readonly LabelledRecord[] {
  const label = labelOf(lines[from])?.label;
  const records: LabelledRecord[] = [];
  const known = new Set<string>();
  for (let at = from; label !== undefined; ) {
    if (labelOf(lines[at])?.label !== label || lines[at]?.indent !== lines[from]?.indent) break;
    const record = recordAt(lines, at);
    // A record of other values is of another list.
    const others = record.fields.slice(1);
    if (records.length > 0 && others.length > 0 && !others.some((one) => known.has(one.label)))
      break;
    for (const one of others) known.add(one.label);
    records.push(record);
    at = record.last + 1;
    while (lines[at]?.text === "") at += 1;
  }
  return records;
}

/** The fields down to an empty line, or to the label that the record began with. */
function recordAt(lines: readonly Line[], first: number): LabelledRecord {
  const fields: Field[] = [];
  const indent = lines[first]?.indent ?? 0;
  let last = first - 1;
  for (const line of linesFrom(lines, first)) {
    const found = line.indent === indent ? labelOf(line) : null;
    const isNext = found !== null && found.label === fields[0]?.label;
    const above = fields.at(-1);
    if (isNext || !(found || (above && line.indent > indent))) break;
    if (found) fields.push({ ...found, lines: [line] });
    else above?.lines.push(line);
    last = line.index;
  }
  return { fields, first, last };
}

function* linesFrom(lines: readonly Line[], first: number): Iterable<Line> {
  for (let at = first; ; at += 1) {
    const line = lines[at];
    if (!line || line.text === "") return;
    yield line;
  }
}

function labelOf(line: Line | undefined): { readonly label: string; readonly at: number } | null {
  const match = line ? LABEL.exec(line.text) : null;
  const label = match?.[1] ?? match?.[2];
  // `QUAY-00017: …` is a row among labels.
  if (!match || label === undefined || leadKind(label) === "numbered") return null;
  return { label, at: match[0].length };
}

function tableOf(source: Source, records: readonly LabelledRecord[]): Table {
  const fields = records.flatMap((record) => record.fields);
  const names = new Map<string, PlacedText>();
  for (const { label, lines } of fields) {
    const start = lines[0]?.from ?? 0;
    if (!names.has(label)) names.set(label, { text: label, start, end: start + label.length });
  }
  const rows = records.map((record) => [...names.keys()].map((label) => fieldValue(record, label)));
  return placedTable(source, [...names.values()], rows);
}

function fieldValue({ fields }: LabelledRecord, label: string): PlacedText {
  const field = fields.find((one) => one.label === label);
  const [line, ...more] = field?.lines ?? [];
  if (!field || !line) {
    const end = fields.at(-1)?.lines.at(-1)?.end ?? 0;
    return { text: "", start: end, end };
  }
  const text = [line.text.slice(field.at), ...more.map((one) => one.text)].join("\n");
  const [start, end] = [line.from + field.at, (more.at(-1) ?? line).end];
  const quoted = /^(["'])((?:(?!\1).)*)\1,?$/s.exec(text);
  const inner = quoted?.[2];
  if (inner === undefined) return { text, start, end };
  return { text: inner, start: start + 1, end: end - (quoted?.[0].endsWith(",") ? 2 : 1) };
}
