import type { Repair } from "../../src/diagnostic.js";
import type { Source } from "../../src/source.js";
import { skipBlanks } from "./characters.js";
import type { Reading } from "./form.js";
import { moveTo, passOver } from "./lines.js";
import { closeAll, closeBracket, closeByIndent, openBracket } from "./reader-brackets.js";
import { addForm, type ReaderState, startReading } from "./reader-state.js";
import type { Scan, Token } from "./token.js";
import { tokenAt } from "./tokenizer.js";

/** A reading and what had to be said about the text. */
export interface CheckedReading extends Reading {
  readonly repairs: readonly Repair[];
}

/**
 * Reads the forms of EDN (github.com/edn-format/edn) and of the Lisps around it between two offsets.
 * It evaluates nothing, never throws and takes time in proportion to the text: depth is a stack of
 * its own. Where brackets don't fit, the form is read once more with the indentation as a guide.
 */
export function readLisp(source: Source, from: number, to: number): CheckedReading {
  const text = source.text.slice(0, to);
  const first = pass(source, text, from, false);
  if (first.brokenAt === null) return first;
  const { brokenAt } = first;
  const second = pass(source, text, brokenAt, true);
  return {
    forms: [...first.forms, ...second.forms],
    comments: first.comments.filter(({ end }) => end <= brokenAt).concat(second.comments),
    repairs: first.repairs
      .filter(({ position }) => position.start.offset < pointAt(source, brokenAt))
      .concat(second.repairs),
  };
}

function pointAt(source: Source, offset: number): number {
  return source.position(offset, offset).start.offset;
}

interface Pass extends CheckedReading {
  /** Where the outermost form begins whose brackets don't fit. */
  readonly brokenAt: number | null;
}

function pass(source: Source, text: string, from: number, mending: boolean): Pass {
  const repairs: Repair[] = [];
  const scan: Scan = {
    text,
    torn: false,
    line: (offset) => source.position(offset, offset).start.line,
    fault: (code, message, start, end, hint) => {
      const severity = code === "duplicate-key" ? "warning" : "error";
      const position = source.position(start, end);
      repairs.push({ code, severity, message, position, ...(hint && { hint }) });
    },
  };
  const state = startReading(scan, from, mending);
  const whole = readTokens(state, from) && closeAll(state);
  const brokenAt = whole ? null : (state.frames[1]?.start ?? null);
  return { forms: state.root.items, comments: state.comments, repairs, brokenAt };
}

/** False if the reader stopped at brackets that don't fit. */
function readTokens(state: ReaderState, from: number): boolean {
  const { scan } = state;
  let at = skipBlanks(scan.text, from);
  while (at < scan.text.length) {
    const token = tokenAt(scan, at);
    if (!take(state, token)) return false;
    passOver(state.lines, scan.text, token.end);
    at = skipBlanks(scan.text, Math.max(token.end, at + 1));
  }
  return true;
}

function take(state: ReaderState, token: Token): boolean {
  moveTo(state.lines, state.scan.text, token.start);
  if (token.type === "close") return closeBracket(state, token.start);
  if (token.type === "comment") addComment(state, token);
  else if (token.type !== "directive") takeForm(state, token);
  return true;
}

function takeForm(
  state: ReaderState,
  token: Exclude<Token, { type: "close" | "comment" | "directive" }>,
): void {
  if (state.mending) closeByIndent(state);
  if (token.type === "open") openBracket(state, token.kind, token.start, token.end);
  else if (token.type === "prefix") openPrefix(state, token);
  else addForm(state, atomOf(state, token));
}

function atomOf(state: ReaderState, token: Extract<Token, { type: "atom" }>) {
  const { kind, start, end } = token;
  return { kind, start, end, quoted: state.quotes > 0 };
}

function openPrefix(state: ReaderState, token: Extract<Token, { type: "prefix" }>): void {
  if (token.kind === "quote") state.quotes++;
  state.frames.push({ type: "prefix", kind: token.kind, start: token.start, items: [] });
}

function addComment(state: ReaderState, token: Extract<Token, { type: "comment" }>): void {
  const { kind, start, end } = token;
  const column = columnOf(state.scan.text, state.lines.start, start);
  state.comments.push({ kind, start, end, ownLine: state.lines.first, column });
}

/** No line that people align is longer. */
const ALIGNED = 400;
const TAB = 8;

/** The column as an editor shows it, tabs going to the next multiple of eight. */
function columnOf(text: string, line: number, start: number): number {
  if (start - line > ALIGNED) return start - line;
  let column = 0;
  for (let at = line; at < start; at++)
    column = text[at] === "\t" ? column + TAB - (column % TAB) : column + 1;
  return column;
}
