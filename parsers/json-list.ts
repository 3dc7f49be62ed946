import type { Cell, Row, Table } from "../src/blocks.js";
import type { Source } from "../src/source.js";

/** What the objects of a list call their code, and what they say of it. */
const CODE = /^(?:code|(?:err|error|ret|return|result|status)_?(?:code|no))$/i;
const TOLD =
  /^(?:name|message|msg|desc|description|text|detail|reason|meaning|(?:err|error)_?(?:msg|message))$/i;
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
/** Behind the last item, as it stays where one was taken out. */
const LAST_COMMA = /,(?=\s*[}\]])/g;
const FEWEST = 2;
/** `{"errors": [ … ]}`: a body has one or two of them, as an answer does. */
const WRAPPED = /^\s*\{\s*"[^"\\]{1,60}"\s*:\s*(?=\[\s*\{)/;
const FEWEST_WRAPPED = 3;

/** An object of the list, and where it stands. */
interface Listed {
  readonly start: number;
  readonly end: number;
  readonly cells: ReadonlyMap<string, Cell>;
}

/**
 * A literal block that is a JSON list of flat objects, each with a code and what it means, or has three of those and more
 * under one key, as a table with the keys for a header: so those show their errors who keep them as data. Null for
 * anything else: a body, a list of values, objects within objects.
 */
export function readJsonList(source: Source, start: number, end: number): Table | null {
  const text = source.text.slice(start, end);
  const lead = WRAPPED.exec(text)?.[0].length ?? 0;
  if (lead === 0) return isListOfErrors(text, FEWEST) ? listTable(source, start, end) : null;
  const close = text.lastIndexOf("}");
  return isListOfErrors(text.slice(lead, close), FEWEST_WRAPPED)
    ? listTable(source, start + lead, start + close)
    : null;
}

function listTable(source: Source, start: number, end: number): Table {
  const header = new Map<string, Cell>();
  const objects: Listed[] = [];
  let cells = new Map<string, Cell>();
  let opened = 0;
  let key: Cell | null = null;
  for (const { 0: token, index } of source.text.slice(start, end).matchAll(TOKEN)) {
    const from = start + index;
    if (token === "{") {
      opened = from;
      cells = new Map();
    } else if (token === "}") objects.push({ start: opened, end: from + 1, cells });
    else if (/^[[\],:]$/.test(token)) continue;
    else if (key) {
      cells.set(key.literal, cellOf(source, token, from));
      key = null;
    } else {
      key = cellOf(source, token, from);
      if (!header.has(key.literal)) header.set(key.literal, key);
    }
  }
  const rows = objects.map((object) => rowOf(source, [...header.keys()], object));
  const position = source.position(start, end);
  return { kind: "table", header: [...header.values()], literal: true, rows, position };
}

function isListOfErrors(text: string, fewest: number): boolean {
  if (!/^\s*\[\s*\{/.test(text)) return false;
  const objects = listIn(text);
  return objects.length >= fewest && objects.every(isTold);
}

function listIn(text: string): readonly object[] {
  try {
    const value: unknown = JSON.parse(text.replace(LAST_COMMA, ""));
    return Array.isArray(value) && value.every((item) => typeof item === "object" && item !== null)
      ? value
      : [];
  } catch {
    return [];
  }
}

function isTold(object: object): boolean {
  const entries = Object.entries(object);
  const isFlat = entries.every(([, value]) => value === null || typeof value !== "object");
  const has = (name: RegExp): boolean =>
    entries.some(([key, value]) => name.test(key) && value !== null && value !== "");
  return isFlat && has(CODE) && has(TOLD);
}

function rowOf(source: Source, keys: readonly string[], { start, end, cells }: Listed): Row {
  const empty: Cell = { text: "", literal: "", position: source.position(end - 1, end - 1) };
  return {
    cells: keys.map((key) => cells.get(key) ?? empty),
    position: source.position(start, end),
  };
}

function cellOf(source: Source, token: string, at: number): Cell {
  const isText = token.startsWith('"');
  const text = isText ? String(JSON.parse(token)) : token === "null" ? "" : token;
  const quote = isText ? 1 : 0;
  return {
    text,
    literal: text,
    position: source.position(at + quote, at + token.length - quote),
  };
}
