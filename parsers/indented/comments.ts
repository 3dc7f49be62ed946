import type { Comment } from "../../src/blocks.js";
import { namesColumns } from "./headers.js";
import type { Line } from "./lines.js";
import type { Page, Reading } from "./pieces.js";
import { isRule } from "./title-shape.js";

const MARKER = /^(?:#+|\/{2,}!?|;+|REM(?=\s|$)|-{2,}(?=\s|$)|%+(?=\s|$))/;
/** A line for the C preprocessor: no comment that says something about the row below. */
const DIRECTIVE = /^#(?:if|ifn?def|elif|else|endif|include|define|undef|pragma|error)\b/;

const LEAST_RULE = 3;

const MOST_BETWEEN = 8;
/** Nothing, a rule in a comment, or a line for the preprocessor. */
const BETWEEN = new RegExp(String.raw`^(?:\/[*\/=-]*\/?)?$|${DIRECTIVE.source}`);

/** What opens and what closes a comment of several lines. */
export const BRACKETS: readonly (readonly [string, string])[] = [
  ["/*", "*/"],
  ["<!--", "-->"],
];

/** Comment lines that follow each other, or one comment in brackets, from a line on. */
export function readComment(page: Page, at: number): Reading | null {
  const next = endOfLines(page, at) ?? endOfBrackets(page, at);
  if (next === null) return null;
  const lines = page.lines.slice(at, next);
  const block = commentOf(page, lines);
  const isDirective = DIRECTIVE.test(lines.at(-1)?.text ?? "");
  const above = !isDirective && isRow(page, next);
  // What a document begins with, set apart from the rows, speaks of the document, if it is more than a title.
  const titles = at > 0 || lines.length === 1;
  const over = above || (!isDirective && titles && isAboveRow(page, next));
  const apart = !isDirective && page.lines[at - 1]?.text === "";
  return { pieces: block.text === "" ? [] : [{ kind: "aside", block, above, over, apart }], next };
}

/**
 * Rules, empty lines, lines for the preprocessor and those that name columns are all that stands before the next row, a
 * few lines at most.
 */
function isAboveRow(page: Page, from: number): boolean {
  const last = from + MOST_BETWEEN;
  for (let at = from; at < last && !isRow(page, at); at += 1) {
    const line = page.lines[at];
    if (!line || !(BETWEEN.test(line.text) || isRule(line.text) || namesColumns(line)))
      return false;
  }
  return page.lines.slice(from, last).some(({ index }) => isRow(page, index));
}

function isRow(page: Page, at: number): boolean {
  return (page.rows[at] ?? null) !== null || page.tables.has(at);
}

/** Whether a line opens a comment in brackets that nothing closes. */
export function isUnclosed(page: Page, at: number): boolean {
  const line = page.lines[at];
  const pair = line && BRACKETS.find(([open]) => line.text.startsWith(open));
  return pair !== undefined && line !== undefined && closing(page, line, pair) < 0;
}

function markerOf(page: Page, at: number): string {
  const text = page.rows[at] ? "" : (page.lines[at]?.text ?? "");
  const marker = MARKER.exec(text)?.[0] ?? "";
  return marker.startsWith("-") ? dashMarker(text, marker) : marker;
}

/** `--- title ---` is a title. */
function dashMarker(text: string, marker: string): string {
  return text.length > marker.length && text.endsWith("--") ? "" : marker;
}

function endOfLines(page: Page, at: number): number | null {
  const first = markerOf(page, at).charAt(0);
  if (first === "") return null;
  let next = at + 1;
  while (next < page.lines.length && markerOf(page, next).charAt(0) === first) next += 1;
  return next;
}

function endOfBrackets(page: Page, at: number): number | null {
  const line = page.lines[at];
  const pair = line && BRACKETS.find(([open]) => line.text.startsWith(open));
  if (!line || !pair) return null;
  const close = closing(page, line, pair);
  if (close < 0) return null;
  let next = at;
  while ((page.lines[next]?.end ?? Number.POSITIVE_INFINITY) < close + pair[1].length) next += 1;
  return next + 1;
}

// The last bracket of the text is looked up first: without it, every unclosed comment of a long
// document would be searched to the end.
function closing(page: Page, line: Line, [open, close]: readonly [string, string]): number {
  const from = line.from + open.length;
  const last = page.lastClosing.get(close) ?? -1;
  return last < from ? -1 : page.source.text.indexOf(close, from);
}

function commentOf(page: Page, lines: readonly Line[]): Comment {
  const texts = lines.map((line) => withoutMarker(line.text));
  const start = lines[0]?.from ?? 0;
  const position = page.source.position(start, lines.at(-1)?.end ?? start);
  return { kind: "comment", text: texts.join("\n").replace(/^\n+/, "").trimEnd(), position };
}

function withoutMarker(text: string): string {
  const inner = text
    .replace(/^(?:\/\*+!?|<!--+|\*\/|\*+(?=\s|$)|\*(?=\/))/, "")
    .replace(MARKER, "")
    // A list that a macro is applied to goes on in the next line.
    .replace(/(?:\*\/(?:\s*\\)?|-->)$/, "")
    .trim();
  return /^[-=*#~_/;%]+$/.test(inner) ? "" : withoutFrame(inner);
}

/** `------ title ------ //`: the title that rules within a comment set off; `title #`, with the mark on both sides. */
function withoutFrame(text: string): string {
  const closed = /(?<!\s)\s+#+$/.exec(text);
  if (closed) return framed(text) ?? text.slice(0, closed.index);
  const closer = /(?:\/\/|[#;*])$/.exec(text)?.[0] ?? "";
  return framed(text) ?? framed(text.slice(0, text.length - closer.length).trimEnd()) ?? text;
}

function framed(text: string): string | null {
  const mark = text.charAt(0);
  if (mark === "" || !"-=*#~_".includes(mark)) return null;
  let start = 0;
  while (text.charAt(start) === mark) start += 1;
  let end = text.length;
  while (end > start && text.charAt(end - 1) === mark) end -= 1;
  const inner = text.slice(start, end);
  const isRuled = start >= LEAST_RULE && text.length - end >= LEAST_RULE;
  return isRuled && /^\s/.test(inner) && /\s$/.test(inner) ? inner.trim() || null : null;
}
