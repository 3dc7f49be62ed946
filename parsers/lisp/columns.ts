import type { Cell } from "../../src/blocks.js";
import { type Field, localName } from "./entry.js";
import type { Commented } from "./entry-comments.js";
import { type Form, isSequence } from "./form.js";
import { formText } from "./form-text.js";
import { emptyCell, type Page, textCell } from "./page.js";

/** More columns than this share the last one, so that a table never grows with its rows squared. */
const LIMIT = 32;

/** The columns of a table: values by place, then fields by name, then what is left over, then comments. */
export interface Columns {
  readonly places: number;
  readonly names: ReadonlyMap<string, Field>;
  readonly rest: boolean;
  readonly comments: boolean;
  readonly shared: readonly Field[];
}

/** The columns that hold all of the entries; names stand in order of first appearance. */
export function columnsOf(entries: readonly Commented[], shared: readonly Field[]): Columns {
  const names = new Map<string, Field>();
  let places = 0;
  let rest = false;
  let comments = false;
  const addName = (field: Field): void => {
    if (names.has(field.name)) return;
    if (names.size < LIMIT) names.set(field.name, field);
    else rest = true;
  };
  for (const { entry, about } of entries) {
    places = Math.min(LIMIT, Math.max(places, entry.places.length));
    entry.fields.forEach(addName);
    rest ||= new Set(entry.fields.map(({ name }) => name)).size < entry.fields.length;
    comments ||= about !== null;
  }
  shared.forEach(addName);
  return { places, names, rest, comments, shared };
}

/** The header: null if no column has a name. */
export function headerOf(page: Page, columns: Columns, start: number): readonly Cell[] | null {
  if (columns.names.size === 0) return null;
  const empty = emptyCell(page, start);
  const cells: Cell[] = Array.from({ length: columns.places }, () => empty);
  for (const [name, { key }] of columns.names) {
    cells.push(textCell(page, localName(name), key.start, key.end));
  }
  if (columns.rest) cells.push(empty);
  if (columns.comments) cells.push(empty);
  return cells;
}

/** The cells of one entry, as many as there are columns. */
export function cellsOf(
  page: Page,
  columns: Columns,
  { entry, about }: Commented,
): readonly Cell[] {
  let shown: Cell | null = null;
  const empty = (): Cell => {
    // Inside of the bracket that closes the entry.
    const closed = /[)\]}]/.test(page.text.charAt(entry.end - 1));
    shown ??= emptyCell(page, entry.end - (closed ? 1 : 0));
    return shown;
  };
  const cells = placeCells(page, columns, entry.places, empty);
  const fields = new Map(columns.shared.map((field) => [field.name, field]));
  const own = new Set<string>();
  const left: Field[] = [];
  for (const field of entry.fields) {
    if (columns.names.has(field.name) && !own.has(field.name)) fields.set(field.name, field);
    else left.push(field);
    own.add(field.name);
  }
  for (const name of columns.names.keys()) cells.push(fieldCell(page, fields.get(name), empty));
  if (columns.rest) cells.push(restCell(page, left, empty));
  if (columns.comments)
    cells.push(about ? textCell(page, about.text, about.start, about.end) : empty());
  return cells;
}

function placeCells(
  page: Page,
  columns: Columns,
  places: Commented["entry"]["places"],
  empty: () => Cell,
): Cell[] {
  const shown = places.length > LIMIT ? places.slice(0, LIMIT - 1) : places;
  const cells = shown.map((form) => formCell(page, form));
  const left = places.slice(shown.length);
  const [first] = left;
  if (first) {
    const text = left.map((form) => formText(page, form)).join(", ");
    cells.push(textCell(page, text, first.start, left.at(-1)?.end ?? first.end));
  }
  while (cells.length < columns.places) cells.push(empty());
  return cells;
}

function fieldCell(page: Page, field: Field | undefined, empty: () => Cell): Cell {
  const value = field?.value;
  if (!value) return empty();
  return formCell(page, value);
}

/** A symbol or a keyword is an identifier, whatever word it is: `:ok`, `'closed`, one alone in a list. */
function formCell(page: Page, form: Form): Cell {
  const cell = textCell(page, formText(page, form), form.start, form.end);
  const [only, more] = isSequence(form) ? form.items : [form];
  const identifier = !more && (only?.kind === "symbol" || only?.kind === "keyword");
  return identifier && cell.text !== "" ? { ...cell, identifier } : cell;
}

function restCell(page: Page, fields: readonly Field[], empty: () => Cell): Cell {
  const [first] = fields;
  if (!first) return empty();
  const texts = fields.map(({ name, value }) => `${name}: ${value ? formText(page, value) : ""}`);
  const last = fields.at(-1) ?? first;
  return textCell(page, texts.join(", "), first.key.start, last.value?.end ?? last.key.end);
}
