import type { Span } from "../../src/blocks.js";
import { isCertain } from "./lead-token.js";
import type { Page, Piece, Reading } from "./pieces.js";
import { hasGap, isAnchor, isRule } from "./title-shape.js";

/** Where a title begins and ends in its line. */
export type Range = readonly [number, number];

/** `1xx     - Berths`: the family that a section is of, set apart. */
const FAMILY = /^\d{1,3}[xX*]{1,4}\s{1,20}[-–—:]\s{1,20}(?=\S)/u;

/** A title, and the line behind it. */
export function titled(span: Span, style: string, next: number): Reading {
  const piece: Piece = { kind: "title", span, style };
  return { pieces: [piece], next };
}

/** Short, and neither a rule nor columns. */
export function isTitleText(text: string): boolean {
  return text !== "" && text.length <= 80 && !isRule(text) && !hasGap(text.replace(FAMILY, ""));
}

/** Such a text that is no row, either. */
export function isTitleLine(page: Page, at: number): boolean {
  const text = textAt(page, at);
  if (!isTitleText(text)) return false;
  const row = page.rows[at];
  return (
    !row ||
    !isCertain(row.kind) ||
    (row.layout === "spaced" && /\s\S+\s/.test(text) && isParted(page, at - 1))
  );
}

/** An empty line, a rule, what a page is printed with, or where a link to what is below leads. */
export function isParted(page: Page, at: number): boolean {
  const text = textAt(page, at);
  return text === "" || isRule(text) || isAnchor(text) || page.furniture.has(at);
}

/** The text of a line; nothing beyond the last. */
export function textAt(page: Page, at: number): string {
  return page.lines[at]?.text ?? "";
}

/** The part of a text without blanks at its ends. */
export function trimmed(text: string, from: number, to: number): Range {
  const inner = text.slice(from, to);
  const start = from + inner.length - inner.trimStart().length;
  return [start, start + inner.trim().length];
}
