import { frontMatterLength } from "./front-matter.js";

/** From the first character to behind the last one, as offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A text without what is read apart, and the way back to the whole. */
export interface Masked {
  readonly text: string;
  /** The offset in the whole text of an offset in the masked one. */
  readonly toWhole: (offset: number) => number;
}

/** Lines that were left out: where they would stand in the masked text, and all that is left out up to there. */
interface Cut {
  readonly at: number;
  readonly before: number;
}

/** Table lines and front matter become blanks; the lines between the first and the last of them go. */
export function mask(text: string, stretches: readonly Stretch[]): Masked {
  const front = { start: 0, end: frontMatterLength(text) };
  const parts: string[] = [];
  const cuts: Cut[] = [];
  let from = 0;
  let length = 0;
  const push = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  for (const { start, end } of [front, ...stretches.toSorted((a, b) => a.start - b.start)]) {
    if (start < from || start === end) continue;
    push(text.slice(from, start));
    const head = Math.min(end, lineEnd(text, start));
    const tail = Math.max(head, text.lastIndexOf("\n", end - 1));
    push(blank(text.slice(start, head)));
    if (tail > head) cuts.push({ at: length, before: (cuts.at(-1)?.before ?? 0) + tail - head });
    push(blank(text.slice(tail, end)));
    from = end;
  }
  push(text.slice(from));
  return { text: parts.join(""), toWhole: (offset) => offset + leftOut(cuts, offset) };
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length : at;
}

/** Keeps line ends and quote markers: a table in a quotation leaves a quotation. */
function blank(text: string): string {
  return text.replace(/(\n(?:[ \t]*>)*)|[^\n]/g, (_, kept?: string) => kept ?? " ");
}

/** How many characters were left out before an offset of the masked text. */
function leftOut(cuts: readonly Cut[], offset: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle]?.at ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return cuts[low - 1]?.before ?? 0;
}
