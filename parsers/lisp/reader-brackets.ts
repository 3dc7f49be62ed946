import { isSequence } from "./form.js";
import { type BracketFrame, CLOSING } from "./frame.js";
import { checkMap } from "./map-check.js";
import { addForm, dropPrefixes, type ReaderState, top } from "./reader-state.js";
import { makeSequence } from "./sequence.js";

/** Opens a bracket at the place the line cursor was moved to. */
export function openBracket(
  state: ReaderState,
  kind: BracketFrame["kind"],
  start: number,
  inside: number,
): void {
  const { lines } = state;
  const place = { column: start - lines.start, indent: lines.indent, line: lines.start };
  state.frames.push({
    type: "bracket",
    kind,
    start,
    inside,
    ...place,
    items: [],
    branched: false,
    hanging: null,
  });
}

/**
 * Closes what the bracket at `start` closes. False if it fits nothing and the reader is not mending:
 * the form has to be read again.
 */
export function closeBracket(state: ReaderState, start: number): boolean {
  dropPrefixes(state);
  const frame = top(state);
  const found = state.scan.text.charAt(start);
  if (frame.type !== "bracket" || frame === state.root) {
    const message = `Found \`${found}\` where no bracket is open, expected a form`;
    state.scan.fault("unexpected-closing", message, start, start + 1, "Remove it, or look above");
    return true;
  }
  if (CLOSING[frame.kind] !== found && !state.mending) return false;
  if (CLOSING[frame.kind] !== found) mismatch(state, frame, start);
  const last = top(state);
  if (last.type === "bracket" && last !== state.root) finish(state, last, start + 1);
  return true;
}

/** If the bracket around fits, the inner one was forgotten; else this one is of the wrong kind. */
function mismatch(state: ReaderState, frame: BracketFrame, start: number): void {
  const found = state.scan.text.charAt(start);
  const opening = state.scan.text.slice(frame.start, frame.inside);
  const message = `Found \`${found}\`, expected \`${CLOSING[frame.kind]}\` for the \`${opening}\` on line ${state.scan.line(frame.start)}`;
  state.scan.fault("mismatched-closing", message, start, start + 1);
  const outer = bracketAround(state);
  if (!outer || outer === state.root || CLOSING[outer.kind] !== found) return;
  finish(state, frame, lastEnd(frame));
  dropPrefixes(state);
}

function bracketAround(state: ReaderState): BracketFrame | null {
  const frame = state.frames.at(-2);
  return frame?.type === "bracket" ? frame : null;
}

/** The end of what stands in the brackets. */
export function lastEnd(frame: BracketFrame): number {
  return frame.items.at(-1)?.end ?? frame.inside;
}

/** Makes the form of the innermost brackets and hands it on. */
export function finish(state: ReaderState, frame: BracketFrame, end: number): void {
  state.frames.pop();
  const { kind, start, items } = frame;
  const quoted = state.quotes > 0;
  const form = makeSequence(state.scan.text, { kind, start, end, quoted, items });
  if (isSequence(form) && (kind === "map" || kind === "set")) checkMap(state.scan, form);
  addForm(state, form);
}

/**
 * In a text whose brackets don't fit, a line that begins no deeper than an open bracket stands
 * outside of it: the bracket was forgotten.
 */
export function closeByIndent(state: ReaderState): void {
  const { lines, scan } = state;
  if (!lines.first) return;
  for (let frame = bracketTop(state); frame && isLeft(state, frame); frame = bracketTop(state)) {
    const opening = scan.text.slice(frame.start, frame.inside);
    const message = `\`${opening}\` is not closed, expected \`${CLOSING[frame.kind]}\` before line ${scan.line(lines.start)}`;
    scan.fault("unclosed-form", message, frame.start, frame.inside, "Add the missing bracket");
    dropPrefixes(state);
    finish(state, frame, lastEnd(frame));
  }
}

function bracketTop(state: ReaderState): BracketFrame | null {
  const frame = top(state);
  if (frame.type === "prefix" || frame === state.root) return null;
  return frame;
}

function isLeft(state: ReaderState, frame: BracketFrame): boolean {
  const { lines } = state;
  if (frame.line === lines.start) return false;
  // What stands below a bracket that ends its line is measured by that line.
  return isHanging(state.scan.text, frame)
    ? lines.indent < frame.indent
    : lines.indent <= frame.column;
}

function isHanging(text: string, frame: BracketFrame): boolean {
  const first = frame.items[0];
  if (!first) return true;
  frame.hanging ??= text.slice(frame.inside, first.start).includes("\n");
  return frame.hanging;
}

/** At the end of the text: false if brackets are open and the reader is not mending. */
export function closeAll(state: ReaderState): boolean {
  dropPrefixes(state);
  if (state.frames.length === 1) return true;
  if (!state.mending) return false;
  const open = state.frames.filter((frame) => frame.type === "bracket").length - 2;
  const outermost = state.frames.find((frame) => frame.type === "bracket" && frame !== state.root);
  if (outermost?.type === "bracket") reportOpen(state, outermost, open);
  while (state.frames.length > 1) {
    dropPrefixes(state);
    const frame = bracketTop(state);
    if (!frame) break;
    finish(state, frame, lastEnd(frame));
  }
  return true;
}

function reportOpen(state: ReaderState, frame: BracketFrame, inner: number): void {
  const opening = state.scan.text.slice(frame.start, frame.inside);
  const more =
    inner > 0 ? `, nor ${inner === 1 ? "is 1 bracket" : `are ${inner} brackets`} in it` : "";
  const message = `\`${opening}\` is not closed${more}, expected \`${CLOSING[frame.kind]}\` before the end`;
  state.scan.fault("unclosed-form", message, frame.start, frame.inside, "Add the missing bracket");
}
