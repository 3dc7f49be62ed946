import type { Block, Cell, Row, Span, Table } from "../blocks.js";
import { codeShape, isSymbolic } from "./code-shape.js";

/** Whether a word or two head a column for certain. */
type IsHeader = (text: string) => boolean;

/** Whether a cell below a header holds a code. */
type IsCode = (cell: Cell, header: string) => boolean;

/** What a list of names and values below a heading tells of it. */
export interface HeadingField {
  readonly key: string;
  readonly value: Span;
}

const LONGEST_NAME = 40;
const MOST_FIELDS = 12;

/**
 * The fields of a table without header that names something in each row and says it once: `Level` | `error`, as
 * field lists do. Null for any other table: one whose rows begin with codes, or with words that repeat.
 */
export function fieldsIn(
  { header, rows }: Table,
  isHeader: IsHeader,
): readonly HeadingField[] | null {
  if (header !== null || rows.length > MOST_FIELDS) return null;
  const fields = rows.flatMap(({ cells: [name, value, ...others] }): readonly HeadingField[] => {
    const key = name?.text.trim() ?? "";
    const isTold = value !== undefined && value.text.trim() !== "" && others.length === 0;
    return isTold && isName(key, isHeader) ? [{ key, value }] : [];
  });
  const keys = new Set(fields.map(({ key }) => key));
  return keys.size === rows.length ? fields : null;
}

/** `NO_BERTH (3)`: what has its number beside it is a code. */
const NUMBERED = /^\S+\s?[(（](?:-?\d{1,10}|0[xX][\dA-Fa-f]{1,8})[)）]$/;

/** `status_code` is a name as well, since it heads columns elsewhere. */
function isName(text: string, isHeader: IsHeader): boolean {
  if (text === "" || text.length > LONGEST_NAME || text.includes("\n")) return false;
  if (NUMBERED.test(text)) return false;
  const shape = codeShape(text);
  if (shape === "symbol" && isSymbolic(text)) return /^\p{Ll}/u.test(text) && isHeader(text);
  return shape === null || shape === "symbol";
}

/**
 * Whether all tables below some headings are lists of fields, and a name of theirs is below two headings at least: what
 * each of them tells of its heading, others tell of theirs. So are lists of which most rows are below several headings, and
 * those of small words alone.
 * What few of the headings have is an aside: a table that lists no codes and no fields; among many headings, any.
 */
export function haveFieldsOnly(
  bodies: readonly (readonly Block[])[],
  isHeader: IsHeader,
  isCode: IsCode,
): boolean {
  const seen = new Map<string, number>();
  const isShared = sharedBy(bodies);
  const isAside = asidesAmong(bodies, isHeader, isCode);
  let asides = 0;
  let told = 0;
  for (const body of bodies) {
    const tables = tablesIn(body).filter(
      (table) => !isShared(table) && !isAside(table) && !areValues(table),
    );
    const fields = tables.map((table) => fieldsIn(table, isHeader));
    if (fields.includes(null)) asides++;
    const names = fields.flatMap((one) => (one ?? []).map(({ key }) => key));
    if (names.length > 0) told++;
    for (const name of new Set(names)) seen.set(name, (seen.get(name) ?? 0) + 1);
  }
  if (asides * MANY > bodies.length) return false;
  if (told * FEWER <= bodies.length || asides > 0) return true;
  return [...seen.values()].some((count) => count > 1);
}

/** Among so many headings one may have a table of its own. */
const MANY = 12;
/** One in so many headings, or fewer, has a table with a header. */
const FEW = 3;
/** One in so many headings, or fewer, has a list that looks like fields: what is told once may be anything. */
const FEWER = 6;

/** What tells the tables that only some headings have, and whose rows begin with no codes: with a header, or lists of no fields. */
function asidesAmong(
  bodies: readonly (readonly Block[])[],
  isHeader: IsHeader,
  isCode: IsCode,
): (table: Table) => boolean {
  const tellsNone = ({ header, rows }: Table): boolean =>
    !rows.some(
      ({ cells: [first] }) =>
        first && isCode(first, header?.[0]?.text ?? "") && !SMALL_WORD.test(first.text),
    );
  const isHeaded = ({ header }: Table): boolean => header !== null;
  const isProse = (table: Table): boolean =>
    !isHeaded(table) && tellsNone(table) && fieldsIn(table, isHeader) === null;
  const areFew = (isOne: (table: Table) => boolean): boolean =>
    bodies.filter((body) => tablesIn(body).some(isOne)).length * FEW <= bodies.length;
  const fewHeaded = areFew(isHeaded);
  const fewProse = areFew(isProse);
  return (table) =>
    (fewHeaded && isHeaded(table) && tellsNone(table)) || (fewProse && isProse(table));
}

function tablesIn(body: readonly Block[]): readonly Table[] {
  return body.filter((block): block is Table => block.kind === "table" && block.literal !== true);
}

const SMALL_WORD = /^\p{Ll}{2,20}$/u;

/** `start`, `stop`: small words alone, of which nothing is told, are what may be given, and no codes. */
function areValues({ header, rows }: Table): boolean {
  const isValue = ({ cells }: Row): boolean =>
    SMALL_WORD.test(cells[0]?.text.trim() ?? "") &&
    cells.slice(1).every(({ text }) => text.trim() === "");
  return header === null && rows.every(isValue);
}

/** What tells the lists whose words stand below several headings: `Sent by: harbour, pilot`. */
function sharedBy(bodies: readonly (readonly Block[])[]): (table: Table) => boolean {
  const counts = new Map<string, number>();
  for (const body of bodies)
    for (const word of new Set(tablesIn(body).flatMap(wordsOf)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return (table) => {
    const words = wordsOf(table);
    const shared = words.filter((word) => (counts.get(word) ?? 0) > 1);
    return table.header === null && words.every(isWordOnly) && shared.length * 2 >= words.length;
  };
}

function wordsOf({ rows }: Table): readonly string[] {
  return rows.map(({ cells }) => cells[0]?.text.trim() ?? "");
}

/** A number tells codes apart. */
function isWordOnly(text: string): boolean {
  return !/^\d|^[A-Z]{1,6}[-_]?\d/.test(text);
}
