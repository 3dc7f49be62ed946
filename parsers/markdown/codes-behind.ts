import type { List } from "mdast";
import type { Source } from "../../src/source.js";
import { isMarkedCode } from "../code-like.js";
import type { Lead } from "../lead.js";
import type { Item } from "./item.js";
import type { SpanOf } from "./span-of.js";

const BRACKETS =
  /^(?<text>\p{L}[^()（）\n]{1,160})[(（]\s*(?<code>-?\d{1,10}|0[xX][\dA-Fa-f]{1,8})\s*[)）][.;,]?$/u;
const DASH =
  /^(?<text>\p{L}[^`\n]{1,160}?)\s+(?:[-–—]{1,2}\s+)?(?:\*\*|__)?`(?<code>[^`\n]{3,60})`(?:\*\*|__)?[.;,]?$/u;
/** A status of HTTP in words of its own, what HTTP calls it, and what else there is to say. */
const STATUS =
  /^(?<text>\p{L}[^`\n:：]{1,160}?)(?:\s+[-–—]{1,2}\s+|\s*[:：]\s*)(?:HTTP\s)?(?:\*\*|`)?(?<code>20\d|30\d|4[0-5]\d|50\d)(?:\*\*|`)?(?:\s+[A-Z][A-Za-z]*(?:[ -][A-Z][A-Za-z]*){0,3})?(?:[.;,]?|\s?[,，;；。]\s?(?<more>[^\n]{2,200}))$/u;
const FAILED = /\b4\d\d|20\d.*50\d/;
const SEVERAL_PARTS = /[\w][._-]\w|[a-z][A-Z]|\d/;
const HAS_DASH = /\s[-–—]{1,2}\s+\S+$/;

/**
 * `- No such berth (-3)`, `- No such berth - 404;`, ``- No such berth - `no_berth` ``: items of one line that end in a code,
 * each in one of its own.
 */
export function codesBehind(list: List, source: Source, span: SpanOf): readonly Item[] | null {
  const read = (pattern: RegExp) => {
    const items = list.children.flatMap((item): Item[] => {
      const [only, ...others] = item.children;
      if (only?.type !== "paragraph" || others.length > 0) return [];
      const [start, end] = span(only);
      return itemIn(source.text.slice(start, end), pattern, start, end);
    });
    const codes = new Set(items.map(({ lead }) => lead?.lead.raw));
    const all = items.length === list.children.length && codes.size === items.length;
    return all && items.length >= 2 ? items : null;
  };
  return read(BRACKETS) ?? statuses(read(STATUS)) ?? marked(read(DASH));
}

function itemIn(raw: string, pattern: RegExp, start: number, end: number): Item[] {
  const { text = "", code, more = "" } = pattern.exec(raw)?.groups ?? {};
  if (code === undefined) return [];
  const lead: Lead = {
    lead: { raw: code, start: raw.indexOf(code, text.length) },
    second: null,
    text: { raw: text.trim(), start: 0 },
    codeLike: true,
  };
  return [{ lead, raw, more, start, end }];
}

/** Limits and sizes are no statuses: one at least tells that a request failed, or one that it may fail or not. */
function statuses(items: readonly Item[] | null): readonly Item[] | null {
  const codes = items?.map(({ lead }) => lead?.lead.raw ?? "").sort() ?? [];
  return FAILED.test(codes.join(" ")) ? items : null;
}

/** Symbols, most of them of several parts and behind a dash: not what a field must be. */
function marked(items: readonly Item[] | null): readonly Item[] | null {
  const codes = items?.map(({ lead }) => lead?.lead.raw ?? "") ?? [];
  const joined = codes.filter((code) => SEVERAL_PARTS.test(code)).length;
  const dashed = items?.filter(({ raw }) => HAS_DASH.test(raw)).length ?? 0;
  const coded = codes.every((code) => isMarkedCode(code, true));
  return coded && Math.min(joined, dashed) * 2 > codes.length ? items : null;
}
