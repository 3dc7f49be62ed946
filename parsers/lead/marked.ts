import { isMarkedCode, PHRASED } from "../code-like.js";
import { finish } from "./finish.js";
import { splitInside } from "./inside.js";
import type { Lead } from "./piece.js";
import { TITLED } from "./plain.js";

/** A role of reStructuredText, or of MyST, may stand before the backquotes: `` :c:enumerator:`NO_BERTH` ``. */
const MARKED =
  /^(?:(?:(?::[A-Za-z][\w+.-]{0,40}){1,2}:|\{[A-Za-z][\w:.-]{0,40}\})?(`+)(?!`)([^`\n]+)\1(?!`)|(\*\*|__)(?=\S)([^*\n]+?)\3|\*(?=\S)([^*\n]+)\*|\[([^\]\n]+)\](?:\([^()\n]*\)|\[[^\]\n]*\])?|<a\b[^>]*>([^<\n]*)<\/a>|【([^【】\n]+)】)/;
/** A number that a word announces, in brackets behind what is set apart: `**NotReady** (value: 12) - …`. */
const VALUE =
  /^\s?[(（](?:(?:value|code|status|error|no|nr)\s?[.:=]?\s?)?(?:-?\d{1,10}|0[xX][\dA-Fa-f]{1,8})[)）]\s*(?:[:：=]|[-–—]+\s)/i;

/** What markup sets apart: a code span, bold type, a link. */
export function splitMarked(raw: string): Lead | null {
  const marked = MARKED.exec(raw);
  if (!marked) return null;
  const isLink = marked[0].startsWith("[");
  if (isLink && raw.slice(marked[0].length).trim() === "") return linkLead(raw, marked);
  // A link to `#123` is one to an issue.
  if (isLink && /^#\d+$/.test(marked[6] ?? "")) return null;
  const bold = marked[4] ?? marked[5];
  const end = listEnd(raw, marked[0].length);
  if (bold !== undefined && end === marked[0].length && !PHRASED.test(withoutColon(bold))) {
    const inside = splitInside(raw, marked[0], bold);
    if (inside) return inside;
  }
  const { inner, isCode } = insideOf(marked);
  const token = withoutColon(isCode ? withoutQuotes(withoutTarget(inner)) : inner);
  const codeLike =
    (isMarkedCode(token, isCode) && !isCount(marked[8])) ||
    (bold !== undefined && isBoldCode(token, raw.slice(end)));
  return finish(raw, end, codeLike, true);
}

/** `[404 - No such page](/errors/404)`: a code and its text, linked to more of it; within a page it is a list of contents. */
function linkLead(raw: string, marked: RegExpExecArray): Lead | null {
  const inner = marked[6] ?? "";
  if (/\]\(\s*<?#/.test(marked[0])) return null;
  const lead = splitInside(raw, marked[0], inner);
  if (lead || !PHRASED.test(inner)) return lead;
  const start = marked[0].indexOf(inner);
  const text = { raw: "", start: start + inner.length };
  return { lead: { raw: inner, start }, second: null, text, codeLike: true };
}

/** `` `3000` - `3999` ``: code spans joined, if the text goes on behind them with a separator. */
function listEnd(raw: string, from: number): number {
  const more = /^\s*(?:[,&/~–—-]|to|and|or|\.\.\.?)\s*`[^`\n]+`(?=\s*(?:[:：=>|–—,&/~-]|$))/;
  let end = from;
  for (let match = more.exec(raw.slice(end)); match; match = more.exec(raw.slice(end)))
    end += match[0].length;
  return end;
}

/** What is set apart; bold type may hold a code span: ``**`NO_BERTH`**``. */
function insideOf(marked: RegExpExecArray): { readonly inner: string; readonly isCode: boolean } {
  const inner =
    marked.slice(2).find((part) => part !== undefined && !/^(?:`+|\*\*|__)$/.test(part)) ?? "";
  const spanned = /^`([^`]+)`[:：]?$/.exec(inner)?.[1];
  return { inner: spanned ?? inner, isCode: marked[2] !== undefined || spanned !== undefined };
}

/** `【1】`: brackets around the numbers that a writer counts with. */
function isCount(bracketed: string | undefined): boolean {
  return bracketed !== undefined && /^\d{1,2}$/.test(bracketed);
}

/** A code in words, or a word with its number behind it. */
function isBoldCode(token: string, behind: string): boolean {
  return TITLED.test(token) || (/^[A-Za-z]\w*$/.test(token) && VALUE.test(behind));
}

/** `NO_BERTH <berths.h>`: a role shows its text, not where it leads. */
function withoutTarget(text: string): string {
  return text.replace(/(?<!\s)\s+<[^<>]*>$/, "");
}

/** `` `'NO_BERTH'` ``: the string that a program compares with. */
function withoutQuotes(text: string): string {
  return text.replace(/^(['"])([^'"]+)\1$/, "$2");
}

function withoutColon(text: string): string {
  return text.replace(/[:：]$/, "").trim();
}
