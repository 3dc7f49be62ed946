import { isErrno } from "./errno-rows.js";
import type { Field } from "./fields.js";
import { trim } from "./fields.js";
import { isCertain, type LeadKind, leadKind } from "./lead-token.js";

const NAMED = /([\p{L}_][\p{L}\p{N}_]*)\s*(?=\()/uy;
const TOKEN = /\(?\s*([^\s:：=|,;()]+)\s*\)?(?:\s*[:：]\s+|\s*[,;]\s*(?=\S)|\s+[-–—]\s+|\s+|$)/y;

/** The mark of a comment before its text. */
const REMARK = /(?:#|\/\/|;)\s+(?=\S)/y;

/** `NAME (text)`, the parenthesis closing at the end of the line. */
export function isNamed(text: string, from: number): boolean {
  const fields = splitNamed(text, from);
  return fields !== null && fields[1].start < fields[1].end;
}

/** The name and the text in its parentheses. */
export function splitNamed(text: string, from: number): readonly [Field, Field] | null {
  NAMED.lastIndex = from;
  const match = NAMED.exec(text);
  const whole = trim(text, { start: from, end: text.length });
  if (isWordy(text.slice(whole.start, whole.end)))
    return [whole, { start: whole.end, end: whole.end }];
  if (!match || !/\)[.;,]?$/.test(text) || !isWordy(match[1] ?? "")) return null;
  const end = from + (match[1] ?? "").length;
  return [{ start: from, end }, trim(text, { start: end, end: text.length })];
}

/** One word in capitals or with underscores or capitals inside, not a word of a sentence. */
function isWordy(token: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(token) && /_|\p{Ll}\p{Lu}|^\p{Lu}{2,}/u.test(token);
}

/** A token of a certain shape, then nothing or a text: `NAME text`, `(1001): text`. */
export function isCoded(text: string, from: number): boolean {
  return splitCoded(text, from) !== null;
}

const WORD = /([A-Za-z_][\w$-]*)(?:\s*[:：]\s+|\s+[-–—]\s+|\s*(?=\(.*\)[.;,]?$))/y;
const STATUS =
  /\(\s*(?:HTTP[\s/]*)?(?:status\s*)?(?:code\s*)?([1-5]\d\d)\s*\)\s*(?:[:：–—-]\s*)?/iy;

/** A word that a mark parts from its text, or a status in brackets before it: `NotFound: text`, `(HTTP 404): text`. */
export function splitMarked(text: string, from: number): readonly [Field, Field] | null {
  for (const pattern of [WORD, STATUS]) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    const token = match?.[1];
    if (!match || token === undefined) continue;
    const start = text.indexOf(token, from);
    return [
      { start, end: start + token.length },
      trim(text, { start: from + match[0].length, end: text.length }),
    ];
  }
  return null;
}

/** Whether a text stands behind such a token. */
export function hasTextBehindCode(text: string, from: number): boolean {
  const fields = splitCoded(text, from);
  return fields !== null && fields[1].start < fields[1].end;
}

/** The token and the text behind it; `any` shape of a token will do where others say that it is one. */
export function splitCoded(
  text: string,
  from: number,
  any = false,
): readonly [Field, Field] | null {
  TOKEN.lastIndex = from;
  const match = TOKEN.exec(text);
  const token = match?.[1] ?? "";
  const kind = leadKind(token);
  const believed = any || isNameOfErrno(token) || isBracketed(match?.[0] ?? "", kind);
  if (!match || !kind || !(believed || isCertain(kind))) return null;
  const start = text.indexOf(token, from);
  REMARK.lastIndex = from + match[0].length;
  const behind = from + match[0].length + (REMARK.exec(text)?.[0].length ?? 0);
  return [
    { start, end: start + token.length },
    { start: behind, end: text.length },
  ];
}

/** `(LOCKED): `: a word in capitals, set apart by brackets and a mark. */
function isBracketed(token: string, kind: LeadKind | null): boolean {
  return kind === "capitals" && /^\(.*\)\s*[:：]/.test(token);
}

const CAPITALS = /([A-Z][A-Z\d]{2,40})\s?[,;:]\s+(?=\S)/y;

/** Among constants a word in capitals is one, too, where a mark parts it from its text: `LOCKED, the crane is greased`. */
export function splitCapitals(text: string, from: number): readonly [Field, Field] | null {
  CAPITALS.lastIndex = from;
  const match = CAPITALS.exec(text);
  const token = match?.[1] ?? "";
  if (!match || /^(?:ERROR|WARNING|WARN|INFO|FATAL|DEBUG|NOTE)$/.test(token)) return null;
  return [
    { start: from, end: from + token.length },
    { start: from + match[0].length, end: text.length },
  ];
}

/** `EPERM`, no word of a log: `ERROR`. */
function isNameOfErrno(token: string): boolean {
  return isErrno(token) && token !== "ERROR";
}
