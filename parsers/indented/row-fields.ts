import { type Assigned, splitAssigned } from "./assigned.js";
import { bareField } from "./bare-field.js";
import type { Column, Columns } from "./columns.js";
import { type Field, fieldsByGaps, fieldsByPipes, trim } from "./fields.js";
import { isCertain, leadKind } from "./lead-token.js";
import type { Line } from "./lines.js";
import { placeFields } from "./place-fields.js";
import { quotedText, quotedTexts } from "./quoted-text.js";
import type { RowLine } from "./row-line.js";
import { splitCapitals, splitCoded, splitMarked, splitNamed } from "./second-token.js";

/** The fields of one row line; null where a column has none. */
export interface RowFields {
  readonly fields: readonly (Field | null)[];
  /** A comment that the line opens and does not close. */
  readonly open: boolean;
}

/** Cuts a row line as the columns of its layout say. */
export function rowFields(line: Line, row: RowLine, columns: Columns): RowFields {
  if (row.layout === "trailing") {
    const code = { start: row.rest, end: line.text.length - (/[)\];]$/.test(line.text) ? 1 : 0) };
    return { fields: [{ start: row.start, end: row.end }, code], open: false };
  }
  const lead = leadField(line, row, columns);
  const rest = Math.max(row.rest, lead.rest);
  const { fields, open } = restFields(line, row, rest, columns);
  const told = fields.map((field) => field && bareField(line.text, field));
  return { fields: [lead.field, ...told], open };
}

function restFields(line: Line, row: RowLine, rest: number, columns: Columns): RowFields {
  const { text } = line;
  if (columns.form === "named")
    return {
      fields: splitNamed(text, rest) ?? [null, trim(text, { start: rest, end: text.length })],
      open: false,
    };
  if (columns.layout === "assign") return assignedFields(line, row, rest);
  if (columns.layout === "pipe")
    return { fields: placeFields(line, fieldsByPipes(text, rest), columns.columns), open: false };
  const whole = trim(text, { start: rest, end: text.length });
  if (columns.form === "coded" || columns.form === "sorted")
    return {
      fields: splitCoded(text, rest, columns.form === "sorted") ??
        splitCapitals(text, rest) ??
        splitMarked(text, rest) ?? [null, whole],
      open: false,
    };
  if (columns.form === "quoted") {
    const quoted = quotedText(text, rest);
    const fields = quoted ? [quoted.name, quoted.text] : [null, whole];
    return { fields: fields.slice(-columns.columns.length), open: false };
  }
  if (columns.form === "listed")
    return { fields: listedFields(quotedTexts(text, rest), whole, columns), open: false };
  if (columns.columns.length > 1) {
    return {
      fields: placeFields(line, fieldsByGaps(text, rest, columns.justified), columns.columns),
      open: false,
    };
  }
  return { fields: [withoutSemicolon(text, whole)], open: false };
}

/** A field for each column; the last one holds all that are left. */
function listedFields(
  fields: readonly Field[],
  whole: Field,
  { columns: { length } }: Columns,
): readonly (Field | null)[] {
  if (fields.length === 0) return [whole, ...Array.from({ length: length - 1 }, () => null)];
  const rest = fields.slice(length - 1);
  const [first] = rest;
  const last = first ? { start: first.start, end: rest.at(-1)?.end ?? first.end } : null;
  return [...fields.slice(0, length - 1), ...Array.from({ length }, () => null)]
    .slice(0, length - 1)
    .concat(last);
}

function assignedFields({ text }: Line, row: RowLine, rest: number): RowFields {
  if (row.layout !== "assign")
    return { fields: [{ start: rest, end: text.length }, null], open: false };
  const { value, remark, open }: Assigned = splitAssigned(text, rest);
  return { fields: [value, remark], open };
}

/**
 * Where nearly every first cell has a gap behind it, all of a line before its gap is the first cell,
 * if each word of it could begin a row.
 */
function leadField(
  { text }: Line,
  row: RowLine,
  { parted, layout, columns }: Columns,
): { readonly field: Field; readonly rest: number } {
  const own = { field: { start: row.start, end: row.end }, rest: row.rest };
  if (row.parted || !parted || layout !== "spaced") return own;
  const [first, second] = fieldsByGaps(text, row.start);
  if (!first || !second) return own;
  const words = text.slice(first.start, first.end).split(/\s+/);
  const all = words.every((word) => {
    const kind = leadKind(word);
    return kind !== null && (isCertain(kind) || kind === "capitals");
  });
  return all && !hasNextToken(words, columns[0]) ? { field: first, rest: second.start } : own;
}

/** A name too long for its column has one blank behind it, and then a token as the next column has them. */
function hasNextToken(
  [first = "", ...others]: readonly string[],
  next: Column | undefined,
): boolean {
  const [token] = others;
  const [known] = next?.shaped ? next.words : [];
  if (token === undefined || others.length > 1 || known === undefined) return false;
  return leadKind(token) === leadKind(known) && leadKind(token) !== leadKind(first);
}

/** `NAME ;`: the mark that ends a statement is no part of a name. */
function withoutSemicolon(text: string, field: Field): Field {
  const match = /^(\S+)\s*;$/.exec(text.slice(field.start, field.end));
  if (!match || leadKind(match[1] ?? "") === null) return field;
  return { start: field.start, end: field.start + (match[1] ?? "").length };
}
