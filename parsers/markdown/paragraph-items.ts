import type { Paragraph } from "mdast";
import type { Source } from "../../src/source.js";
import { isMarkedCode } from "../code-like.js";
import { withDigit } from "../lead/digits.js";
import { sharedLabel, splitLabelled, withPartsBelow } from "../lead/shared-label.js";
import { type Lead, splitLead } from "../lead.js";
import type { Item } from "./item.js";
import { withoutBreak } from "./line-break.js";
import type { SpanOf } from "./span-of.js";

/** `**4xx: Client errors**`: a bold line that names a class of statuses is the title of what follows. */
const STATUS_CLASS = /^(\*\*|__)[1-5][xX]{2}\b[^*_\n]{1,80}\1[:：]?$/;

/**
 * The lines of a paragraph as items, if each begins with a code-like word and a separator: `1001: …`
 * line by line, or one a paragraph. `term` and `: definition` below it are one item. Lines above them may
 * introduce two or more, up to one that ends in a colon.
 */
export function paragraphItems(
  node: Paragraph,
  source: Source,
  span: SpanOf,
): readonly Item[] | null {
  const [start, end] = span(node);
  const raw = source.text.slice(start, end);
  if (STATUS_CLASS.test(raw)) return null;
  const inline = constantItems(raw, start) ?? partedItems(raw, start);
  if (inline) return inline;
  const all = lineItems(raw, start);
  const labelled = labelledLines(all);
  if (labelled) return labelled;
  if (areTold(all)) return all;
  const counted = all.map((item) => withDigit(item, item.raw));
  if (all.length > 2 && areTold(all.filter(({ lead }) => lead)) && areTold(counted)) return counted;
  const colon = all.findIndex(({ raw }) => /[:：](?:\*\*|__)?$/.test(raw));
  const told = all.slice(colon + 1);
  return colon >= 0 && told.length > 1 && areTold(told) ? told : mostlyTold(all);
}

const FEWEST_LINES = 5;
const MOSTLY = 0.8;

/** Among lines that begin with codes a few have a word in the place of it, before the same mark, or go on with the line above. */
function mostlyTold(lines: readonly Item[]): readonly Item[] | null {
  const coded = lines.filter(({ lead }) => lead?.codeLike);
  const [first] = lines;
  if (lines.length < FEWEST_LINES || coded.length < lines.length * MOSTLY) return null;
  if (!first?.lead?.codeLike || !areTold(coded)) return null;
  const mark = markOf(first);
  const items: Item[] = [];
  for (const line of lines) {
    const last = items.at(-1);
    const isItem = line.lead?.codeLike || (mark !== "" && markOf(line) === mark);
    if (isItem || !last) items.push(line);
    else items[items.length - 1] = goOn(last, line.raw, line.end);
  }
  return items;
}

/** What stands between the code and its text. */
function markOf({ lead, raw }: Item): string {
  return lead ? raw.slice(lead.lead.start + lead.lead.raw.length, lead.text.start).trim() : "";
}

/** Each begins with a code, and most tell what it means: what is kept for later ends with the mark behind the code. */
function areTold(items: readonly Item[]): boolean {
  const told = items.filter(({ lead }) => lead?.codeLike && lead.text.raw !== "");
  const open = items.filter(({ lead, raw }) => lead?.codeLike && /[=:：]$/.test(raw));
  return told.length > open.length && told.length + open.length === items.length;
}

/** `Code: 12, message: No berth is free`: lines that begin with one label, a code behind it in each. */
function labelledLines(lines: readonly Item[]): readonly Item[] | null {
  const label = sharedLabel(lines.map(({ raw }) => raw));
  if (label === null) return null;
  return lines.map((line): Item => {
    const lead = splitLabelled(line.raw);
    return lead ? { ...line, ...withPartsBelow(lead), label } : line;
  });
}

function lineItems(raw: string, start: number): readonly Item[] {
  const items: Item[] = [];
  /** How many items there are where the last is a term and its definition. */
  let defined = 0;
  let offset = start;
  for (const whole of raw.split("\n")) {
    // In a quotation each line has its mark.
    const line = withoutBreak(whole.replace(/^[ \t]*>/, " "));
    const at = offset + line.length - line.trimStart().length;
    offset += whole.length + 1;
    const definition = /^[ \t]*:[ \t]+(.*)$/.exec(line);
    const last = items.at(-1);
    const end = at + line.trim().length;
    if (definition && last) {
      items[items.length - 1] = define(last, definition[1] ?? "", end);
      defined = items.length;
    } else if (defined === items.length && last && /^[ \t]/.test(line))
      items[items.length - 1] = goOn(last, line.trim(), end);
    else
      items.push({
        lead: splitLead(line.trim()),
        raw: line.trim(),
        more: "",
        start: at,
        end,
      });
  }
  return items;
}

/** The item with a line more of its text. */
function goOn(item: Item, line: string, end: number): Item {
  const { lead } = item;
  if (!lead) return item;
  const text = { ...lead.text, raw: `${lead.text.raw} ${line}` };
  return { ...item, raw: `${item.raw} ${line}`, lead: { ...lead, text }, end };
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

/** The term of a definition is set apart, as what has marks is. */
function define(item: Item, definition: string, end: number): Item {
  const { lead } = item;
  if (lead?.text.raw !== "") return item;
  const start = end - item.start - definition.length;
  const raw = `${item.raw} ${definition}`;
  const codeLike = lead.codeLike || isMarkedCode(lead.lead.raw, false);
  return { ...item, raw, lead: { ...lead, text: { raw: definition, start }, codeLike }, end };
}
