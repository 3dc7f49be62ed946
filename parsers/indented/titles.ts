import type { Span } from "../../src/blocks.js";
import { isIntroduction } from "./hanging-titles.js";
import { isCertain } from "./lead-token.js";
import type { Line } from "./lines.js";
import { type Page, type Piece, type Reading, spanIn, spanOf } from "./pieces.js";
import { endBeforeColon, hasGap, isRule, isTitleLike, ruleCharacter } from "./title-shape.js";

const MOST_BOXED_LINES = 2;
/** `6.1 Gates`, `6.1.4 404 Not Found` */
/** So long a line goes on below. */
const LENGTH_OF_PROSE = 60;
const NUMBERED = /^(\d{1,3}(?:\.\d{1,3}){0,5})(\.?)\s+(?=\p{L}|[1-5]\d\d\s+\p{Lu}\p{Ll})/u;
/** `1xx     - Berths`: the family that a section is of, set apart. */
const FAMILY = /^\d{1,3}[xX*]{1,4}\s{1,20}[-–—:]\s{1,20}(?=\S)/u;
/** `6、泊位的错误`, as Chinese writers count their sections. */
const LISTED = /^(\d{1,2})(、)\s*(?=\p{Lo})/u;
/** Words that begin a section; `h2. name`, as wikis write it. */
const KEYWORD = /^(?:(?:section|group|category|chapter)\s*[:：]|h[1-6]\.)\s+(?=\S)/i;
const OUTLINE = /^\*{1,6}\s+(?=\S)/;

/** A title between two rules: `-----` / `Codes` / `-----`. */
export function readBoxedTitle(page: Page, at: number): Reading | null {
  const character = ruleCharacter(textAt(page, at));
  if (character === "") return null;
  let close = at + 1;
  while (close <= at + MOST_BOXED_LINES && isTitleLine(page, close)) close += 1;
  if (close === at + 1 || ruleCharacter(textAt(page, close)) !== character) return null;
  return titled(spanOf(page.source, page.lines.slice(at + 1, close)), "boxed", close + 1);
}

