import { type Lead, type Piece, piece } from "./piece.js";
import { SEPARATOR } from "./tokens.js";

const SUFFIX = /^\s*(\*\*|)[([（【][^()[\]（）【】\n]{1,64}[)\]）】]\1(?=\s*(?:[:：=>|–—-]|$))/;
/** Words in brackets, and nothing behind them; another name is no text: `(or PIER)`. */
const TOLD =
  /^\s+[(（](?!(?:or|aka|alias|formerly|see)\s)(?=[\p{L}\p{M}'’-]+,?\s)([^()（）\d\n]{2,200})[)）]\s*$/u;
const CONSTANT = /^[`*_]{0,4}[A-Z][A-Z\d]*(?:_[A-Z\d]+)+[`*_]{0,4}$/;
/** `12 means that …`. */
const VERB = /^\s+(?:means|indicates|denotes|signals|stands for)\s+(?:that\s+)?(?=\S)/i;
const STATUS = /^[([（]\s*(?:HTTP[\s/]*)?([1-5]\d\d)\s*[)\]）]\s*(?:[:：–—-]\s*)?/i;

/** In a code span: words joined by signs, or behind a status any word. */
const WORDS = /^[A-Za-z_](?=\w*[.:_-])[\w.:-]*\w$/;
const WORD = /^[A-Za-z_][\w.:-]*\w$/;
const AFTER_STATUS = /^[*`_]{0,3}[1-5]\d\d\b/;

/** Takes the separator and the rest. `apart` says that a blank alone may stand for the separator. */
export function finish(raw: string, bare: number, codeLike: boolean, apart: boolean): Lead | null {
  const told = toldInBrackets(raw, bare);
  if (told) return told;
  const end = bare + (SUFFIX.exec(raw.slice(bare))?.[0].length ?? 0);
  const rest = raw.slice(end);
  const mark = (SEPARATOR.exec(rest) ?? VERB.exec(rest))?.[0];
  const separator = mark ?? /^\s+/.exec(rest)?.[0] ?? "";
  const isEnd = rest.trim() === "";
  const parted = mark !== undefined;
  // Behind such a bracket nothing need stand before the text: `【E12】text`.
  const isShut = raw[end - 1] === "】";
  if (!isEnd && !parted && !isShut && !(apart && separator !== "")) return null;
  const lead = { raw: raw.slice(0, end).trim(), start: 0 };
  return { lead, ...splitSecond(raw, end + separator.length), codeLike };
}

/** `NO_BERTH (no berth is free)`: a constant, and nothing but its text in brackets. */
function toldInBrackets(raw: string, bare: number): Lead | null {
  const lead = raw.slice(0, bare);
  const text = CONSTANT.test(lead) ? TOLD.exec(raw.slice(bare))?.[1] : undefined;
  if (text === undefined) return null;
  const start = raw.indexOf(text, bare);
  return {
    lead: { raw: lead, start: 0 },
    second: null,
    text: { raw: text, start },
    codeLike: true,
  };
}

/** A status in brackets, or a number or symbol that a separator parts from the text. */
function splitSecond(
  raw: string,
  from: number,
): { readonly second: Piece | null; readonly text: Piece } {
  const rest = raw.slice(from);
  const status = STATUS.exec(rest);
  if (status?.[1] !== undefined)
    return {
      second: { raw: status[1], start: from + status[0].indexOf(status[1]) },
      text: piece(raw, from + status[0].length),
    };
  const token = /^(?:`([^`\n]+)`|([^\s:：`]+))/.exec(rest);
  const inner = token?.[1] ?? token?.[2] ?? "";
  const behind = rest.slice(token?.[0].length ?? 0);
  const isConstant = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/.test(inner);
  const gap = isConstant || /^\s*$/.test(behind) ? /^\s+|^$/.exec(behind)?.[0] : undefined;
  const separator = SEPARATOR.exec(behind)?.[0] ?? gap ?? null;
  const isSecond =
    /^[1-5]\d\d$/.test(inner) ||
    /^-?(?:\d+|0x[\da-f]+)$/i.test(inner) ||
    isConstant ||
    (token?.[1] !== undefined && (AFTER_STATUS.test(raw) ? WORD : WORDS).test(inner));
  if (!token || separator === null || !isSecond) return { second: null, text: piece(raw, from) };
  return {
    second: { raw: token[0], start: from },
    text: piece(raw, from + token[0].length + separator.length),
  };
}
