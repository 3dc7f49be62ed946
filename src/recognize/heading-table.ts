import type { Block, Cell, Heading, Label, Note, Row, Span, Table } from "../blocks.js";
import { isHttpStatus, isSymbolic } from "./code-shape.js";
import type { HeaderHint } from "./header-hint.js";
import type { HeadingCode } from "./heading-code.js";
import { fieldsIn, type HeadingField } from "./heading-fields.js";
import { headsColumn } from "./heads-column.js";

type ReadHeader = (header: string) => HeaderHint;

/** Whether a word or two name what follows them. */
type IsName = (text: string) => boolean;

/** The fields that a list below a heading tells of it; null if it is none of fields. */
type ReadFields = (table: Table) => readonly HeadingField[] | null;

/** A heading with a code, and the blocks below it. */
export interface CodedHeading {
  readonly heading: Heading;
  readonly code: HeadingCode;
  readonly body: readonly Block[];
}

/** What one heading says: its parts by the name that the document gives them, "" for none. */
type Parts = ReadonlyMap<string, readonly Span[]>;

const TITLE = "\0title";
const NUMBER = /^(?:-?\d{1,18}|0[xX][\dA-Fa-f]{1,16})$/;

/** One row a heading: its code, what it says beside it, and a column for each name of its parts. */
export function headingTable(coded: readonly CodedHeading[], readHeader: ReadHeader): Table {
  const isName = namesOf(coded, readHeader);
  const readFields = fieldReader(coded, isName);
  const parts = coded.map((one) => partsOf(one, isName, readFields));
  const keys = new Map<string, string>();
  for (const one of parts)
    for (const key of one.keys()) if (key !== "" && key !== TITLE) keys.set(key, key);
  const titled = parts.some((one) => one.has(TITLE));
  const columns = [...(titled ? [TITLE] : []), "", ...keys.keys()];
  const rows = coded.map(({ heading, code }, index): Row => {
    const at = heading.position;
    const own = titled ? withTitle(parts[index] ?? new Map()) : parts[index];
    const cells = columns.flatMap((key) => cellsOf(own?.get(key) ?? [], key, titled, at));
    const end = parts[index] ? lastOf(parts[index], at) : at;
    return {
      cells: [{ text: code.code, literal: code.code, position: at }, ...cells],
      position: { start: at.start, end: end.end },
    };
  });
  const start = rows[0]?.position.start ?? { line: 1, column: 1, offset: 0 };
  const position = { start, end: rows.at(-1)?.position.end ?? start };
  const label = coded.find(({ code }) => code.label !== undefined)?.code.label ?? "";
  const bare = keys.size === 0 && label === "";
  const header = bare ? null : headerOf(label, columns, titled, position);
  const codeColumn = header ? numberColumn(header, rows, readHeader) : 0;
  return { kind: "table", header, codeColumn, rows, position };
}

/** Names of constants, and below each its number, `Value: 3`: that is the code. What may be a status is none. */
function numberColumn(
  header: readonly Cell[],
  rows: readonly Row[],
  readHeader: ReadHeader,
): number {
  const columnOf = (at: number): readonly string[] =>
    rows.map(({ cells }) => cells[at]?.text ?? "");
  if (rows.length < 2 || !columnOf(0).every(isSymbolic)) return 0;
  const at = header.findIndex(({ text }, index) => {
    const { sense, http } = readHeader(text);
    const values = columnOf(index);
    return (
      (sense === "number" || sense === "code") &&
      !http &&
      values.every((value) => NUMBER.test(value)) &&
      new Set(values).size === values.length &&
      !values.every(isHttpStatus)
    );
  });
  return Math.max(0, at);
}

/** Where others have a title, the first paragraph is that of a heading without one. */
function withTitle(parts: Parts): Parts {
  const [first, ...rest] = parts.get("") ?? [];
  if (parts.has(TITLE) || !first) return parts;
  return new Map([...parts, [TITLE, [first]], ["", rest]]);
}

/** Text without a name: one cell below a title; else its first paragraph, and the rest. */
function cellsOf(
  spans: readonly Span[],
  key: string,
  titled: boolean,
  at: Span["position"],
): readonly Cell[] {
  if (key !== "" || titled) return [joined(spans, at)];
  return [joined(spans.slice(0, 1), at), joined(spans.slice(1), at)];
}

function headerOf(
  label: string,
  columns: readonly string[],
  titled: boolean,
  position: Span["position"],
): readonly Cell[] {
  const names = columns.flatMap((key) => {
    if (key === TITLE) return [""];
    return key === "" && !titled ? ["", ""] : [key];
  });
  return [label, ...names].map((text) => ({ text, literal: text, position }));
}

function joined(spans: readonly Span[], at: Span["position"]): Cell {
  const text = spans.map((span) => span.text).join("\n");
  const [first] = spans;
  const position = first
    ? { start: first.position.start, end: spans.at(-1)?.position.end ?? first.position.end }
    : { start: at.end, end: at.end };
  return { text, literal: text, position };
}

function lastOf(parts: Parts, at: Span["position"]): Span["position"] {
  return [...parts.values()]
    .flat()
    .reduce((last, { position }) => (position.end.offset > last.end.offset ? position : last), at);
}

const KEYED = /^([^:：\n]{1,30}?)(?:\s*[:：](?!\/\/)|\s+[-–—](?=\s))\s*(\S[\s\S]*)?$/u;

/** `ErrNoBerth`, below one heading alone: the name of that error. */
const IDENTIFIER = /^\p{Lu}\p{Ll}+(?:\p{Lu}[\p{Ll}\d]+)+$/u;

/** Among so many headings what stands below one alone names nothing: a list of such tells something else than fields. */
const MANY = 12;

