import type { Cell, Row, Table } from "../src/blocks.js";
import type { Source } from "../src/source.js";
import { placedLines } from "./placed-lines.js";

/** A mark of a comment may stand before the text, as in a shell: `64  # wrong usage`. */
const LINE =
  /^([ \t]*)(-?\d{1,10}|[<>]=?[ ]?\d{1,10}|\d{1,6}-\d{1,6}|0[xX][\dA-Fa-f]{1,8}|[A-Z][A-Z\d]{0,30}(?:[_-][A-Z\d]{1,30}){1,6}|[A-Z]{1,10}\d{1,6})(?:[ \t]*(?:[:=：]|(?<=\d{3})、|=>|->|[-–—]{1,2}(?=\p{Lo}))[ \t]*|[ \t]+(?:(?:[-–—]{1,2}|#|\/\/|;{1,2})[ \t]+)?)(["'“(（【「]?\p{L}.*)$/u;

/** One row in so many may have the code of another one; more of them are a log. */
const MOST_AGAIN = 4;

/** A comment of a line is a title of those below it: `# Berths`. */
const TITLE = /^(?:#{1,3}|\/\/|;{1,2})[ \t]+(\p{L}.*)$/u;

/** A few words without digits over the first code: `Berths:`. */
const INTRODUCTION = /^[ \t]*\p{L}[^\d.;=,"'(){}[\]]{0,40}$/u;

/**
 * The lines of a literal block as a table without header, if each is a code, hardly ever that of another, and its text:
 * ` 404 Not Found`. A line that goes further in than the codes belongs to the one above, a comment titles what is
 * below it. Null for anything else: a program, a log, a single line.
 */
export function readListing(source: Source, start: number, end: number): Table | null {
  const rows = listedRows(source, start, end) ?? [];
  const coded = rows.filter(({ cells }) => cells.length > 1);
  const isTitled = coded.length < rows.length;
  if (coded.length < 2 || isLog(coded) || (isTitled && areSettings(coded, source))) return null;
  const named = coded.every(({ cells }) => NAMED.test(cells[1]?.text ?? ""));
  const first = rows[0]?.position.start;
  const last = rows.at(-1)?.position.end;
  if (!first || !last) return null;
  return {
    kind: "table",
    header: null,
    literal: true,
    rows: named ? rows.map((row) => withName(row, source)) : rows,
    position: { start: first, end: last },
  };
}

function listedRows(source: Source, start: number, end: number): readonly Row[] | null {
  const rows: Row[] = [];
  const lines = [...placedLines(source.text.slice(start, end), start)].filter(
    ({ line }) => line.trim() !== "",
  );
  const [top] = lines;
  const isTitle = top && INTRODUCTION.test(top.line) && !LINE.test(top.line);
  const introduction = isTitle ? top : undefined;
  const first = lines.find((one) => one !== introduction && !TITLE.test(one.line));
  const column = LINE.exec(first?.line ?? "")?.[1]?.length ?? 0;
  for (const one of lines) {
    const { line, from } = one;
    const row =
      one === introduction
        ? titleRow(line.trim(), from + line.length - line.trimStart().length, source)
        : rowIn(line, from, column, source);
    const above = row ? undefined : rows.at(-1);
    if (row) rows.push(row);
    else if (above && goesOn(line, above, column))
      rows[rows.length - 1] = withMore(above, line, from, source);
    else return null;
  }
  return rows;
}

function rowIn(line: string, from: number, column: number, source: Source): Row | null {
  if (TITLE.test(line)) return titleRow(line, from, source);
  const match = LINE.exec(line);
  return match && match[1]?.length === column ? rowOf(match, from, source) : null;
}

function goesOn(line: string, above: Row, column: number): boolean {
  return above.cells.length > 1 && /^\s/.test(line.slice(column));
}

/** A constant and its text, in brackets or behind a dash: `NO_BERTH   (no berth is free)`. */
const NAMED =
  /^([A-Z][A-Z\d]*(?:_[A-Z\d]+)+)(?:[ \t]+[-–—]{1,2}[ \t]+|[ \t]*[:：][ \t]+|[ \t]+(?=\())(?=\S)/u;

const IN_BRACKETS = /^\(([^()]+)\)$/;

/** The row of three cells: `3 - NO_BERTH (no berth is free)`. */
function withName({ cells, position }: Row, source: Source): Row {
  const [code, text] = cells;
  const [found, name] = NAMED.exec(text?.text ?? "") ?? [];
  if (!code || !text || found === undefined || name === undefined) return { cells, position };
  const at = text.position.start.offset;
  const behind = text.text.slice(found.length);
  const rest = IN_BRACKETS.exec(behind)?.[1] ?? behind;
  return {
    cells: [
      code,
      { text: name, literal: name, position: source.position(at, at + name.length) },
      {
        text: rest,
        literal: rest,
        position: {
          ...text.position,
          start: source.position(at + found.length, at + found.length).start,
        },
      },
    ],
    position,
  };
}

/** `PORT_NAME=harbour`, comments between them, are settings of a program. */
function areSettings(rows: readonly Row[], source: Source): boolean {
  return rows.some(({ cells: [code, text] }) =>
    source.text.slice(code?.position.end.offset, text?.position.start.offset).includes("="),
  );
}

function titleRow(line: string, from: number, source: Source): Row {
  const text = (TITLE.exec(line)?.[1] ?? line).replace(/[:：\s]+$/u, "");
  const at = from + line.indexOf(text);
  const position = source.position(at, at + text.length);
  return { cells: [{ text, literal: text, position }], position };
}

function isLog(rows: readonly Row[]): boolean {
  const codes = new Set(rows.map(({ cells }) => cells[0]?.text));
  return (rows.length - codes.size) * MOST_AGAIN > rows.length;
}

function rowOf(match: RegExpExecArray, from: number, source: Source): Row {
  const [line, indent = "", code = "", text = ""] = match;
  const cell = (content: string, at: number): Cell => {
    const shown = content.trimEnd();
    return { text: shown, literal: shown, position: source.position(at, at + shown.length) };
  };
  const cells = [cell(code, from + indent.length), cell(text, from + line.length - text.length)];
  return { cells, position: source.position(from + indent.length, from + line.trimEnd().length) };
}

function withMore({ cells, position }: Row, line: string, from: number, source: Source): Row {
  const end = source.position(from, from + line.trimEnd().length).end;
  const [code, text] = cells;
  if (!code || !text) return { cells, position };
  const joined = `${text.text}\n${line.trim()}`;
  const place = { start: text.position.start, end };
  return {
    cells: [code, { text: joined, literal: joined, position: place }],
    position: { start: position.start, end },
  };
}

const GAP = /[ \t]*\t[ \t]*| {2,}/g;
const CODE = /^(?:-?\d{1,10}|0[xX][\dA-Fa-f]{1,8}|[A-Z]{1,10}[-_]?\d{1,6})$/;
const FEWEST_IN_COLUMNS = 3;
const FEWEST_BELOW_HEADER = 2;
const LONGEST_INTRODUCTION = 2;
const MOSTLY = 0.9;

/** A field of a line and where it begins in the text. */
interface Field {
  readonly text: string;
  readonly at: number;
}

/**
 * The lines of a literal block that stand in columns, a code in the first or the second of them, with the
 * header that a first line without digits is: `Name  Value  Text`. Null for anything else.
 */
export function readColumns(source: Source, start: number, end: number): Table | null {
  const lines = withoutIntroduction(fieldsOf(source.text.slice(start, end), start));
  const [first, ...others] = lines;
  // Macros of C are an enumeration.
  if (!first || lines.some(([field]) => /^#\s*define\b/.test(field?.text ?? ""))) return null;
  const headed = isHeader(first);
  const cut = headed ? others : lines;
  const width = headed ? first.length : (cut[0]?.length ?? 0);
  const rows = cut.map((row) => (row.length === width - 1 ? widened(row) : row));
  const even = rows.filter((row) => row.length === width).length >= rows.length * MOSTLY;
  if (
    rows.length < (headed ? FEWEST_BELOW_HEADER : FEWEST_IN_COLUMNS) ||
    width < 2 ||
    width > 5 ||
    !even
  )
    return null;
  const coded = [0, 1].some((at) => {
    const codes = rows.filter((row) => CODE.test(row[at]?.text ?? ""));
    return codes.length >= rows.length * MOSTLY;
  });
  if (!coded || (headed && first.length !== width)) return null;
  const toCells = (row: readonly Field[]): readonly Cell[] =>
    row.map(({ text, at }) => ({
      text,
      literal: text,
      position: source.position(at, at + text.length),
    }));
  const shown = rows.map((row) => toRow(toCells(row)));
  const position = around(toCells(lines.flat()));
  return {
    kind: "table",
    header: headed ? toCells(first) : null,
    literal: true,
    rows: shown,
    position,
  };
}

/** Words without digits, in columns. */
function isHeader(line: readonly Field[]): boolean {
  return line.length > 1 && line.every(({ text }) => /^\p{L}[^\d]*$/u.test(text));
}

/** A line or two of running text above a header are none of its table. */
function withoutIntroduction(lines: readonly (readonly Field[])[]): readonly (readonly Field[])[] {
  const at = lines.slice(0, LONGEST_INTRODUCTION + 1).findIndex(isHeader);
  const isText = at > 0 && lines.slice(0, at).every((line) => line.length === 1);
  return isText ? lines.slice(at) : lines;
}

/** A long name leaves but one blank before its number: `NO_BERTH_FOR_HIM 3442`. */
function widened(row: readonly Field[]): readonly Field[] {
  const [first, ...others] = row;
  const [, name = "", code] = /^(\S+) (\S+)$/.exec(first?.text ?? "") ?? [];
  if (!first || code === undefined || !CODE.test(code)) return row;
  const at = first.at + name.length + 1;
  return [{ text: name, at: first.at }, { text: code, at }, ...others];
}

function toRow(cells: readonly Cell[]): Row {
  return { cells, position: around(cells) };
}

function around(cells: readonly Cell[]): Cell["position"] {
  const none = { line: 1, column: 1, offset: 0 };
  const start = cells[0]?.position.start ?? none;
  return { start, end: cells.at(-1)?.position.end ?? start };
}

function fieldsOf(text: string, start: number): readonly (readonly Field[])[] {
  return [...placedLines(text, start)].flatMap(({ line, from: begin }) => {
    const from = begin + line.length - line.trimStart().length;
    const content = line.trim();
    if (content === "") return [];
    const fields: Field[] = [];
    let at = 0;
    for (const gap of content.matchAll(GAP)) {
      fields.push({ text: content.slice(at, gap.index), at: from + at });
      at = gap.index + gap[0].length;
    }
    return [[...fields, { text: content.slice(at), at: from + at }]];
  });
}
