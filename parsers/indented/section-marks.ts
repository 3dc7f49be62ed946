import { isIntroduction } from "./hanging-titles.js";
import { isCertain } from "./lead-token.js";
import type { Line } from "./lines.js";
import { type Page, type Reading, spanIn } from "./pieces.js";
import { isParted, type Range, textAt, trimmed } from "./title-lines.js";
import { isRule, isTitleLike } from "./title-shape.js";

/** So long a line goes on below. */
const LENGTH_OF_PROSE = 60;
/** Words that begin a section; `h2. name`, as wikis write it. */
const KEYWORD = /^(?:(?:section|group|category|chapter)\s*[:：]|h[1-6]\.)\s+(?=\S)/i;
const OUTLINE = /^\*{1,6}\s+(?=\S)/;

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