/** Words that head a column for certain, and beside such the others that stand before texts below half of the headings. */
function namesOf(coded: readonly CodedHeading[], readHeader: ReadHeader): IsName {
  const isKnown: IsName = (text) => {
    const isAlone = counts.get(text) === 1 && (IDENTIFIER.test(text) || coded.length >= MANY);
    return !isAlone && headsColumn(text, readHeader);
  };
  const counts = new Map<string, number>();
  for (const { body } of coded)
    for (const key of new Set(body.flatMap(keysIn))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const common = [...counts].flatMap(([key, count]) =>
    count > 1 && count * 2 >= coded.length ? [key] : [],
  );
  const names = new Set(common.some(isKnown) ? common : []);
  return (text) => names.has(text) || isKnown(text);
}

function fieldReader(coded: readonly CodedHeading[], isName: IsName): ReadFields {
  const counts = new Map<string, number>();
  for (const { body } of coded) {
    const tables = body.filter((block): block is Table => block.kind === "table");
    const keys = tables.flatMap((table) => (fieldsIn(table, isName) ?? []).map(({ key }) => key));
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (table) => {
    const fields = fieldsIn(table, isName);
    const isShared = fields?.some(({ key }) => (counts.get(key) ?? 0) > 1);
    return coded.length < MANY || isShared ? fields : null;
  };
}

function keysIn(block: Block): readonly string[] {
  if (block.kind !== "note") return [];
  return block.text.split("\n").flatMap((line) => KEYED.exec(line)?.[1] ?? []);
}

function partsOf(
  { heading, code, body }: CodedHeading,
  isName: IsName,
  readFields: ReadFields,
): Parts {
  const parts = new Map<string, Span[]>();
  const add = (key: string, span: Span): void => {
    const spans = parts.get(key);
    if (spans) spans.push(span);
    else parts.set(key, [span]);
  };
  if (code.text !== "") add(TITLE, { text: code.text, position: heading.position });
  let open = "";
  for (const piece of body.flatMap((block) => keyedPieces(block, isName, readFields))) {
    const { key, text } = withoutCode(partOf(piece, isName), code.code);
    const titles = piece.kind === "label" && parts.size === 0;
    if (text === "" || text === code.code) open = key;
    else add(key || (titles ? TITLE : open), { text, position: piece.position });
  }
  for (const { key, value } of body.flatMap((block) => fieldsBelow(block, code.code, readFields)))
    add(key, value);
  return parts;
}

/** The fields of a list below the heading of a code, but the code itself. */
function fieldsBelow(block: Block, code: string, readFields: ReadFields): readonly HeadingField[] {
  const fields = block.kind === "table" ? readFields(block) : null;
  return (fields ?? []).filter(({ value }) => value.text !== code);
}

type Told = Heading | Label | Note;

/** A paragraph, parted before each line that names what it tells: `Cause: …`. */
function keyedPieces(block: Block, isName: IsName, readFields: ReadFields): readonly Told[] {
  if (block.kind === "label" || block.kind === "heading") return [block];
  if (block.kind === "table") return listed(block, readFields);
  if (block.kind !== "note") return [];
  const lines = block.text.split("\n");
  const pieces: string[] = [];
  for (const line of lines) {
    const key = KEYED.exec(line)?.[1];
    const isFresh = isSentenceEnd(pieces.at(-1) ?? "") || !/^\p{Ll}/u.test(line);
    const named = key !== undefined && keyName(key, isName) !== null;
    const begins = pieces.length === 0 || (named && isFresh);
    if (begins) pieces.push(line);
    else pieces[pieces.length - 1] += `\n${line}`;
  }
  return pieces.map((text) => ({ ...block, text }));
}

/** A word in the midst of a sentence names nothing. */
function isSentenceEnd(text: string): boolean {
  return /[.!?:;)。！？：；）]$/u.test(text);
}

/** What a list below a heading says, if it is none of fields: text of it as its paragraphs are. A header makes it a table of its own. */
function listed(table: Table, readFields: ReadFields): readonly Told[] {
  if (table.literal === true || table.header !== null || readFields(table)) return [];
  const lines = table.rows.map(({ cells }) =>
    cells.flatMap(({ text }) => text.trim() || []).join(" "),
  );
  return [{ kind: "note", text: lines.join("\n"), position: table.position }];
}

interface NamedPart {
  readonly key: string;
  readonly text: string;
}

/** The name a block gives to what follows it (no text), or to its own text; "" if it gives none. */
function partOf({ kind, text }: Told, isName: IsName): NamedPart {
  const name = kind === "note" ? null : keyName(text, isName);
  if (name !== null) return { key: name, text: "" };
  const keyed = KEYED.exec(text);
  const key = keyed?.[1] === undefined ? null : keyName(keyed[1], isName);
  return key === null ? { key: "", text } : { key, text: keyed?.[2] ?? "" };
}

/** `Error code: 3 (no berth)` below the heading of 3 says it over again: what is left is its text. */
function withoutCode(part: NamedPart, code: string): NamedPart {
  const { key, text } = part;
  if (key === "" || !text.startsWith(code) || /^[\w.]/.test(text.slice(code.length))) return part;
  const rest = text.slice(code.length).replace(/^[\s:：–—-]+/u, "");
  return { key: "", text: rest.replace(/^[(（]([^()（）]*)[)）]$/u, "$1") };
}

/** A word or two that name what they stand before. */
function keyName(text: string, isName: IsName): string | null {
  const name = text.trim().replace(/(?<!\s)\s*[:：]$/u, "");
  // A sentence says something.
  if (/[.!?。！？]$/u.test(name)) return null;
  return name.length <= 30 && name.split(/\s+/u).length <= 3 && isName(name) ? name : null;
}
