import type { Edit } from "../diagnostic.js";

/** No-break and ideographic blanks, and those of no width. */
const ODD = "\u00a0\u2007\u202f\u3000\u200b\u2060\ufeff";
const BLANK = new RegExp(`[ \\t${ODD}]`);
const HAS_ODD = new RegExp(`[${ODD}]`);
const QUOTES = `"'`;

/** What takes the blanks at the ends of a text out; null where there are none that are part of it. */
export interface BlankEdits {
  readonly before: Edit | null;
  readonly behind: Edit | null;
}

/**
 * Blanks between a text and its quotation marks are part of it, others are layout, but for those that only look like
 * blanks. `value` is the text without them.
 */
export function blankEdits(text: string, start: number, end: number, value: string): BlankEdits {
  const inner = withoutQuotes(text, start, end, value);
  const [from, to] = textBetween(text, inner.start, inner.end);
  if (from >= to) return { before: null, behind: null };
  const outer = [outwards(text, from, -1), outwards(text, to, 1)] as const;
  const isQuoted = isQuote(text[outer[0] - 1]) && text[outer[0] - 1] === text[outer[1]];
  const quoted = isQuoted && !value.startsWith(text[outer[1]] ?? "");
  return {
    before: edit(text, outer[0], from, quoted),
    behind: edit(text, to, outer[1], quoted),
  };
}

function withoutQuotes(text: string, start: number, end: number, value: string) {
  const quote = text[start];
  const isQuoted = isQuote(quote) && text[end - 1] === quote && end - start > 1;
  return isQuoted && !value.startsWith(quote ?? "")
    ? { start: start + 1, end: end - 1 }
    : { start, end };
}

function isQuote(character: string | undefined): boolean {
  return character !== undefined && character !== "" && QUOTES.includes(character);
}

function textBetween(text: string, start: number, end: number): readonly [number, number] {
  let [from, to] = [start, end];
  while (from < to && BLANK.test(text[from] ?? "")) from++;
  while (to > from && BLANK.test(text[to - 1] ?? "")) to--;
  return [from, to];
}

/** The end of the blanks beside a place. */
function outwards(text: string, place: number, step: 1 | -1): number {
  let at = place;
  while (BLANK.test(text[step === 1 ? at : at - 1] ?? "")) at += step;
  return at;
}

function edit(text: string, start: number, end: number, quoted: boolean): Edit | null {
  const blanks = text.slice(start, end);
  if (quoted) return blanks === "" ? null : { start, end, text: "" };
  // Columns stay where they are.
  return HAS_ODD.test(blanks) ? { start, end, text: layoutOf(blanks, text[end]) } : null;
}

function layoutOf(blanks: string, next: string | undefined): string {
  if (next === undefined || next === "\n" || next === "\r") return "";
  return blanks
    .replaceAll("\u3000", "  ")
    .replace(/[\u00a0\u2007\u202f]/g, " ")
    .replace(/[\u200b\u2060\ufeff]/g, "");
}
