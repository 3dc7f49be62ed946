import type { Column } from "./columns.js";
import { columnAt, cut, type Field, fieldsByGaps } from "./fields.js";
import { leadKind } from "./lead-token.js";
import type { Line } from "./lines.js";

type Slots = (Field | null)[];

/**
 * Puts the fields of a row into the columns of its table. Fields in excess belong to the last
 * column, as written. Where fields are missing, each goes to the column above whose start it stands,
 * and one that runs over the start of an empty column is cut, if the column's other cells say where.
 */
export function placeFields(
  line: Line,
  fields: readonly Field[],
  columns: readonly Column[],
): readonly (Field | null)[] {
  const count = columns.length;
  if (fields.length >= count) {
    const kept = fields.slice(0, count - 1);
    const start = fields[count - 1]?.start ?? line.text.length;
    return [...kept, { start, end: Math.max(start, fields.at(-1)?.end ?? start) }];
  }
  const slots: Slots = Array.from({ length: count }, () => null);
  let next = 0;
  fields.forEach((field, index) => {
    const last = count - (fields.length - index);
    const place = nearest(columnAt(line, field.start), columns, next, last);
    slots[place] = field;
    next = place + 1;
  });
  for (let place = 0; place < count - 1; place += 1) fillNext(line, slots, columns, place);
  return slots;
}

/** The column of those that are allowed whose start is nearest. */
function nearest(at: number, columns: readonly Column[], first: number, last: number): number {
  let best = first;
  for (let place = first; place <= last; place += 1) {
    const start = columns[place]?.start ?? -1;
    const distance = Math.abs(at - start);
    if (start >= 0 && distance < Math.abs(at - (columns[best]?.start ?? -1))) best = place;
  }
  return best;
}

/** Cuts the field of a column if the next column has none. */
function fillNext(line: Line, slots: Slots, columns: readonly Column[], place: number): void {
  const field = slots[place];
  const next = columns[place + 1];
  if (!field || !next || slots[place + 1] || field.start === field.end) return;
  const isLast = columns.length === place + 2;
  const at =
    atGap(line, field) ??
    (isLast && next.single ? null : atStart(line, field, next)) ??
    behindToken(line, field, columns[place]) ??
    (isLast ? beforeLastToken(line, field, next) : null);
  if (at !== null) [slots[place], slots[place + 1]] = cut(line.text, field, at);
}

function atGap({ text }: Line, field: Field): number | null {
  const [first, second] = fieldsByGaps(text.slice(field.start, field.end), 0);
  return first && second ? field.start + second.start : null;
}

/** A word begins just where the next column does. */
function atStart(line: Line, field: Field, next: Column): number | null {
  if (next.start < 0) return null;
  for (const match of line.text.slice(field.start, field.end).matchAll(/\s(?=\S)/g)) {
    const at = field.start + match.index + 1;
    const column = columnAt(line, at);
    if (column === next.start) return at;
    if (column > next.start) return null;
  }
  return null;
}

/** The column holds one token a row, so the second word belongs to the next. */
function behindToken({ text }: Line, field: Field, column: Column | undefined): number | null {
  const inner = text.slice(field.start, field.end);
  const blank = inner.search(/\s/);
  if (blank < 0 || !column?.single) return null;
  return column.shaped && leadKind(inner.slice(0, blank)) === null ? null : field.start + blank;
}

/** The last word is one that the next column has in other rows, or has their shape and stands below them. */
function beforeLastToken(line: Line, field: Field, next: Column): number | null {
  const inner = line.text.slice(field.start, field.end);
  const blank = Math.max(inner.lastIndexOf(" "), inner.lastIndexOf("\t"));
  if (blank < 0 || !next.single) return null;
  const word = inner.slice(blank + 1);
  const over = columnAt(line, field.end) > next.start;
  return next.words.has(word) || (over && next.shaped && leadKind(word) !== null)
    ? field.start + blank
    : null;
}
