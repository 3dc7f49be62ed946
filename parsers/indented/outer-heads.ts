import type { TextLine } from "./pieces.js";
import { isTitleLike } from "./title-shape.js";

/** `2) Replies`, `b. Gates`, `iv. open_gate` */
const COUNTED = /^(?:\d{1,2}|[ivx]{1,5}|[A-Za-z])[.)]\s+(?=\p{L})/u;

/** `- 4xx (the ship's mistakes)`: the family of the items below it. */
const FAMILY = /^[-*•+]\s+\d[xX*×]{2}(?![\p{L}\p{N}]).{1,100}$/u;

/**
 * How many of the lines right above a row title it: lines of an outline, each with its number or letter, or
 * items that name a family of codes, that stand further out than the row. The last of them is its title, those before it are the titles of that one, or have no rows.
 */
export function countOuterHeads(lines: readonly TextLine[], indent: number): number {
  const last = lines.findLastIndex((line) => !isOuterHead(line, indent));
  return lines.length - 1 - last;
}

function isOuterHead({ line, row }: TextLine, indent: number): boolean {
  if (line.indent >= indent) return false;
  return (
    FAMILY.test(line.text) || (row === null && COUNTED.test(line.text) && isTitleLike(line.text))
  );
}
