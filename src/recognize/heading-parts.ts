import type { Block, Heading, Label, Note, Span, Table } from "../blocks.js";
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
export type Parts = ReadonlyMap<string, readonly Span[]>;

/** The name of what a heading says beside its code. */
export const TITLE = "\0title";
/** That of its constant. */
export const NAME = "\0name";
const KEYED = /^([^:：\n]{1,30}?)(?:\s*[:：](?!\/\/)|\s+[-–—](?=\s))\s*(\S[\s\S]*)?$/u;

/** `ErrNoBerth`, below one heading alone: the name of that error. */
const IDENTIFIER = /^\p{Lu}\p{Ll}+(?:\p{Lu}[\p{Ll}\d]+)+$/u;

/** Among so many headings what stands below one alone names nothing: a list of such tells something else than fields. */
const MANY = 12;

/** What stands below headings with codes, by the names that the document gives its parts. */
export function headingParts(
  coded: readonly CodedHeading[],
  readHeader: ReadHeader,
): readonly Parts[] {
  const isName = namesOf(coded, readHeader);
  const readFields = fieldReader(coded, isName);
  return coded.map((one) => partsOf(one, isName, readFields));
}

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
  if (code.name !== undefined) add(NAME, { text: code.name, position: heading.position });
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
