import type { TextLine } from "./pieces.js";
import { hasGap, isTitleLike } from "./title-shape.js";

const MOST_WORDS = 8;
const SHORT = 50;
/** A capital, a letter of a script without them, or the family of codes that a section is of: `4xx (client)`. */
const BEGUN = /^(?:[\p{Lu}\p{Lo}]|\d{1,3}[xX*]{1,4}(?![\p{L}\d]))/u;

/**
 * Which line of a paragraph above rows may be their title: the only one; one above a short remark; or, where the text
 * is that of a page of the web, whose lines are whole paragraphs, a short one that no sentence runs through; right above
 * the header of the rows any short one. -1 for none.
 */
export function titleWithin(lines: readonly TextLine[], aboveHeader: boolean): number {
  const texts = lines.map(({ line }) => line.text);
  if (texts.length < 2) return 0;
  const [title = "", remark = ""] = texts;
  if (texts.length === 2 && isShort(title) && !/^\p{Ll}|[.!?:。！？：]$/u.test(remark)) return 0;
  const lastOther = texts.findLastIndex((text) => !isSentence(text));
  return texts.findLastIndex(
    (text, index) =>
      index >= lastOther &&
      BEGUN.test(text) &&
      isShort(text) &&
      (aboveHeader || isParted(lines[index - 1], lines[index])),
  );
}

/** Nothing stands above the line, the end of a sentence, or a bracket that closes. */
function isParted(above: TextLine | undefined, text: TextLine | undefined): boolean {
  const skipped = above && text && above.line.index + 1 < text.line.index;
  return !above || skipped === true || /[.!?:。！？：)}\]]$/.test(above.line.text);
}

/** Two short lines that no sentence runs through. */
function isShort(text: string): boolean {
  return (
    isTitleLike(text, MOST_WORDS) &&
    !hasGap(text) &&
    text.length <= SHORT &&
    /^(?!\p{Ll})/u.test(text)
  );
}

/** Begun and ended like one, and longer than a title. */
function isSentence(text: string): boolean {
  return /^(?!\p{Ll})/u.test(text) && /[.!?:。！？：]$/.test(text);
}
