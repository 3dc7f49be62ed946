import type { Form, RawComment } from "./form.js";
import { type BracketFrame, type Frame, formsTaken, type PrefixFrame } from "./frame.js";
import { type LineCursor, lineCursor } from "./lines.js";
import { prefixed } from "./prefix.js";
import type { Scan } from "./token.js";

/** One pass of the reader over a text. */
export interface ReaderState {
  readonly scan: Scan;
  readonly lines: LineCursor;
  /** Brackets and prefixes that are open, outermost first; the first stands for the text itself. */
  readonly frames: Frame[];
  readonly root: BracketFrame;
  readonly comments: RawComment[];
  /** Brackets that don't fit are mended by the indentation of the lines. */
  readonly mending: boolean;
  quotes: number;
}

/** The state before the first token. */
export function startReading(scan: Scan, from: number, mending: boolean): ReaderState {
  const place = { start: from, inside: from, column: -1, indent: -1, line: from };
  const root: BracketFrame = {
    type: "bracket",
    kind: "list",
    ...place,
    items: [],
    branched: false,
    hanging: null,
  };
  const lines = lineCursor(scan.text, from);
  return { scan, lines, frames: [root], root, comments: [], mending, quotes: 0 };
}

/** The innermost open frame. */
export function top(state: ReaderState): Frame {
  return state.frames.at(-1) ?? state.root;
}

/** Hands a form to the innermost frame; prefixes that have what they wait for are resolved. */
export function addForm(state: ReaderState, form: Form): void {
  let frame = top(state);
  push(frame, form);
  while (frame.type === "prefix" && frame.items.length >= formsTaken(frame.kind)) {
    const forms = resolve(state, frame);
    frame = top(state);
    for (const next of forms) push(frame, next, true);
  }
}

function push(frame: Frame, form: Form, resolved = false): void {
  frame.items.push(form);
  if (frame.type === "bracket" && !resolved) frame.branched = false;
}

function resolve(state: ReaderState, frame: PrefixFrame): readonly Form[] {
  state.frames.pop();
  if (frame.kind === "quote") state.quotes--;
  const parent = top(state);
  const around = state.frames.findLast((one) => one.type === "bracket") ?? state.root;
  // At the top level each branch of a condition defines something of its own.
  const bracket = parent.type === "bracket" && parent !== state.root ? parent : null;
  const forms = prefixed(state.scan.text, frame, bracket, around);
  if (frame.kind === "discard") addDiscard(state, frame);
  return forms;
}

function addDiscard(state: ReaderState, frame: PrefixFrame): void {
  const end = frame.items[0]?.end;
  if (end === undefined) return;
  const place = { ownLine: false, column: 0, start: frame.start, end };
  state.comments.push({ kind: "discard", ...place });
}

/** Gives up prefixes with nothing behind them; forms they already took are kept. */
export function dropPrefixes(state: ReaderState): void {
  for (let frame = top(state); frame.type === "prefix"; frame = top(state)) {
    state.frames.pop();
    if (frame.kind === "quote") state.quotes--;
    const { start, items } = frame;
    const message = "Prefix stands before no form, expected one to apply it to";
    state.scan.fault("dangling-prefix", message, start, start + 1);
    top(state).items.push(...items);
  }
}
