import type { Report } from "../../src/diagnostic.js";
import type { Source } from "../../src/source.js";
import { withAnnounced } from "./announced-rows.js";
import { withCalled } from "./called-rows.js";
import { BRACKETS, isUnclosed, readComment } from "./comments.js";
import { commonIndent } from "./common-indent.js";
import { uncounted, withCounted } from "./counted-rows.js";
import { withErrnos } from "./errno-rows.js";
import { findExamples } from "./examples.js";
import { withGlued } from "./glued-rows.js";
import { findHangingTitles } from "./hanging-titles.js";
import { withHeaded } from "./headed-rows.js";
import { withHexDigits } from "./hex-rows.js";
import { isJustified } from "./justified.js";
import { isCertain } from "./lead-token.js";
import { withLetters } from "./letter-rows.js";
import type { Line } from "./lines.js";
import { brokenRanges, withoutLabels, withoutOthers } from "./no-rows.js";
import { withNumbered } from "./numbered-items.js";
import { withNumberedWords } from "./numbered-words.js";
import { findFurniture } from "./page-breaks.js";
import { type Page, type Piece, type Reading, spanOf } from "./pieces.js";
import type { FoundTables } from "./placed-table.js";
import { withQuotedItems } from "./quoted-items.js";
import { type RowLine, readRow } from "./row-line.js";
import { withSameMarks } from "./same-marks.js";
import { documentLines } from "./script-header.js";
import { readSectionMark } from "./section-marks.js";
import { withTerms } from "./term-rows.js";
import { findTextTables } from "./text-tables.js";
import { isAnchor, isRule } from "./title-shape.js";
import {
  readBoxedTitle,
  readHangingTitle,
  readNumberedTitle,
  readRuledTitle,
  readUnderlinedTitle,
  readWalledTitle,
} from "./titles.js";
import { findTold } from "./told-lines.js";
import { withTrailing } from "./trailing-rows.js";
import { withWords } from "./word-rows.js";

const READERS: readonly ((page: Page, at: number) => Reading | null)[] = [
  readRuledTitle,
  readComment,
  readBoxedTitle,
  readUnderlinedTitle,
  readWalledTitle,
  readHangingTitle,
  readNumberedTitle,
  readSectionMark,
];

/** A document as lines, with what is known of it before it is read line by line. */
export function openPage(source: Source): Page {
  const lines = documentLines(source.text);
  const tables = findTextTables(source, lines);
  const shown = outside(lines, tables);
  const { rows, lines: told } = findTold(shown, readRows(shown));
  const isRow = (line: Line): boolean => {
    const row = rows[line.index];
    return row !== null && row !== undefined && isCertain(row.kind);
  };
  return {
    source,
    lines,
    rows,
    told,
    justified: isJustified(lines, rows),
    rowIndent: commonIndent(lines, rows),
    lastClosing: new Map(BRACKETS.map(([, close]) => [close, source.text.lastIndexOf(close)])),
    furniture: findFurniture(lines, isRow),
    brokenRanges: new Set(brokenRanges(lines, rows)),
    examples: findExamples(source.text, lines),
    tables,
    hangingTitles: findHangingTitles(lines),
  };
}

/** The lines with those of tables empty: these are none of a list that others make. */
function outside(lines: readonly Line[], tables: FoundTables): readonly Line[] {
  const shown = [...lines];
  for (const [first, { last }] of tables)
    for (const line of lines.slice(first, last + 1)) shown[line.index] = { ...line, text: "" };
  return shown;
}

/** What each line would be as a row, alone first, then among others. */
function readRows(lines: readonly Line[]): readonly (RowLine | null)[] {
  const each = lines.map(({ text }) => (text === "" ? null : readRow(text)));
  const read = withoutLabels(lines, each);
  const called = withCalled(lines, withAnnounced(lines, withNumbered(lines, read)));
  const told = withHeaded(lines, called);
  const counted = withLetters(lines, withHexDigits(lines, withCounted(lines, told)));
  const named = withTerms(lines, withErrnos(lines, withWords(lines, counted)));
  const listed = withQuotedItems(lines, withNumberedWords(lines, named));
  return withoutOthers(lines, withTrailing(lines, withSameMarks(lines, withGlued(lines, listed))));
}

