import type { Block, Cell, Comment, Note, Row } from "../../src/blocks.js";
import type { Source } from "../../src/source.js";
import { cellOf, partOf } from "./cells.js";
import { type Line, splitLines } from "./lines.js";
import { spanIn } from "./pieces.js";

const RECORD = /^MessageId\s*=/im;
const FIELD = /^([A-Za-z]{3,40})\s*=\s*(.*)$/;
const LANGUAGE = "language";
const NUMBER = /^(?:\d{1,10}|0x[\dA-F]{1,8})$/i;

/** The cells of one message by the words that head their columns. */
interface MessageRecord {
  readonly cells: Map<string, Cell>;
  readonly first: Line;
  last: Line;
}

/** Whether a text holds messages as the message compiler of Windows takes them: two records or more. */
export function hasMessageRecords(text: string): boolean {
  const first = RECORD.exec(text);
  return first !== null && RECORD.test(text.slice(first.index + first[0].length));
}

/**
 * Messages for the message compiler of Windows: fields as `Name=value`, then for each language `Language=English` and
 * the lines of the text, up to a dot alone. Lines behind a semicolon are comments, the names of languages head the
 * columns of texts. Where a message has no number of its own its symbol is the code.
 */
export function readMessageRecords(source: Source): readonly Block[] {
  const asides: (Comment | Note)[] = [];
  const records: MessageRecord[] = [];
  const lines = splitLines(source.text);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || line.text === "") continue;
    const [, name = "", value = ""] = FIELD.exec(line.text) ?? [];
    if (/^messageid$/i.test(name)) records.push({ cells: new Map(), first: line, last: line });
    const record = records.at(-1);
    if (!record || name === "" || isHead(name)) asides.push(asideOf(source, line));
    else at = readField(source, lines, at, { record, name, value });
  }
  return [...asides, ...tableOf(source, records)].toSorted(
    (a, b) => a.position.start.offset - b.position.start.offset,
  );
}

interface FieldOfRecord {
  readonly record: MessageRecord;
  readonly name: string;
  readonly value: string;
}

/** Adds a field, or the text in one language, and returns the index of its last line. */
function readField(
  source: Source,
  lines: readonly Line[],
  at: number,
  { record, name, value }: FieldOfRecord,
): number {
  const line = lines[at];
  if (!line) return at;
  const isText = name.toLowerCase() === LANGUAGE;
  const end = isText ? endOfText(lines, at + 1) : at;
  const parts = isText
    ? lines.slice(at + 1, end).map((one) => partOf(one, 0, one.text.length))
    : [partOf(line, line.text.length - value.length, line.text.length)];
  const key = isText ? value : name;
  if (!record.cells.has(key)) record.cells.set(key, cellOf(source, parts, line.end));
  record.last = lines[end] ?? line;
  return end;
}

/** `SeverityNames=(`, `MessageIdTypedef=DWORD`: said of all messages behind it. */
function isHead(name: string): boolean {
  return /(?:Names|Typedef|Base)$/i.test(name);
}

function endOfText(lines: readonly Line[], from: number): number {
  let end = from;
  while (end < lines.length && lines[end]?.text !== ".") end += 1;
  return end;
}

function asideOf(source: Source, line: Line): Comment | Note {
  const start = /^;+\s*/.exec(line.text)?.[0].length ?? 0;
  const kind = start > 0 ? "comment" : "note";
  return { kind, ...spanIn(source, line, start, line.text.length) };
}

function tableOf(source: Source, records: readonly MessageRecord[]): readonly Block[] {
  const names = [...new Set(records.flatMap(({ cells }) => [...cells.keys()]))];
  const numbered = records.every(({ cells }) =>
    NUMBER.test(cells.get(names[0] ?? "")?.literal ?? ""),
  );
  const symbol = names.findIndex((name) => /^symbolicname$/i.test(name));
  const [first] = records;
  if (!first || names.length < 2 || (!numbered && symbol < 0)) return [];
  const start = source.position(first.first.from, first.first.end).start;
  const header = names.map(
    (name): Cell => ({ text: name, literal: name, position: { start, end: start } }),
  );
  const rows = records.map((record) => rowOf(source, record, names));
  const end = rows.at(-1)?.position.end ?? start;
  const codeColumn = numbered ? 0 : symbol;
  return [{ kind: "table", header, codeColumn, rows, position: { start, end } }];
}

function rowOf(
  source: Source,
  { cells, first, last }: MessageRecord,
  names: readonly string[],
): Row {
  const empty = cellOf(source, [], first.end);
  return {
    cells: names.map((name) => cells.get(name) ?? empty),
    position: source.position(first.from, last.end),
  };
}
