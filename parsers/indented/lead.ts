import { isErrno } from "./errno-rows.js";
import { isCertain, type LeadKind, leadKind } from "./lead-token.js";

/** The first cell of a row line. Numbers are indexes into the line. */
export interface Lead {
  readonly kind: LeadKind;
  readonly start: number;
  readonly end: number;
  /** Behind the bracket or quotation mark that closes the cell; `end` if there is none. */
  readonly close: number;
}

const TOKEN = /[^\s:：=|,;，、()[\]<>{}"'`&–—（）【】〔〕〖〗「」]+/y;
/** `>0`: all statuses above, as POSIX writes them. */
const ABOVE = />=?\d(?=\s|$)/y;
const SPAN =
  /\s?[-–—~]\s?(-?\d{1,9})(?=\s*[:|–—]|\s+-|\s\s|\t|\s\(|$|(?<=\d{3} [-–—~] \d{3})\s\p{L})/uy;
/** The same number in hexadecimal digits (`-2147467263 (80004001)`), or how far it reaches (`5 (and above)`). */
const BESIDE =
  /\s?\((?:0[xX][\dA-Fa-f]{1,16}|(?=\d*[A-Fa-f])[\dA-Fa-f]{4,8}|[\dA-Fa-f]{8}|(?:and|or)\s(?:above|higher|greater|more|over|up|below|lower|less))\)(?=[\s:：–—-]|$)/iy;
const AND = /\s*[&/,，、]\s*|\s+(?:and|or|und|oder|et|ou|e|y|o|и|или)\s+|\s*[和及]\s*/uy;
const CLOSING: ReadonlyMap<string, string> = new Map([
  ["[", "]"],
  ["(", ")"],
  ["<", ">"],
  ["（", "）"],
  ["【", "】"],
  ["〔", "〕"],
  ["〖", "〗"],
  ["「", "」"],
  ['"', '"'],
  ["'", "'"],
  ["`", "`"],
]);
/** `36*#`, and a gap or a mark behind it: a number with signs that a line below the rows explains. */
const SIGNED = /^(\d{1,9})[*#†‡§]{1,3}$/u;
/** `12---no berth`, `12-----`, one blank and a text: dashes alone part a number from its text. */
const DASHED = /^(-?\d{1,9})-{2,16}(?:\p{L}|$)/u;
const GAP_OR_MARK = /\t|\s{2}|\s*[:：|]|\s+[-–—]\s/y;
/** `WARN:1001` before its text: how bad it is, or which part of a system says it, and the number. */
const JOINED = /[A-Z]{1,8}:\d{1,6}[A-Z]?(?=\s?[:：]\s|\s+[-–—]\s|\s{2}|\t)/uy;
/** `*EINVAL*::`, `**E12**: …`: bold as AsciiDoc and wikis have it, and a mark behind it. */
const BOLD = /(\*{1,2})([^\s*]{1,80})\1(?=\s?[:：]|\s+[-–—]\s)/uy;
const MOST_IN_ONE_CELL = 20;

/**
 * The lead that begins at an index: one token, several (`E68 & E81`, `401, 403`), a span
 * (`1000 - 1099`), or one in brackets or quotation marks.
 */
export function leadAt(text: string, at: number): Lead | null {
  const closing = CLOSING.get(text.charAt(at));
  if (closing === undefined) return boldAt(text, at) ?? manyAt(text, at);
  const inner = tokenAt(text, at + 1);
  if (!inner) return bracketedMix(text, at);
  if (text.charAt(inner.end) !== closing) return null;
  const close = inner.end + 1;
  if (isCertain(inner.kind)) return { ...inner, close };
  // With nothing behind them such words title sections.
  const isName = closing === "]" && isErrno(text.slice(inner.start, inner.end));
  return isName && close < text.length ? { ...inner, kind: "constant", close } : null;
}

function boldAt(text: string, at: number): Lead | null {
  BOLD.lastIndex = at;
  const [whole = "", stars = "", inner = ""] = BOLD.exec(text) ?? [];
  const shape = leadKind(inner);
  // `*ERROR*: …` is how bad a line is.
  const kind = isErrno(inner) && inner !== "ERROR" && shape ? "constant" : shape;
  if (kind === null || !isCertain(kind)) return null;
  const start = at + stars.length;
  return { kind, start, end: start + inner.length, close: at + whole.length };
}

/** `[0cMg]`: digits, then letters, large and small, alone on the line. */
function bracketedMix(text: string, at: number): Lead | null {
  const inner = /^\[(\d{1,4}[A-Za-z]{3,8})\]$/.exec(text.slice(at, at + 16))?.[1];
  if (inner === undefined || !/[A-Z]/.test(inner)) return null;
  const end = at + 1 + inner.length;
  return { kind: "numbered", start: at + 1, end, close: end + 1 };
}

function manyAt(text: string, at: number): Lead | null {
  const first = tokenAt(text, at);
  if (!first) return null;
  const span = isCertain(first.kind) ? spanEnd(text, first) || besideEnd(text, first) : 0;
  if (span > 0) return { ...first, end: span, close: span };
  let last = first;
  for (let count = 1; count < MOST_IN_ONE_CELL; count += 1) {
    const next = nextAt(text, last);
    if (!next) break;
    last = next;
  }
  // Words in capitals are codes of one row where the line holds nothing else.
  const isList = isCertain(first.kind) || (first.kind === "capitals" && last.end === text.length);
  return isList ? { ...first, end: last.end, close: last.close } : first;
}

function nextAt(text: string, last: Lead): Lead | null {
  AND.lastIndex = last.end;
  const match = AND.exec(text);
  const next = match && tokenAt(text, last.end + match[0].length);
  return next && next.kind === last.kind ? next : null;
}

function spanEnd(text: string, first: Lead): number {
  SPAN.lastIndex = first.end;
  const match = first.kind === "number" ? SPAN.exec(text) : null;
  const high = match?.[1] ?? "";
  const low = text.slice(first.start, first.end);
  const apart = match !== null && /^\s.\s/.test(match[0]);
  const rises = low.length === high.length ? low < high : apart && Number(low) < Number(high);
  return match && rises ? first.end + match[0].length : 0;
}

function besideEnd(text: string, first: Lead): number {
  BESIDE.lastIndex = first.end;
  const match = first.kind === "number" ? BESIDE.exec(text) : null;
  return match ? first.end + match[0].length : 0;
}

function tokenAt(text: string, at: number): Lead | null {
  TOKEN.lastIndex = at;
  ABOVE.lastIndex = at;
  const above = ABOVE.exec(text)?.[0];
  JOINED.lastIndex = at;
  const joined = JOINED.exec(text)?.[0];
  if (joined !== undefined)
    return { kind: "numbered", start: at, end: at + joined.length, close: at + joined.length };
  const word = TOKEN.exec(text)?.[0] ?? "";
  const token = above ?? DASHED.exec(word)?.[1] ?? word.replace(/[-.]{1,3}$/, "");
  const whole = token === "" ? null : leadKind(token);
  const close = at + token.length;
  if (whole) return { kind: whole, start: at, end: close, close };
  return signed(text, token, at) ?? slashed(token, at);
}

function signed(text: string, token: string, at: number): Lead | null {
  const number = SIGNED.exec(token)?.[1];
  const close = at + token.length;
  GAP_OR_MARK.lastIndex = close;
  if (number === undefined || !GAP_OR_MARK.test(text)) return null;
  return { kind: "number", start: at, end: at + number.length, close };
}

/** `401/403`: the first part is the lead, the caller finds the others. */
function slashed(token: string, at: number): Lead | null {
  const end = token.indexOf("/");
  const kind = end > 0 ? leadKind(token.slice(0, end)) : null;
  return kind && isCertain(kind) ? { kind, start: at, end: at + end, close: at + end } : null;
}
