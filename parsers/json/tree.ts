import type { Repair } from "../../src/diagnostic.js";
import type { Source } from "../../src/source.js";
import type { DataComment } from "../data/comments.js";
import { atom, sequence } from "../data/forms.js";
import { checkKeys } from "../data/keys.js";
import type { Form } from "../lisp/form.js";
import type { JsonToken } from "./tokens.js";

/** What stands in a text of JSON, and what is wrong with it. */
export interface JsonReading {
  readonly roots: readonly Form[];
  readonly comments: readonly DataComment[];
  readonly repairs: readonly Repair[];
}

/** A bracket that is open. The items of a map are its keys and values in turn. */
interface Frame {
  readonly kind: "vector" | "map";
  readonly start: number;
  readonly items: Form[];
  /** A comma, or nothing, stands before what comes next. */
  parted: boolean;
  /** A colon stands behind the last key. */
  colon: boolean;
}

interface State {
  readonly source: Source;
  readonly root: Form[];
  readonly frames: Frame[];
  readonly open: { vector: number; map: number };
  readonly repairs: Repair[];
  readonly lenient: boolean;
  /** The end of the last token. */
  last: number;
}

/** So many mistakes are told one by one; more are those of one, or of a text that is no JSON. */
const MOST = 50;

/**
 * Makes trees of tokens. Depth is a stack of its own, every token is looked at once, and nothing is
 * thrown: what is wrong is reported, and what can be read is read. `lenient` lets pass what JSON5 has.
 */
export function readJson(
  source: Source,
  tokens: Iterable<JsonToken>,
  lenient: boolean,
): JsonReading {
  const comments: DataComment[] = [];
  const open = { vector: 0, map: 0 };
  const state: State = { source, root: [], frames: [], open, repairs: [], lenient, last: 0 };
  for (const token of tokens) {
    if (token.fault !== null) reportFault(state, token);
    if (token.type === "comment") comments.push({ ...token, block: !isLine(source, token) });
    else {
      take(state, token);
      state.last = token.end;
    }
  }
  closeAll(state);
  return { roots: state.root, comments, repairs: state.repairs };
}

function isLine({ text }: Source, { start }: JsonToken): boolean {
  return text.startsWith("//", start);
}

function take(state: State, token: JsonToken): void {
  const frame = state.frames.at(-1);
  if (token.type === "open") openBracket(state, token);
  else if (token.type === "close") closeBracket(state, token);
  else if (token.type === "atom")
    addForm(state, atom(token.kind, token.text, token.start, token.end));
  else if (!frame)
    fault(state, `Found \`${token.text}\` outside of all brackets`, token, "Remove it");
  else if (token.type === "colon") takeColon(state, frame, token);
  else takeComma(state, frame, token);
}

function openBracket(state: State, { text, start }: JsonToken): void {
  const kind = text === "{" ? "map" : "vector";
  if (kind === "map") closeForgotten(state, start);
  beforeForm(state, start);
  state.frames.push({ kind, start, items: [], parted: true, colon: false });
  state.open[kind]++;
}

/** A map where a key should be is the next one of a list: the one before it was not closed. */
function closeForgotten(state: State, start: number): void {
  const [list, frame] = state.frames.slice(-2);
  if (list?.kind !== "vector" || frame?.kind !== "map") return;
  if (frame.items.length === 0 || frame.items.length % 2 === 1) return;
  const place = { start, end: start + 1 };
  fault(state, "Found `{`, expected `}` or a key", place, openedAt(state, frame), "error");
  close(state, frame, state.last);
  list.parted = true;
}

/** What must stand before a value: a comma, or a key and its colon. */
function beforeForm(state: State, start: number): void {
  const frame = state.frames.at(-1);
  if (!frame) return;
  const isValue = frame.kind === "map" && frame.items.length % 2 === 1;
  const place = { start: state.last, end: state.last };
  if (isValue && !frame.colon)
    fault(
      state,
      "Found a value right behind a key, expected `:`",
      { start, end: start + 1 },
      "Add the colon",
    );
  else if (!isValue && !frame.parted)
    fault(state, "Found no `,` between two values", place, "Add the comma");
  frame.parted = false;
  frame.colon = false;
}

function addForm(state: State, form: Form): void {
  beforeForm(state, form.start);
  put(state, form);
}