/** Reads the lines of a document one after the other, each once. */
export function scan(page: Page, report: Report): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const line of uncounted(page.lines, page.rows)) reportUncounted(page, line, report);
  let inRows = false;
  for (let at = 0; at < page.lines.length; ) {
    const reading = readAt(page, at, inRows, report);
    for (const piece of reading.pieces) {
      inRows ||= piece.kind === "line" && piece.row !== null;
      pieces.push(piece);
    }
    at = reading.next;
  }
  return pieces;
}

function readAt(page: Page, at: number, inRows: boolean, report: Report): Reading {
  const line = page.lines[at];
  if (!line || line.text === "" || page.furniture.has(at)) return readBlank(page, at);
  const { pieces, next } = readText(page, line, inRows, report);
  return { pieces: line.feed ? [{ kind: "page" }, ...pieces] : pieces, next };
}

function readText(page: Page, line: Line, inRows: boolean, report: Report): Reading {
  const at = line.index;
  const block = readExample(page, at) ?? readTable(page, at);
  if (block) return block;
  const told = page.told.get(at);
  if (told) return { pieces: [{ kind: "line", line: told, row: null }], next: at + 1 };
  if (page.brokenRanges.has(at)) return readBrokenRange(page, at, report);
  // What is indented below a row explains it, whatever it looks like.
  const below = inRows && line.indent > page.rowIndent;
  for (const read of below ? [] : READERS) {
    const reading = read(page, at);
    if (reading) return reading;
  }
  if (isAnchor(line.text)) return { pieces: [], next: at + 1 };
  if (isRule(line.text)) return { pieces: [{ kind: "rule" }], next: at + 1 };
  if (isUnclosed(page, at)) reportUnclosed(page, line, report);
  return { pieces: [{ kind: "line", line, row: page.rows[at] ?? null }], next: at + 1 };
}

function readBlank(page: Page, at: number): Reading {
  let next = at;
  let kind: "blank" | "page" = "blank";
  while (next < page.lines.length && (page.lines[next]?.text === "" || page.furniture.has(next))) {
    if (page.furniture.has(next) || page.lines[next]?.feed) kind = "page";
    next += 1;
  }
  return { pieces: [{ kind }], next: Math.max(next, at + 1) };
}

function readExample(page: Page, at: number): Reading | null {
  const last = page.examples.get(at);
  if (last === undefined) return null;
  const { position } = spanOf(page.source, page.lines.slice(at, last + 1));
  const from = page.lines[at]?.from ?? 0;
  const text = page.source.text.slice(from, page.lines[last]?.end ?? from);
  return {
    pieces: [{ kind: "block", block: { kind: "example", text, position } }],
    next: last + 1,
  };
}

function readTable(page: Page, at: number): Reading | null {
  const found = page.tables.get(at);
  return found ? { pieces: [{ kind: "block", block: found.table }], next: found.last + 1 } : null;
}

/** Parts what stands around it, and is said: it is no row, and explains none. */
function readBrokenRange(page: Page, at: number, report: Report): Reading {
  const [first, last] = [page.lines[at], page.lines[at + 1]];
  report({
    code: "unread-code",
    severity: "info",
    message: "A range of codes stands on two lines, so it is left out",
    position: page.source.position(first?.from ?? 0, last?.end ?? 0),
    hint: "Write both ends of the range on one line",
  });
  return { pieces: [{ kind: "page" }], next: at + 2 };
}

function reportUncounted(page: Page, line: Line, report: Report): void {
  report({
    code: "unread-code",
    severity: "info",
    message:
      "The line is numbered as the rows are but stands apart from them, so it is read as text",
    position: page.source.position(line.from, line.end),
    hint: "Put it beside the rows that it belongs to",
  });
}

function reportUnclosed(page: Page, line: Line, report: Report): void {
  report({
    code: "unclosed-comment",
    severity: "warning",
    message: "A comment begins here and nothing closes it, so the lines below are read as text",
    position: page.source.position(line.from, line.end),
    hint: "Close the comment",
  });
}
