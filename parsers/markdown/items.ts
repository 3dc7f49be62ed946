import type { List, ListItem, Nodes, Paragraph, RootContent } from "mdast";
import type { Cell, Row, Table } from "../../src/blocks.js";
import type { Source } from "../../src/source.js";
import { type Lead, type Piece, splitLead } from "../lead.js";
import type { InlineText } from "./cell.js";

/** A list item, or a line of a paragraph: the word it begins with, and what it says. */
export interface Item {
  /** Null for an item that sets no word apart: a title of the ones below it, perhaps. */
  readonly lead: Lead | null;
  readonly raw: string;
  /** Further paragraphs and lists below the item. */
  readonly more: string;
  readonly start: number;
  readonly end: number;
}

type Span = (node: Nodes) => readonly [start: number, end: number];

/**
 * Makes a reader of lists: the items of a list and of the lists below it, in document order; null if
 * few of them begin with a code-like word. What stands below such an item belongs to it, unless it is
 * a list of such items. Each list is read once, however deep it lies.
 */
export function createListReader(
  source: Source,
  span: Span,
): (list: List) => readonly Item[] | null {
  const known = new Map<List, ListReading>();
  const read = (list: List): ListReading => {
    const before = known.get(list);
    if (before) return before;
    const items = readList(list, { source, span, read });
    const coded = items.filter(({ lead }) => lead?.codeLike);
    const leaves = items.filter(({ lead }) => lead !== null || items.length < 2);
    const behind = coded.length === 0 ? codesBehind(list, source, span) : null;
    const most = coded.length > 0 && coded.length * 2 >= leaves.length;
    const isCoded = behind !== null || (most && !isMixed(list, { source, span, read }));
    const reading = { items: behind ?? items, isCoded };
    known.set(list, reading);
    return reading;
  };
  return (list) => {
    const { items, isCoded } = read(list);
    return isCoded ? items : null;
  };
}

/** Its own items are no codes, and of the lists below them some are: each of those stands for itself. */
function isMixed(list: List, { source, span, read }: Page): boolean {
  const own = list.children.some(
    (item) => readItem(item, false, source, span).lead?.codeLike === true,
  );
  const below = list.children.flatMap(({ children }) =>
    children.filter((child): child is List => child.type === "list"),
  );
  return !own && below.some((child) => !read(child).isCoded);
}

interface ListReading {
  readonly items: readonly Item[];
  /** Most of its items begin with a code-like word. */
  readonly isCoded: boolean;
}

interface Page {
  readonly source: Source;
  readonly span: Span;
  readonly read: (list: List) => ListReading;
}

function readList(list: List, page: Page): readonly Item[] {
  const numbered = list.ordered === true && countsItself(list, page.source, page.span);
  return list.children.flatMap((item) => itemsOf(item, numbered, page));
}

const BEHIND =
  /^(\p{L}[^()（）\n]{1,160})[(（]\s*(-?\d{1,10}|0[xX][\dA-Fa-f]{1,8})\s*[)）][.;,]?$/u;

/** `- No such berth (-3)`: items of one line that end in a number in brackets, each in one of its own. */
function codesBehind(list: List, source: Source, span: Span): readonly Item[] | null {
  const items = list.children.flatMap((item): Item[] => {
    const [only, ...others] = item.children;
    if (only?.type !== "paragraph" || others.length > 0) return [];
    const [start, end] = span(only);
    const raw = source.text.slice(start, end);
    const [, text = "", code] = BEHIND.exec(raw) ?? [];
    if (code === undefined) return [];
    const at = raw.indexOf(code, text.length);
    const lead: Lead = {
      lead: { raw: code, start: at },
      second: null,
      text: { raw: text.trim(), start: 0 },
      codeLike: true,
    };
    return [{ lead, raw, more: "", start, end }];
  });
  const codes = new Set(items.map(({ lead }) => lead?.lead.raw));
  const all = items.length === list.children.length && codes.size === items.length;
  return all && items.length >= 2 ? items : null;
}

