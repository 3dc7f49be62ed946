import type { Source } from "../../src/source.js";
import { closingAt } from "./assigned.js";
import { type CellPart, partOf } from "./cells.js";
import type { Columns } from "./columns.js";
import { displayWidth } from "./display-width.js";
import { columnAt, type Field } from "./fields.js";
import { isBareCode, isItem, loneMark } from "./itemized.js";
import { leadKind } from "./lead-token.js";
import type { Line } from "./lines.js";
import { rowFields } from "./row-fields.js";
import type { Entry } from "./runs.js";

/** What the lines below a row are. */
export interface TextBelow {
  /** The text of a code that stands alone, down to a list. */
  readonly itemized: boolean;
  /** Such a text, where they begin at this display column; -1 if at none. */
  readonly hanging: number;
  /** The display column at which the longest line of the rows ends. */
  readonly width: number;
}

/** The parts of each cell of a row, and of the lines that explain it. */
export interface RowParts {
  readonly cells: readonly (readonly CellPart[])[];
  readonly explanation: readonly CellPart[];
  /** Where an empty cell stands: for each cell, the end of the one before it. */
  readonly places: readonly number[];
}

interface Context {
  readonly source: Source;
  readonly line: Line;
  readonly fields: readonly (Field | null)[];
  readonly columns: Columns;
  readonly width: number;
}

const LONG_LINE = 60;
/** So much shorter than the others lines may be that are set by eye. */
const RAGGED = 8;
/** Up to a blank; in scripts without blanks a line ends anywhere. */
const FIRST_WORD = /^(?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|\S+)/u;
const USUAL_INDENTS: readonly number[] = [2, 4, 8];

/**
 * Reads a row line and hands each line below it to the cell that it continues, or to the explanation. The lines below
 * a code alone may be its text.
 */
export function rowParts(
  source: Source,
  entry: Entry,
  columns: Columns,
  lines: TextBelow,
): RowParts {
  const { text, row, before, below } = entry;
  const { line } = text;
  const isText = textBelow(entry, lines);
  const { fields, open } = rowFields(line, row, columns);
  const cells: CellPart[][] = fields.map((field) =>
    field ? [partOf(line, field.start, field.end)] : [],
  );
  const explanation: CellPart[] = before.map((above) => ({ start: above.from, end: above.end }));
  const context: Context = { source, line, fields, columns, width: lines.width };
  let isOpen = open;
  let previous = line;
  let explains = false;
  for (const next of below) {
    const place: number = isOpen
      ? cells.length - 1
      : explains
        ? -1
        : isText(previous, next)
          ? cells.length - 1
          : continued(context, previous, next);
    const target: CellPart[] = cells[place] ?? explanation;
    explains ||= target === explanation;
    const mark = next === below[0] ? loneMark(entry) : 0;
    target.push(isOpen ? withoutStars(next) : { start: next.from + mark, end: next.end });
    isOpen &&= !next.text.endsWith("*/");
    previous = next;
  }
  return { cells, explanation, places: placesOf(line, fields) };
}

/** Whether a line below a code that stands alone is its text. */
function textBelow(
  entry: Entry,
  { itemized, hanging }: Omit<TextBelow, "width">,
): (previous: Line, next: Line) => boolean {
  if (!isBareCode(entry)) return () => false;
  const hangs = hanging >= 0 && entry.below[0]?.indent === hanging;
  return (previous, next) =>
    (itemized && !isItem(next)) || (hangs && next.index === previous.index + 1);
}

function placesOf(line: Line, fields: readonly (Field | null)[]): readonly number[] {
  let end = 0;
  return fields.map((field) => {
    const place = field && field.start === field.end ? field.start : end;
    end = Math.max(end, field?.end ?? 0);
    return line.from + place;
  });
}

/** ` * text * /` inside a comment of several lines. */
function withoutStars(line: Line): CellPart {
  const start = /^\*+(?!\/)\s*/.exec(line.text)?.[0].length ?? 0;
  const end = line.text.endsWith("*/") ? closingAt(line.text) : line.text.length;
  const inner = line.text.slice(start, Math.max(start, end)).trimEnd();
  return partOf(line, start, start + inner.length);
}

/** The cell that a line below the row continues; -1 if it explains the row. */
function continued(context: Context, previous: Line, next: Line): number {
  const { fields, columns } = context;
  if (columns.layout === "trailing" || next.label !== undefined) return -1;
  if (columns.layout === "assign") return valueBelow(context, previous, next);
  const wide = columns.form === "fields" && fields.length > 2;
  const place = wide ? columnBelow(context, next) : fields.length - 1;
  const field = fields[place];
  if (!wide && !(field && continuesText(context, field, previous, next))) return -1;
  return place > 0 ? place : -1;
}

/** `1 = some words`: a value that is a text goes on as other texts do, if no comment stands behind it. */
function valueBelow(context: Context, previous: Line, next: Line): number {
  const [, value, remark] = context.fields;
  if (!value || remark) return -1;
  const isText = /\s/.test(context.line.text.slice(value.start, value.end));
  return isText && continuesText(context, value, previous, next) ? 1 : -1;
}

/** The last column that begins where the line begins; names of one word are never continued, nor is a cell beyond its column. */
function columnBelow({ line, fields, columns }: Context, next: Line): number {
  const end = columnAt(next, next.text.length);
  for (let place = fields.length - 1; place > 0; place -= 1) {
    const field = fields[place];
    const column = columns.columns[place - 1];
    if (column?.single && place < fields.length - 1) continue;
    const own = field ? columnAt(line, field.start) : -9;
    const stands = Math.abs(next.indent - own) <= 1 || next.indent === column?.start;
    if (stands) return end <= (columns.columns[place]?.start ?? end) ? place : -1;
  }
  return -1;
}

function continuesText(
  { source, line, columns, width }: Context,
  field: Field,
  previous: Line,
  next: Line,
): boolean {
  const token = line.text.slice(field.start, field.end);
  if (token === "" || leadKind(token) === "constant") return false;
  const finished = /[.!?。！？:：]$/.test(previous.text);
  const isFull = width >= LONG_LINE && !hasRoom(previous, next, width);
  const wrapped = isFull || columnAt(previous, previous.text.length) >= LONG_LINE;
  const small = /^[\p{Ll}(]/u.test(next.text);
  if (wrapped && !finished && small) return true;
  const distance = Math.abs(columnAt(line, field.start) - next.indent);
  if (distance > (columns.parted ? 1 : 0) || source.text.charAt(next.from - 1) === "\t")
    return false;
  if (!columns.parted) return wrapped || !USUAL_INDENTS.includes(next.indent);
  const isRemark = /^\(.*\)$/.test(token);
  return small || (!finished && (isRemark || !hasRoom(previous, next, width)));
}

/** Whether the word that a line begins with would well have stood on the line before it, too: so that line ends a text. */
function hasRoom(previous: Line, next: Line, width: number): boolean {
  const word = FIRST_WORD.exec(next.text)?.[0] ?? "";
  const end = columnAt(previous, previous.text.length) + 1 + displayWidth(word, 0);
  return end + RAGGED <= width && !/[,;、，(（]$/.test(previous.text);
}