function put(state: State, form: Form): void {
  const frame = state.frames.at(-1);
  if (frame?.kind === "map" && frame.items.length % 2 === 0 && "items" in form) {
    // A value without a key keeps its place.
    fault(
      state,
      "Found a value, expected a key",
      { start: form.start, end: form.start + 1 },
      "Add a key",
    );
    frame.items.push(atom("string", "", form.start, form.start));
  }
  (frame?.items ?? state.root).push(form);
}

function takeColon(state: State, frame: Frame, token: JsonToken): void {
  const isBehindKey = frame.kind === "map" && frame.items.length % 2 === 1 && !frame.colon;
  if (!isBehindKey)
    fault(state, "Found `:`, expected a value", token, "Remove it, or add what is missing");
  frame.colon = isBehindKey;
}

function takeComma(state: State, frame: Frame, token: JsonToken): void {
  const isEmpty = frame.parted || frame.colon;
  if (isEmpty) fault(state, "Found `,`, expected a value", token, "Remove it, or add the value");
  addMissing(state, frame, token.start);
  frame.parted = true;
}

/** A key whose value is not there has none. */
function addMissing(state: State, frame: Frame, end: number): void {
  if (frame.kind !== "map" || frame.items.length % 2 === 0) return;
  const key = frame.items.at(-1);
  if (!frame.colon && key)
    fault(state, "Found a key without a value, expected `:`", key, "Add the value");
  frame.items.push(atom("nil", "", end, end));
  frame.colon = false;
}

function closeBracket(state: State, token: JsonToken): void {
  const kind = token.text === "}" ? "map" : "vector";
  if (state.open[kind] === 0) {
    fault(state, `Found \`${token.text}\`, which closes nothing`, token, "Remove it", "error");
    return;
  }
  for (let frame = state.frames.at(-1); frame && frame.kind !== kind; frame = state.frames.at(-1)) {
    const expected = closing(frame);
    fault(
      state,
      `Found \`${token.text}\`, expected \`${expected}\``,
      token,
      openedAt(state, frame),
      "error",
    );
    close(state, frame, token.start);
  }
  const frame = state.frames.at(-1);
  if (frame) close(state, frame, token.end);
}

function close(state: State, frame: Frame, end: number): void {
  addMissing(state, frame, Math.max(frame.start + 1, end - 1));
  state.frames.pop();
  state.open[frame.kind]--;
  const form = sequence(frame.kind, frame.items, frame.start, end);
  state.repairs.push(...checkKeys(state.source, form));
  put(state, form);
}

/** Brackets that nothing closes are told once, at the innermost: the others may be its consequence. */
function closeAll(state: State): void {
  const innermost = state.frames.at(-1);
  if (!innermost) return;
  const count = state.frames.length;
  const more = count > 1 ? `; ${count - 1} around it ${count === 2 ? "is" : "are"} open, too` : "";
  const place = { start: innermost.start, end: innermost.start + 1 };
  fault(
    state,
    `Found the end of the text, expected \`${closing(innermost)}\` for this bracket${more}`,
    place,
    "Close it where its last value ends",
    "error",
  );
  for (let frame = state.frames.at(-1); frame; frame = state.frames.at(-1))
    close(state, frame, state.last);
}

function closing({ kind }: Frame): string {
  return kind === "map" ? "}" : "]";
}

function openedAt({ source }: State, { start }: Frame): string {
  const { line, column } = source.position(start, start).start;
  return `Close the bracket of ${line}:${column} first`;
}

const STRICT =
  'JSON has texts and keys in double quotes, with escapes as in `\\n`, `\\"`, `\\u00e9`';

function reportFault(state: State, token: JsonToken): void {
  const isLoose = token.kind !== "string" || !/[`"]/.test(state.source.text.charAt(token.start));
  if (state.lenient && isLoose) return;
  const broken = /not closed/.test(token.fault ?? "");
  const hint = broken ? "Close it where it ends" : STRICT;
  fault(state, `Found ${token.fault}`, token, hint, broken ? "error" : "info");
}

function fault(
  state: State,
  message: string,
  { start, end }: { readonly start: number; readonly end: number },
  hint: string,
  severity: Repair["severity"] = "warning",
): void {
  const { repairs, source } = state;
  if (repairs.length > MOST) return;
  const told = repairs.length < MOST ? message : "Further mistakes are not told";
  repairs.push({
    code: "json-syntax",
    severity,
    message: told,
    position: source.position(start, end),
    hint,
  });
}