/** The item, and those of the lists below it that are no mere part of it. */
function itemsOf(item: ListItem, numbered: boolean, page: Page): readonly Item[] {
  const { source, span, read } = page;
  const { lead, raw, body } = readItem(item, numbered, source, span);
  const others = item.children.slice(body ? 1 : 0);
  const below = others
    .filter((child): child is List => child.type === "list")
    .filter((child) => !lead?.codeLike || read(child).isCoded);
  const own = others.filter((child) => child.type !== "list" || !below.includes(child));
  const [start, end] = span(item);
  const one: Item = {
    lead,
    raw,
    more: own.map((child) => textOf(child, source, span)).join("\n"),
    start: numbered ? start : (body?.[0] ?? start),
    end: below.length > 0 ? (body?.[1] ?? end) : end,
  };
  return [one, ...below.flatMap((child) => read(child).items)];
}

interface ItemText {
  readonly lead: Lead | null;
  readonly raw: string;
  /** Where the first paragraph stands. */
  readonly body: readonly [start: number, end: number] | null;
}

function readItem(item: ListItem, numbered: boolean, source: Source, span: Span): ItemText {
  const first = item.children[0];
  const body = first?.type === "paragraph" ? span(first) : null;
  const raw = body ? source.text.slice(...body) : "";
  return { lead: numbered ? markerLead(item, raw, source, span) : splitLead(raw), raw, body };
}

/** The markers are no mere count from 1, nor one that goes on where another list left off. */
function countsItself(list: List, source: Source, span: Span): boolean {
  const markers = list.children.map((item) => markerOf(item, source, span));
  const [first] = markers;
  if (markers.length < 2 || first === null || first === undefined) return false;
  const counts = markers.every((marker, index) => marker === first + index || marker === first);
  return first >= 100 || !counts;
}

function markerOf(item: ListItem, source: Source, span: Span): number | null {
  const marker = /^(\d{1,9})[.)]/.exec(source.text.slice(...span(item)));
  return marker?.[1] === undefined ? null : Number(marker[1]);
}

function markerLead(item: ListItem, raw: string, source: Source, span: Span): Lead | null {
  const [start] = span(item);
  const digits = /^\d{1,9}/.exec(source.text.slice(start, start + 10))?.[0];
  const first = item.children[0];
  if (digits === undefined) return null;
  return {
    lead: { raw: digits, start: 0 },
    second: null,
    text: { raw, start: first ? span(first)[0] - start : digits.length },
    codeLike: true,
  };
}

function textOf(node: RootContent, source: Source, span: Span): string {
  return source.text
    .slice(...span(node))
    .replace(/\n[ \t]*(?:[-*+]|\d{1,9}[.)])?[ \t]*/g, "\n")
    .replace(/^[-*+][ \t]+/, "")
    .trim();
}

/**
 * The lines of a paragraph as items, if each begins with a code-like word and a separator: `1001: …`
 * line by line, or one a paragraph. `term` and `: definition` below it are one item. Lines above them may
 * introduce two or more, up to one that ends in a colon.
 */
export function paragraphItems(
  node: Paragraph,
  source: Source,
  span: Span,
): readonly Item[] | null {
  const [start, end] = span(node);
  const raw = source.text.slice(start, end);
  const inline = constantItems(raw, start) ?? partedItems(raw, start);
  if (inline) return inline;
  const all = lineItems(raw, start);
  if (areTold(all)) return all;
  const colon = all.findIndex(({ raw }) => /[:：](?:\*\*|__)?$/.test(raw));
  const told = all.slice(colon + 1);
  return colon >= 0 && told.length > 1 && areTold(told) ? told : null;
}

function areTold(items: readonly Item[]): boolean {
  return items.length > 0 && items.every(({ lead }) => lead?.codeLike && lead.text.raw !== "");
}

function lineItems(raw: string, start: number): readonly Item[] {
  const items: Item[] = [];
  let offset = start;
  for (const whole of raw.split("\n")) {
    const line = withoutBreak(whole);
    const at = offset + line.length - line.trimStart().length;
    offset += whole.length + 1;
    const definition = /^[ \t]*:[ \t]+(.*)$/.exec(line);
    const last = items.at(-1);
    if (definition && last)
      items[items.length - 1] = define(last, definition[1] ?? "", at + line.trim().length);
    else
      items.push({
        lead: splitLead(line.trim()),
        raw: line.trim(),
        more: "",
        start: at,
        end: at + line.trim().length,
      });
  }
  return items;
}

const CONSTANT = /`([A-Z][A-Z\d]*(?:_[A-Z\d]+)+|[A-Z]{1,10}[-_]?\d{2,8})`/g;
const FEWEST_CONSTANTS = 4;