/** A title in a box with sides: `+-----+` / `| Codes |` / `+-----+`. */
export function readWalledTitle(page: Page, at: number): Reading | null {
  const wall = /^([+*#|])[-=*#]{3,}\1$/;
  const line = page.lines[at + 1];
  if (!line || !wall.test(textAt(page, at)) || textAt(page, at + 2) !== textAt(page, at))
    return null;
  const { text } = line;
  const side = text.charAt(0);
  if (!"|*#!".includes(side) || !text.endsWith(side) || text.length < 3) return null;
  const [start, end] = trimmed(text, 1, text.length - 1);
  if (!isTitleLike(text.slice(start, end)) || text.slice(start, end).includes(side)) return null;
  return titled(spanIn(page.source, line, start, end), "boxed", at + 3);
}

/** A title with a rule below, behind a blank line or another rule. */
export function readUnderlinedTitle(page: Page, at: number): Reading | null {
  const character = ruleCharacter(textAt(page, at + 1));
  const line = page.lines[at];
  if (character === "" || !line || !isTitleLine(page, at) || !isParted(page, at - 1)) return null;
  const end = endBeforeColon(line.text);
  return titled(spanIn(page.source, line, 0, end), character, at + 2);
}

/** A title below a rule and right above a row: `-----` / `open()` / `0 = done` / `-----` / `close()` / … */
export function readRuledTitle(page: Page, at: number): Reading | null {
  const line = page.lines[at + 1];
  const row = page.rows[at + 2];
  if (!line || !row || !isCertain(row.kind) || ruleCharacter(textAt(page, at)) === "") return null;
  const own = page.rows[at + 1];
  // `send_all: codes` begins like a row, but not like the one below it.
  const unlike = own?.parted === true && isCertain(own.kind) && own.kind !== row.kind;
  const isOwnRow = own?.parted === true && own.kind !== "name";
  if (unlike ? !isTitleText(line.text) : isOwnRow || !isTitleLine(page, at + 1)) return null;
  if (/[.,;!?。，；、]$/.test(line.text)) return null;
  return titled(spanIn(page.source, line, 0, endBeforeColon(line.text)), "ruled", at + 2);
}

/** `EXIT STATUS` at the margin, above indented text. */
export function readHangingTitle(page: Page, at: number): Reading | null {
  const line = page.lines[at];
  if (!line || !page.hangingTitles.has(at)) return null;
  return titled(spanIn(page.source, line, 0, line.text.length), "hanging", at + 1);
}

/** `4.2.  Errors`, alone between blank lines, as RFCs number their sections (RFC 7322, section 4). */
export function readNumberedTitle(page: Page, at: number): Reading | null {
  const line = page.lines[at];
  const match = line ? (NUMBERED.exec(line.text) ?? listed(page, line)) : null;
  if (!line || !match || !isParted(page, at - 1) || !isParted(page, at + 1)) return null;
  const [lead, number = "", dot] = match;
  const single = !number.includes(".");
  const whole = line.text.slice(lead.length);
  const text = single ? whole : whole.replace(/(?<!\.)\.$/, "");
  if ((single && dot === "") || /\.\s?\.\s?\.|\s\d+$/.test(text) || !isTitleLike(text)) return null;
  if (/^\p{Ll}/u.test(text) || (single && /^\d/.test(text))) return null;
  return titled(
    spanIn(page.source, line, 0, line.text.length),
    `n${number.split(".").length}`,
    at + 1,
  );
}

/** Such a number with none like it beyond the empty lines around it, as those of a list have. */
function listed(page: Page, { text, index }: Line): RegExpExecArray | null {
  const isAmongOthers = [index - 2, index + 2].some((at) => LISTED.test(textAt(page, at)));
  return isAmongOthers ? null : LISTED.exec(text);
}

/** `[name]`, `== name ==`, `name -----`, `Section: name`, and `name:` with nothing behind it. */
export function readSectionMark(page: Page, at: number): Reading | null {
  const line = page.lines[at];
  if (!line || isRule(line.text)) return null;
  const [start, end] = bracketed(page, line) ??
    framed(line) ??
    ruledBehind(line) ??
    keyword(line) ??
    outlined(page, line) ??
    captioned(page, line) ??
    enumeration(line) ??
    beforeColon(page, line) ?? [0, 0];
  if (start === end) return null;
  const block = { kind: "label" as const, ...spanIn(page.source, line, start, end) };
  return { pieces: [{ kind: "block", block }], next: at + 1 };
}

function titled(span: Span, style: string, next: number): Reading {
  const piece: Piece = { kind: "title", span, style };
  return { pieces: [piece], next };
}

type Range = readonly [number, number];

function bracketed(page: Page, line: Line): Range | null {
  const row = page.rows[line.index];
  // `[source,json]`, `[cols=2]`: what AsciiDoc says of what stands below.
  if (!/^\[[^[\],="]{1,80}\]$/.test(line.text) || (row && isCertain(row.kind))) return null;
  return trimmed(line.text, 1, line.text.length - 1);
}

function framed(line: Line): Range | null {
  const { text } = line;
  const character = text.charAt(0);
  if (!"=-*#~_+".includes(character) || character === "") return null;
  let start = 0;
  while (text.charAt(start) === character) start += 1;
  let end = text.length;
  while (end > start && text.charAt(end - 1) === character) end -= 1;
  const closing = text.length - end;
  const spaced = /\s/.test(text.charAt(start));
  const opens = start > 1 ? closing > 1 || (spaced && character === "=") : closing === 1;
  const isApart =
    start > 1 || ("=*~".includes(character) && spaced && /\s/.test(text.charAt(end - 1)));
  return opens && isApart && end > start ? trimmed(text, start, end) : null;
}

/** `name --------------`: the rule goes on where the name ends. */
function ruledBehind({ text }: Line): Range | null {
  const match = /(?<!\s)\s+([-=*_~])\1{7,}$/.exec(text);
  return match && isTitleLike(text.slice(0, match.index)) ? [0, match.index] : null;
}

function keyword(line: Line): Range | null {
  const match = KEYWORD.exec(line.text);
  return match ? [match[0].length, line.text.length] : null;
}

/** `* name` above a table that was drawn, as outlines have it (Org mode). */
function outlined(page: Page, { text, index }: Line): Range | null {
  const match = OUTLINE.exec(text);
  const next = textAt(page, index + 1) === "" ? index + 2 : index + 1;
  return match && page.tables.has(next) ? [match[0].length, text.length] : null;
}

/** `.name` above a table of AsciiDoc. */
function captioned(page: Page, { text, index }: Line): Range | null {
  return /^\.\p{L}/u.test(text) && page.tables.has(index + 1) ? [1, text.length] : null;
}

/** `enum Name {`, `typedef enum name` */
function enumeration(line: Line): Range | null {
  const match = /^(?:[a-z]{3,12}\s)*enum\s(?:class\s|struct\s)?\s*([A-Za-z_]\w*)/.exec(line.text);
  if (!match || !/^[^;.]*$/.test(line.text)) return null;
  const end = match[0].length;
  return [end - (match[1] ?? "").length, end];
}

/**
 * Its text may have the mark before it that the rows below have; right above a deeper row, or at the head of the document, it may
 * begin with a small letter.
 */
function beforeColon(page: Page, line: Line): Range | null {
  const end = line.text.length - 1;
  const start = markOf(page, line).length;
  const text = line.text.slice(start, end).trimEnd();
  const title = isOverRow(page, line) ? text.replace(/^\p{Ll}/u, "A") : text;
  if (!/[:：]$/.test(line.text) || !isTitleLike(title)) return null;
  if (line.indent > page.rowIndent || isProse(page, line.index - 1)) return null;
  if (introducesExample(page, line.index + 1) || isIntroduction(page.hangingTitles, line))
    return null;
  // The end of a sentence that began on the line above.
  if (
    /^\p{Ll}/u.test(line.text) &&
    textAt(page, line.index - 1) !== "" &&
    !page.rows[line.index - 1]
  )
    return null;
  const row = page.rows[line.index];
  if (row && isCertain(row.kind)) return null;
  return row && !page.rows[line.index + 1] && !isParted(page, line.index + 1)
    ? null
    : trimmed(line.text, start, end);
}

/** Right above a row that is indented more, or at the head of a document and above its first row. */
function isOverRow(page: Page, { index, indent }: Line): boolean {
  const place = textAt(page, index + 1) === "" ? index + 2 : index + 1;
  const row = page.rows[place];
  const next = page.lines[place];
  if (!row || !next || !isCertain(row.kind)) return false;
  return index === 0 || (place === index + 1 && next.indent > indent && isParted(page, index - 1));
}

/** The mark before the text, where the row below has it, too. */
function markOf(page: Page, { text, index }: Line): string {
  const mark = /^[-*•]\s+/.exec(text)?.[0] ?? "";
  const row = page.rows[index + 1];
  const isShared = row && isCertain(row.kind) && textAt(page, index + 1).startsWith(mark);
  return isShared ? mark : "";
}

function introducesExample(page: Page, at: number): boolean {
  return page.examples.has(at) || (textAt(page, at) === "" && page.examples.has(at + 1));
}

function isProse(page: Page, at: number): boolean {
  const line = page.lines[at];
  if (!line || line.text === "" || page.rows[at] || isRule(line.text)) return false;
  if (line.indent > page.rowIndent || /[:：\]=]$/.test(line.text)) return false;
  return line.text.length >= LENGTH_OF_PROSE || !isTitleLike(line.text);
}

function isTitleText(text: string): boolean {
  return text !== "" && text.length <= 80 && !isRule(text) && !hasGap(text.replace(FAMILY, ""));
}

function isTitleLine(page: Page, at: number): boolean {
  const text = textAt(page, at);
  if (!isTitleText(text)) return false;
  const row = page.rows[at];
  return (
    !row ||
    !isCertain(row.kind) ||
    (row.layout === "spaced" && /\s\S+\s/.test(text) && isParted(page, at - 1))
  );
}

function isParted(page: Page, at: number): boolean {
  const text = textAt(page, at);
  return text === "" || isRule(text) || page.furniture.has(at);
}

function textAt(page: Page, at: number): string {
  return page.lines[at]?.text ?? "";
}

function trimmed(text: string, from: number, to: number): Range {
  const inner = text.slice(from, to);
  const start = from + inner.length - inner.trimStart().length;
  return [start, start + inner.trim().length];
}
