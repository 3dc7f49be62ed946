import { withConstants } from "../lead/constants.js";
import { withDigits } from "../lead/digits.js";
import { sharedLabel, splitLabelled } from "../lead/shared-label.js";
import { type Lead, splitLead } from "../lead.js";
import { innerScope, type Reader } from "./elements.js";
import { skipBlank } from "./indented-block.js";
import { columnOf, type Item, putItems } from "./item-table.js";
import { cut, type Line } from "./lines.js";
import { bulletOf, enumeratorOf, takeItem } from "./list-items.js";

/** One item of a list: its line, its lines without the marker, and what they begin with. */
export interface BulletItem {
  readonly first: Line;
  readonly lines: readonly Line[];
  readonly lead: Lead | null;
}

/**
 * A bullet list. If most of its items begin with a code set apart (``* ``-1``: no such port``) it is a
 * table: the code, a second token if any item has one, and the rest.
 */
export const readBulletList: Reader = (lines, index, scope) => {
  const bullet = bulletOf(lines[index]?.text ?? "")?.charAt(0);
  if (bullet === undefined) return null;
  const items: BulletItem[] = [];
  let next = index;
  for (let from = index; ; from = skipTargets(lines, next)) {
    const first = lines[from];
    const marker = first && bulletOf(first.text);
    if (!first || !marker?.startsWith(bullet)) break;
    const taken = takeItem(lines, from, marker.length);
    items.push({ first, lines: taken.lines, lead: splitLead(taken.lines[0]?.text ?? "") });
    next = taken.next;
  }
  const labelled = withDigits(withoutLabel(items), ({ lines: [line] }) => line?.text ?? "");
  const coded = labelled.filter((item) => isCoded(item) || isBare(item));
  if (!scope.cell && coded.length * 2 >= items.length) putItems(toRows(labelled), scope);
  else for (const item of items) scope.reading.readBody(item.lines, innerScope(scope, scope.out));
  return next;
};

/** `- Error number: 8001`: a label that all items begin with is no part of their codes. */
function withoutLabel(items: readonly BulletItem[]): readonly BulletItem[] {
  const texts = items.map(({ lines }) => lines[0]?.text ?? "");
  if (sharedLabel(texts) === null) return items;
  return items.map((item, at) => ({ ...item, lead: splitLabelled(texts[at] ?? "") }));
}

/** Behind blank lines, and targets of the next item: `.. _no-berth:`. */
function skipTargets(lines: readonly Line[], from: number): number {
  let next = skipBlank(lines, from);
  while (/^\.\. +_[^ :`]+:$/.test(lines[next]?.text ?? "")) next = skipBlank(lines, next + 1);
  return next;
}

/** Items of an enumeration that begin with codes, as here, are a table from this many on. */
const FEWEST = 2;

/**
 * The items of an enumerated list that begin with a code set apart (``1. ``E1``: no such port``, or
 * the code alone and its text below) are a table as those of a bullet list are, without the count.
 */
export const readCodedEnumeration: Reader = (lines, index, scope) => {
  const items: BulletItem[] = [];
  let next = index;
  for (let from = index; !scope.cell; from = skipBlank(lines, next)) {
    const first = lines[from];
    const marker = enumeratorOf(lines, from);
    if (!first || marker === null) break;
    const taken = takeItem(lines, from, marker.length);
    const item = { first, lines: taken.lines, lead: splitLead(taken.lines[0]?.text ?? "") };
    if (!isCoded(item)) break;
    items.push(item);
    next = taken.next;
  }
  if (items.length < FEWEST) return null;
  putItems(toRows(items), scope);
  return next;
};

/** The text of an item. Where strong type ends in it (`**E1: text** more`), it is two lines without the mark. */
function textLines(line: Line, { raw, start }: Lead["text"]): readonly Line[] {
  const end = line.text.indexOf("**", start);
  if (end < 0 || line.text.endsWith(raw)) return [cut(line, start)];
  return [cut(line, start, end), ...columnOf(line, end + 2)];
}

/** Whether an item begins with a code set apart, and tells something of it: a text, or what it is called. */
export function isCoded({ lead, lines }: BulletItem): boolean {
  if (lead?.codeLike !== true) return false;
  const isTold = lead.text.raw !== "" || lead.second !== null;
  return isTold || lines.length > 1 || TOLD.test(lead.lead.raw);
}

/** A number and its text in brackets: `404 (no such berth)`. */
const TOLD = /^\d{1,18}\s?[(（](?=[^()（）]*\p{L}{2})[^()（）]*[)）]$/u;

/** A number of many digits, or a constant, and nothing else: `* 1505303626`. */
function isBare({ lead, lines }: BulletItem): boolean {
  if (lead?.codeLike !== true || lead.text.raw !== "" || lines.length > 1) return false;
  return /^[`*]*(?:\d{3,18}|[A-Z]{1,10}[-_]?\d{2,8}|[A-Z][A-Z\d]*(?:_[A-Z\d]+)+)[`*]*$/.test(
    lead.lead.raw,
  );
}

/** The items as rows: the code, a second token if any item has one, and the rest. */
export function toRows(given: readonly BulletItem[]): readonly Item[] {
  const items = withConstants(given);
  const seconds = items.some(({ lead }) => lead?.second);
  return items.map(({ first, lines, lead }) => {
    const [line, ...below] = lines;
    if (!line || !lead) return { first, columns: [lines, ...(seconds ? [[]] : []), []] };
    const end = lead.lead.start + lead.lead.raw.length;
    const { second, text } = lead;
    const between = second ? columnOf(line, second.start, second.start + second.raw.length) : [];
    const rest = text.raw === "" ? below : [...textLines(line, text), ...below];
    const code = columnOf(line, lead.lead.start, end);
    return { first, columns: [code, ...(seconds ? [between] : []), rest] };
  });
}