/** A paragraph of nothing but constants in code spans, and what parts them: `` `NO_BERTH` / `NO_CREW` / … ``. */
function constantItems(raw: string, start: number): readonly Item[] | null {
  if (!raw.startsWith("`") || /[^\s/,;|、，·•]/u.test(raw.replace(CONSTANT, ""))) return null;
  const items = [...raw.matchAll(CONSTANT)].map(({ 0: span, index }): Item => {
    const lead = { raw: span, start: 0 };
    const text = { raw: "", start: span.length };
    const from = start + index;
    return {
      lead: { lead, second: null, text, codeLike: true },
      raw: span,
      more: "",
      start: from,
      end: from + span.length,
    };
  });
  return items.length < FEWEST_CONSTANTS ? null : items;
}

const NUMBER = "`-?\\d{1,9}`";
const PARTED = new RegExp(`(?<=\\S)[ \\t]*[·•;,|/、，；][ \\t]*(?:\\n[ \\t]*)?(?=${NUMBER})`, "gu");
const NUMBERED = new RegExp(
  `^(${NUMBER})((?:[ \\t]*[-–—:=：])?[ \\t\\n]*)(?=\\p{L})([^\`]+)$`,
  "u",
);
const FEWEST_NUMBERS = 3;

/** A paragraph of nothing but numbers in code spans and their texts: `` `0` moored · `1` adrift · `2` sunk``. */
function partedItems(raw: string, start: number): readonly Item[] | null {
  if (!raw.startsWith("`")) return null;
  const items: Item[] = [];
  let from = 0;
  for (const { 0: mark, index } of [...raw.matchAll(PARTED), { 0: "", index: raw.length }]) {
    const part = raw.slice(from, index);
    const [, span, between, text] = NUMBERED.exec(part) ?? [];
    if (span === undefined || between === undefined || text === undefined) return null;
    const lead: Lead = {
      lead: { raw: span, start: 0 },
      second: null,
      text: { raw: text, start: span.length + between.length },
      codeLike: true,
    };
    items.push({ lead, raw: part, more: "", start: start + from, end: start + index });
    from = index + mark.length;
  }
  return items.length < FEWEST_NUMBERS ? null : items;
}

/** Without the mark of a line break at its end. Blanks are trimmed apart: in one pattern with it they would be tried in each way. */
function withoutBreak(line: string): string {
  return line
    .trimEnd()
    .replace(/(?:\\|<br[ \t]?\/?>)$/i, "")
    .trimEnd();
}

function define(item: Item, definition: string, end: number): Item {
  const { lead } = item;
  if (lead?.text.raw !== "") return item;
  const start = end - item.start - definition.length;
  return { ...item, lead: { ...lead, text: { raw: definition, start } }, end };
}

/** Items as a table without header: the word, a second token if any item has one, the text, the rest. */
export function itemTable(
  items: readonly Item[],
  source: Source,
  readCell: (raw: string) => InlineText,
): Table {
  const seconds = items.some(({ lead }) => lead?.second);
  const more = items.some((item) => item.more !== "");
  const toCell = ({ raw, start }: Piece, item: Item): Cell => {
    const from = item.start + start;
    const { text, literal, struck } = readCell(raw.replace(/(?:(?<!\s)\s+)?\n\s*/g, " "));
    const position = source.position(from, Math.min(from + raw.length, Math.max(from, item.end)));
    return struck ? { text, literal, position, struck } : { text, literal, position };
  };
  const rows = items.map((item): Row => {
    const { lead } = item;
    const pieces = lead
      ? [lead.lead, ...(seconds ? [lead.second ?? NOTHING] : []), lead.text]
      : [{ raw: item.raw, start: 0 }, NOTHING, ...(seconds ? [NOTHING] : [])];
    const cells = pieces.map((piece) => toCell(piece, item));
    const rest = more ? [toCell({ raw: item.more, start: 0 }, item)] : [];
    return { cells: [...cells, ...rest], position: source.position(item.start, item.end) };
  });
  const start = items[0]?.start ?? 0;
  const end = items.at(-1)?.end ?? start;
  return { kind: "table", header: null, rows, position: source.position(start, end) };
}

const NOTHING: Piece = { raw: "", start: 0 };
