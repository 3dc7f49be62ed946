import type { List, ListItem } from "mdast";
import type { Source } from "../../src/source.js";
import { withDigits } from "../lead/digits.js";
import { type Lead, splitLead } from "../lead.js";
import { splitToldLast } from "../told-last.js";
import { codesBehind } from "./codes-behind.js";
import type { Item } from "./item.js";
import { labelledItem, labelOf } from "./labelled-list.js";
import { bodyOf, type ItemBody, textOf } from "./list-item.js";
import type { SpanOf } from "./span-of.js";
import { hasValues, withValues } from "./valued-items.js";

/**
 * Makes a reader of lists: the items of a list and of the lists below it, in document order; null if
 * few of them begin with a code-like word. What stands below such an item belongs to it, unless it is
 * a list of such items. Each list is read once, however deep it lies.
 */
export function createListReader(
  source: Source,
  span: SpanOf,
): (list: List) => readonly Item[] | null {
  const known = new Map<List, ListReading>();
  const hasFarNumbers = (source.text.match(FAR)?.length ?? 0) >= FEWEST_FAR;
  const areMany = hasValues(source.text);
  const read = (list: List): ListReading => {
    const page = { source, span, hasFarNumbers, read };
    const before = known.get(list);
    if (before) return before;
    const items = withValues(
      withDigits(readList(list, page), ({ raw }) => raw),
      areMany,
    );
    const coded = items.filter(({ lead }) => lead?.codeLike);
    const leaves = items.filter((item) => item.lead !== null || !item.isGroup || items.length < 2);
    const behind = coded.length === 0 ? codesBehind(list, source, span) : null;
    const most = coded.length > 0 && coded.length * 2 >= leaves.length;
    const labelled = items[0]?.label !== undefined;
    const isCoded = behind !== null || labelled || (most && !isMixed(list, page));
    const reading = { items: behind ?? items, isCoded };
    known.set(list, reading);
    return reading;
  };
  return (list) => {
    const { items, isCoded } = read(list);
    return isCoded ? items : null;
  };
}

/**
 * Its own items are no codes, and of the lists below them some are, or a single one of the items has lists below it: each
 * of those lists stands for itself.
 */
function isMixed(list: List, { source, span, read }: Page): boolean {
  const own = list.children.some(
    (item) => readItem(item, false, source, span).lead?.codeLike === true,
  );
  const below = list.children
    .map(({ children }) => children.filter((child): child is List => child.type === "list"))
    .filter((lists) => lists.length > 0);
  const single = below.length === 1 && list.children.length > 2;
  return !own && below.some((lists) => single || lists.some((child) => !read(child).isCoded));
}

interface ListReading {
  readonly items: readonly Item[];
  /** Most of its items begin with a code-like word. */
  readonly isCoded: boolean;
}

interface Page {
  readonly source: Source;
  readonly span: SpanOf;
  /** Some of its items have numbers that no list counts to. */
  readonly hasFarNumbers: boolean;
  readonly read: (list: List) => ListReading;
}

function readList(list: List, page: Page): readonly Item[] {
  const label = labelOf(list, page.source, page.span);
  if (label !== null)
    return list.children.map((item) => labelledItem(item, label, page.source, page.span));
  const numbered = list.ordered === true && countsItself(list, page);
  return list.children.flatMap((item) => itemsOf(item, numbered, page));
}

const NAME = "`?[A-Z][A-Z\\d]*(?:_[A-Z\\d]+)+`?";
const NAMES = new RegExp(`^${NAME}(?:\\s*[,、，]\\s*${NAME}){2,200}\\.?$`);

/** `- NO_BERTH, NO_CREW, FOG_TOO_THICK`: an item of nothing but constants is one each. */
function namesIn(raw: string, start: number): readonly Item[] {
  return [...raw.matchAll(new RegExp(NAME, "g"))].map(({ 0: name, index }): Item => {
    const from = start + index;
    const text = { raw: "", start: name.length };
    const lead = { lead: { raw: name, start: 0 }, second: null, text, codeLike: true };
    return { lead, raw: name, more: "", start: from, end: from + name.length };
  });
}

/** `- 404`, the codes that come with it below: it titles them. */
const STATUS_ALONE = /^(?:\*\*|`|__)?[1-5]\d\d(?:\*\*|`|__)?[:：]?$/u;

/** The item, and those of the lists below it that are no mere part of it. */
function itemsOf(item: ListItem, numbered: boolean, page: Page): readonly Item[] {
  const { source, span, read } = page;
  const { lead, raw, body } = readItem(item, numbered, source, span);
  if (body && item.children.length === 1 && NAMES.test(raw)) return namesIn(raw, body[0]);
  const others = item.children.slice(body ? 1 : 0);
  const below = others
    .filter((child): child is List => child.type === "list")
    .filter((child) => !lead?.codeLike || read(child).isCoded);
  const own = others.filter((child) => child.type !== "list" || !below.includes(child));
  const [start, end] = span(item);
  const isTitle = below.length > 0 && STATUS_ALONE.test(raw);
  const one: Item = {
    lead: isTitle ? null : lead,
    raw,
    more: own.map((child) => textOf(child, source, span)).join("\n"),
    isGroup: below.length > 0,
    start: numbered ? start : (body?.[0] ?? start),
    end: below.length > 0 ? (body?.[1] ?? end) : end,
  };
  return [one, ...below.flatMap((child) => read(child).items)];
}

interface ItemText extends ItemBody {
  readonly lead: Lead | null;
}

function readItem(item: ListItem, numbered: boolean, source: Source, span: SpanOf): ItemText {
  const { raw, body } = bodyOf(item, source, span);
  return {
    lead: numbered ? markerLead(item, raw, source, span) : (splitLead(raw) ?? splitToldLast(raw)),
    raw,
    body,
  };
}

const FAR = /^[ \t]{0,3}\d{3,9}[.)][ \t]/gm;
const FEWEST_FAR = 4;

/**
 * The markers are no mere count from 1, nor one that goes on where another list left off. A single item may as well be
 * a sentence that begins with a year, unless the document has more of them.
 */
function countsItself(list: List, { source, span, hasFarNumbers }: Page): boolean {
  const markers = list.children.map((item) => markerOf(item, source, span));
  const [first] = markers;
  if (first === null || first === undefined) return false;
  if (markers.length < 2) return first >= 100 && hasFarNumbers;
  const counts = markers.every((marker, index) => marker === first + index || marker === first);
  return first >= 100 || !counts;
}

function markerOf(item: ListItem, source: Source, span: SpanOf): number | null {
  const marker = /^(\d{1,9})[.)]/.exec(source.text.slice(...span(item)));
  return marker?.[1] === undefined ? null : Number(marker[1]);
}

function markerLead(item: ListItem, raw: string, source: Source, span: SpanOf): Lead | null {
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
