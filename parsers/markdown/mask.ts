import { type LeftOut, leftOutBefore } from "../../src/left-out.js";
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

/** Table lines and front matter become blanks; the lines between the first and the last of them go. */
export function mask(text: string, stretches: readonly Stretch[]): Masked {
  const front = { start: 0, end: frontMatterLength(text) };
  const parts: string[] = [];
  const cuts: LeftOut[] = [];
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
    if (tail > head) cuts.push({ at: length, upTo: (cuts.at(-1)?.upTo ?? 0) + tail - head });
    push(blank(text.slice(tail, end)));
    from = end;
  }
  push(text.slice(from));
  return { text: parts.join(""), toWhole: (offset) => offset + leftOutBefore(cuts, offset) };
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length : at;
}

/** Keeps line ends and quote markers: a table in a quotation leaves a quotation. */
function blank(text: string): string {
  return text.replace(/(\n(?:[ \t]*>)*)|[^\n]/g, (_, kept?: string) => kept ?? " ");
}
