import type { CsvDialect } from "./csv-dialect.js";
import { cut, endOf, type Line, offsetAt, startOf } from "./lines.js";

/** One field of a record: its lines without quotes and escapes, and where it stands. */
export interface CsvField {
  readonly lines: readonly Line[];
  readonly place: number;
}

/** One record, which may cover several lines. */
export interface CsvRecord {
  readonly fields: readonly CsvField[];
  readonly start: number;
  readonly end: number;
  /** What is wrong with its quotes; null if nothing. */
  readonly fault: string | null;
}

interface Cursor {
  readonly lines: readonly Line[];
  readonly dialect: CsvDialect;
  row: number;
  column: number;
  fault: string | null;
  /** A quote was found that nothing closes: later ones must be closed in their own line. */
  unclosed: boolean;
}

/** The records of a csv-table's content, read as Python's csv module does; faults are mended, not refused. */
export function readRecords(lines: readonly Line[], dialect: CsvDialect): readonly CsvRecord[] {
  const cursor: Cursor = { lines, dialect, row: 0, column: 0, fault: null, unclosed: false };
  const records: CsvRecord[] = [];
  while (cursor.row < lines.length) records.push(readRecord(cursor));
  return records;
}

function readRecord(cursor: Cursor): CsvRecord {
  const first = lineOf(cursor);
  const fields: CsvField[] = [];
  cursor.fault = null;
  cursor.column = 0;
  if (first.text !== "") {
    do fields.push(readField(cursor));
    while (takeDelimiter(cursor));
  }
  const end = endOf(lineOf(cursor));
  cursor.row++;
  return { fields, start: startOf(first), end, fault: cursor.fault };
}

function lineOf({ lines, row }: Cursor): Line {
  return lines[row] ?? { text: "", start: 0, map: null };
}

function takeDelimiter(cursor: Cursor): boolean {
  const found = lineOf(cursor).text.startsWith(cursor.dialect.delimiter, cursor.column);
  if (found) cursor.column += cursor.dialect.delimiter.length;
  return found;
}

function readField(cursor: Cursor): CsvField {
  const { dialect } = cursor;
  if (dialect.skipBlanks) skipBlanks(cursor);
  const place = offsetAt(lineOf(cursor), cursor.column);
  const isQuoted = lineOf(cursor).text.charAt(cursor.column) === dialect.quote;
  const quoted = isQuoted ? readQuoted(cursor) : null;
  return { lines: quoted ?? [readPlain(cursor)], place };
}

function skipBlanks(cursor: Cursor): void {
  const { text } = lineOf(cursor);
  while (text.charAt(cursor.column) === " ") cursor.column++;
}

/** An unquoted field, or the rest of a field behind its closing quote. */
function readPlain(cursor: Cursor): Line {
  const { delimiter, escapeMark } = cursor.dialect;
  const line = lineOf(cursor);
  const from = cursor.column;
  if (escapeMark === null || !line.text.includes(escapeMark)) {
    const at = line.text.indexOf(delimiter, from);
    cursor.column = at < 0 ? line.text.length : at;
    return cut(line, from, cursor.column);
  }
  const kept: number[] = [];
  let index = from;
  for (; index < line.text.length && !line.text.startsWith(delimiter, index); index++) {
    if (line.text.charAt(index) === escapeMark) index++;
    kept.push(index);
  }
  cursor.column = Math.min(index, line.text.length);
  return pick(line, kept);
}

/** A quoted field; null, with the cursor where it was, if nothing closes it. */
function readQuoted(cursor: Cursor): readonly Line[] | null {
  const start = { row: cursor.row, column: cursor.column };
  const lines: Line[] = [];
  cursor.column++;
  for (;;) {
    const part = readQuotedLine(cursor);
    lines.push(part.line);
    if (part.closed) break;
    const isLast = cursor.row + 1 >= cursor.lines.length;
    if (isLast || cursor.unclosed) return giveUp(cursor, start);
    cursor.row++;
    cursor.column = 0;
  }
  const rest = readPlain(cursor);
  // A quote that closes in a later line, with text behind it, opens the next field rather.
  if (rest.text !== "" && cursor.row > start.row && cursor.dialect.escapeMark === null)
    return unread(cursor, start);
  if (rest.text !== "") addRest(cursor, lines, rest);
  return lines;
}

function giveUp(cursor: Cursor, start: { row: number; column: number }): null {
  cursor.unclosed = true;
  return unread(cursor, start);
}

/** Takes the quote for a character of a plain field. */
function unread(cursor: Cursor, start: { row: number; column: number }): null {
  Object.assign(cursor, start);
  cursor.fault = "a quote that is not closed";
  return null;
}

/** Text behind a closing quote belongs to the field; Python refuses it unless an escape is set. */
function addRest(cursor: Cursor, lines: Line[], rest: Line): void {
  if (cursor.dialect.escapeMark === null) cursor.fault = "text behind a closing quote";
  const last = lines.pop();
  if (last) lines.push(concat(last, rest));
}

/** The part of a quoted field in one line. */
function readQuotedLine(cursor: Cursor): { readonly line: Line; readonly closed: boolean } {
  const { quote, escapeMark } = cursor.dialect;
  const line = lineOf(cursor);
  const { text } = line;
  const kept: number[] = [];
  for (let index = cursor.column; index < text.length; index++) {
    const character = text.charAt(index);
    const doubled = escapeMark === null && text.charAt(index + 1) === quote;
    if (character === quote && !doubled) {
      cursor.column = index + 1;
      return { line: pick(line, kept), closed: true };
    }
    if (character === quote || character === escapeMark) index++;
    if (index < text.length) kept.push(index);
  }
  return { line: pick(line, kept), closed: false };
}

/** The characters of a line at these indices, each with its own place. */
function pick(line: Line, kept: readonly number[]): Line {
  const first = kept[0] ?? line.text.length;
  const last = kept.at(-1) ?? first - 1;
  if (last - first + 1 === kept.length) return cut(line, first, last + 1);
  const text = kept
    .map((index) => line.text.charAt(index))
    .join("")
    .trimEnd();
  const map = kept.slice(0, text.length).map((index) => offsetAt(line, index));
  const end = offsetAt(line, (kept[text.length - 1] ?? last) + 1);
  return { text, start: map[0] ?? end, map: [...map, end] };
}

function concat(one: Line, other: Line): Line {
  const offsets = (line: Line): readonly number[] =>
    Array.from({ length: line.text.length }, (_, index) => offsetAt(line, index));
  return {
    text: one.text + other.text,
    start: one.start,
    map: [...offsets(one), ...offsets(other), endOf(other)],
  };
}
