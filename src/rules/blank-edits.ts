import type { Edit } from "../diagnostic.js";

const NO_BREAK = "\u00a0\u2007\u202f";
const NO_WIDTH = "\u200b\u2060\ufeff";
/** Ideographic blanks are layout wherever their scripts are written. */
const BLANK = new RegExp(`[ \\t\u3000${NO_BREAK}${NO_WIDTH}]`);
const HAS_NO_WIDTH = new RegExp(`[${NO_WIDTH}]`);
/** Where cells have borders, a blank that does not break is no layout. */
const IS_TEXT_IN_CELLS = new RegExp(`[${NO_BREAK}${NO_WIDTH}]`);
const QUOTES = `"'`;

/** What takes the blanks at the ends of a text out; null where there are none that are part of it. */
export interface BlankEdits {
  readonly before: Edit | null;
  readonly behind: Edit | null;
}

/** A text of a document: where it stands, what it is without blanks, and whether a cell with borders holds it. */
export interface TextPlace {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly inCell: boolean;
}

/**
 * Blanks between a text and its quotation marks are part of it, others are layout, but for those that only look like
 * blanks.
 */
export function blankEdits(text: string, { start, end, value, inCell }: TextPlace): BlankEdits {
  const inner = withoutQuotes(text, start, end, value);
  const [from, to] = textBetween(text, inner.start, inner.end);
  if (from >= to) return { before: null, behind: null };
  const outer = [outwards(text, from, -1), outwards(text, to, 1)] as const;
  const isQuoted = isQuote(text[outer[0] - 1]) && text[outer[0] - 1] === text[outer[1]];
  const quoted = isQuoted && !value.startsWith(text[outer[1]] ?? "");
  const odd = inCell ? IS_TEXT_IN_CELLS : HAS_NO_WIDTH;
  const edit = (first: number, last: number): Edit | null => {
    const blanks = text.slice(first, last);
    if (quoted) return blanks === "" ? null : { start: first, end: last, text: "" };
    // Columns stay where they are.
    const layout = layoutOf(blanks, text[last]);
    return odd.test(blanks) ? { start: first, end: last, text: layout } : null;
  };
  return { before: edit(outer[0], from), behind: edit(to, outer[1]) };
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

function layoutOf(blanks: string, next: string | undefined): string {
  if (next === undefined || next === "\n" || next === "\r") return "";
  return blanks.replace(/[\u00a0\u2007\u202f]/g, " ").replace(/[\u200b\u2060\ufeff]/g, "");
}
