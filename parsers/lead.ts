import { isCodeLike, isMarkedCode, PHRASED } from "./code-like.js";
import { SAYS } from "./code-verbs.js";

/** A piece of an item, trimmed, and where it begins in the item's text. */
export interface Piece {
  readonly raw: string;
  readonly start: number;
}

/** An item that begins with a word set apart: `- 1001: message`, `**E1** – …`, `1 = NAME`. */
export interface Lead {
  /** The word set apart, and what stands beside it before the text: a second token, or nothing. */
  readonly lead: Piece;
  readonly second: Piece | null;
  readonly text: Piece;
  /** The lead is a number, an identifier of several parts, or a code span: hardly a word of a sentence. */
  readonly codeLike: boolean;
}

/** A role of reStructuredText, or of MyST, may stand before the backquotes: `` :c:enumerator:`NO_BERTH` ``. */
const MARKED =
  /^(?:(?:(?::[A-Za-z][\w+.-]{0,40}){1,2}:|\{[A-Za-z][\w:.-]{0,40}\})?(`+)(?!`)([^`\n]+)\1(?!`)|(\*\*|__)(?=\S)([^*\n]+?)\3|\*(?=\S)([^*\n]+)\*|\[([^\]\n]+)\](?:\([^()\n]*\)|\[[^\]\n]*\])?|<a\b[^>]*>([^<\n]*)<\/a>)/;
const NUMBER = String.raw`[-−+]?(?:0[xX][\dA-Fa-f]+|#x[\dA-Fa-f]+|\d[\dxX*]*(?:\.\d+)*|[A-Za-z]{1,30}(?:[-_.#][A-Za-z]{1,30}){0,5}[-_.#]?\d[\w-]*)`;
const NUMBERS = new RegExp(
  String.raw`^${NUMBER}(?:(?:\s*(?:,|&|/|~|～|\.\.\.?|…|to|and|or|至|到|、)\s*|\s*[-–—]\s*)${NUMBER}(?![\w]))*(?![\w])`,
);
const TITLED = new RegExp(
  String.raw`^(?:(?:error|err|exit|status|return|result|fault|https?|fehler|erreur|errore|erro|ошибка|código)\s*)?(?:code|no\.?|nr\.?)?\s*#?${NUMBER}(?=\s*(?:[:：=]|[-–—]\s|$))`,
  "iu",
);
/** A number that a word announces, in brackets behind what is set apart: `**NotReady** (value: 12) - …`. */
const VALUE =
  /^\s?[(（](?:(?:value|code|status|error|no|nr)\s?[.:=]?\s?)?(?:-?\d{1,10}|0[xX][\dA-Fa-f]{1,8})[)）]\s*(?:[:：=]|[-–—]+\s)/i;
/** A symbol and the status that goes with it: `NoSuchBerth (404) …`. */
const STATUS_PAIR = /^[A-Z][a-z]+(?:[A-Z][a-z]*){0,6} ?\([1-5]\d\d\)\s*(?:[:：=]|[-–—]|$)/;
const SYMBOL = /^[-+]?[A-Za-z_$][\w$]*(?:(?:[-./]|::?)[\w$]+)*[+?!]?(?![\w])/;
/** A constant of several parts or a name of errno, and a sentence behind a mere blank: `EACCES Permission denied`. */
const TOLD_CONSTANT = /^(?:E[A-Z\d]{2,15}|[A-Z][A-Z\d]*(?:_[A-Z\d]+)+)\s+\p{Lu}(?!\p{Lu})/u;
const SUFFIX = /^\s*[([（【][^()[\]（）【】\n]{1,64}[)\]）】](?=\s*(?:[:：=>|–—-]|$))/;
const SEPARATOR =
  /^(?:\s*(?:[:：](?!\/\/)|=>|->|→|⇒|[=>|])\s*|\s+[-–—]{1,3}\s*|\s*[-–—]{1,3}\s+|\s*[–—]\s*|\s*[.、)](?=\s)\s*)/;
/** `12 means that …`. */
const VERB = /^\s+(?:means|indicates|denotes|signals|stands for)\s+(?:that\s+)?(?=\S)/i;
const STATUS = /^[([（]\s*(?:HTTP[\s/]*)?([1-5]\d\d)\s*[)\]）]\s*(?:[:：–—-]\s*)?/i;

/** The lead of an item's or a line's text; null if nothing in it is set apart, or it is a link alone. */
export function splitLead(raw: string): Lead | null {
  const escaped = /^\S{0,120}\\_\S{0,120}/.exec(raw)?.[0];
  if (escaped === undefined) return splitUnescaped(raw);
  const lead = splitUnescaped(withoutEscapes(escaped) + raw.slice(escaped.length));
  if (!lead) return null;
  const written = (piece: Piece): Piece =>
    piece.start < escaped.length
      ? { ...piece, raw: raw.slice(piece.start, piece.start + piece.raw.length) }
      : piece;
  const { second } = lead;
  return { ...lead, lead: written(lead.lead), second: second && written(second) };
}

function splitUnescaped(raw: string): Lead | null {
  return splitCounted(raw) ?? splitMarked(raw) ?? splitPlain(raw) ?? splitSaid(raw);
}

/** `NO\_BERTH`, as editors that show no markup write it: an underscore and a letter of its case, as long as what it stands for. */
function withoutEscapes(word: string): string {
  return word.replace(/\\_(?=(\p{Lu})?)/gu, (_, upper) => (upper === undefined ? "_a" : "_A"));
}

const SAID = new RegExp(
  String.raw`^(?:(?:error|exit|status|return|result)\s+)?(?:codes?|status)\s+(${NUMBER}(?:\s*(?:-|–|to|through)\s*${NUMBER})?)\s+${SAYS}`,
  "iu",
);

/** `Exit code 3 means that …`: words for codes, a number, a verb of few, and what it means. */
function splitSaid(raw: string): Lead | null {
  const match = SAID.exec(raw);
  const number = match?.[1];
  if (!match || number === undefined) return null;
  const lead = { raw: number, start: raw.indexOf(number) };
  return { lead, second: null, text: piece(raw, match[0].length), codeLike: true };
}

function splitMarked(raw: string): Lead | null {
  const marked = MARKED.exec(raw);
  if (!marked) return null;
  const isLink = marked[0].startsWith("[");
  if (isLink && raw.slice(marked[0].length).trim() === "") return linkLead(raw, marked);
  // A link to `#123` is one to an issue.
  if (isLink && /^#\d+$/.test(marked[6] ?? "")) return null;
  const bold = marked[4] ?? marked[5];
  const end = listEnd(raw, marked[0].length);
  if (bold !== undefined && end === marked[0].length && !PHRASED.test(withoutColon(bold))) {
    const inside = splitInside(raw, marked[0], bold);
    if (inside) return inside;
  }
  const { inner, isCode } = insideOf(marked);
  const token = withoutColon(isCode ? withoutTarget(inner) : inner);
  const codeLike =
    isMarkedCode(token, isCode) || (bold !== undefined && isBoldCode(token, raw.slice(end)));
  return finish(raw, 0, end, codeLike, true);
}

const COUNTED = /^(`+)(-?\d{1,10})( ?[-–:=] ?)([A-Z][A-Z\d]*(?:_[A-Z\d]+)*)\1(?!`)/;

/** `` `3 - NO_BERTH` text``: the code span holds a number and its constant, and the text goes on behind it. */
function splitCounted(raw: string): Lead | null {
  const [span = "", ticks = "", number = "", between = "", constant = ""] = COUNTED.exec(raw) ?? [];
  const rest = raw.slice(span.length);
  const separator = SEPARATOR.exec(rest)?.[0] ?? /^\s+/.exec(rest)?.[0];
  if (number === "" || separator === undefined) return null;
  const second = { raw: constant, start: ticks.length + number.length + between.length };
  return {
    lead: { raw: number, start: ticks.length },
    second,
    text: piece(raw, span.length + separator.length),
    codeLike: true,
  };
}

/** What is set apart; bold type may hold a code span: ``**`NO_BERTH`**``. */
function insideOf(marked: RegExpExecArray): { readonly inner: string; readonly isCode: boolean } {
  const inner =
    marked.slice(2).find((part) => part !== undefined && !/^(?:`+|\*\*|__)$/.test(part)) ?? "";
  const spanned = /^`([^`]+)`[:：]?$/.exec(inner)?.[1];
  return { inner: spanned ?? inner, isCode: marked[2] !== undefined || spanned !== undefined };
}

/** A code in words, or a word with its number behind it. */
function isBoldCode(token: string, behind: string): boolean {
  return TITLED.test(token) || (/^[A-Za-z]\w*$/.test(token) && VALUE.test(behind));
}

/** `NO_BERTH <berths.h>`: a role shows its text, not where it leads. */
function withoutTarget(text: string): string {
  return text.replace(/(?<!\s)\s+<[^<>]*>$/, "");
}

function withoutColon(text: string): string {
  return text.replace(/[:：]$/, "").trim();
}

/** `3 - TIMEOUT`: all that stands beside the lead. */
function constantIn({ second, text }: Lead): Piece | null {
  if (second) return text.raw === "" ? second : null;
  return /^[A-Z][A-Z\d]{2,40}$/.test(text.raw) ? text : null;
}

/** `[404 - No such page](/errors/404)`: a code and its text, linked to more of it; within a page it is a list of contents. */
function linkLead(raw: string, marked: RegExpExecArray): Lead | null {
  const inner = marked[6] ?? "";
  if (/\]\(\s*<?#/.test(marked[0])) return null;
  const lead = splitInside(raw, marked[0], inner);
  if (lead || !PHRASED.test(inner)) return lead;
  const start = marked[0].indexOf(inner);
  const text = { raw: "", start: start + inner.length };
  return { lead: { raw: inner, start }, second: null, text, codeLike: true };
}

/** `` `3000` - `3999` ``: code spans joined, if the text goes on behind them with a separator. */
function listEnd(raw: string, from: number): number {
  const more = /^\s*(?:[,&/~–—-]|to|and|or|\.\.\.?)\s*`[^`\n]+`(?=\s*(?:[:：=>|–—,&/~-]|$))/;
  let end = from;
  for (let match = more.exec(raw.slice(end)); match; match = more.exec(raw.slice(end)))
    end += match[0].length;
  return end;
}

/** `**E1: text**` and `**E1 – text** more`: the bold type holds the lead and its text. */
function splitInside(raw: string, marked: string, inner: string): Lead | null {
  const offset = marked.indexOf(inner);
  const lead = splitPlain(inner);
  const shift = (piece: Piece): Piece => ({ raw: piece.raw, start: piece.start + offset });
  const second = lead?.codeLike ? constantIn(lead) : null;
  const behind = SEPARATOR.exec(raw.slice(marked.length))?.[0];
  if (lead && second && behind !== undefined) {
    const text = piece(raw, marked.length + behind.length);
    return { lead: shift(lead.lead), second: shift(second), text, codeLike: true };
  }
  if (!lead?.codeLike || lead.text.raw === "") return null;
  const rest = raw.slice(marked.length).trim();
  const text = shift(lead.text);
  return {
    lead: shift(lead.lead),
    second: lead.second && shift(lead.second),
    text: rest === "" ? text : { raw: `${text.raw} ${rest}`, start: text.start },
    codeLike: true,
  };
}

function splitPlain(raw: string): Lead | null {
  const numbers = NUMBERS.exec(raw)?.[0] ?? TITLED.exec(raw)?.[0];
  const token = numbers ?? SYMBOL.exec(raw)?.[0];
  if (token === undefined) return null;
  return finish(
    raw,
    0,
    token.length,
    isCodeLike(token, false) || STATUS_PAIR.test(raw),
    (numbers !== undefined && /\d{2}/.test(token)) || TOLD_CONSTANT.test(raw),
  );
}

/** Takes the separator and the rest. `apart` says that a blank alone may stand for the separator. */
function finish(
  raw: string,
  start: number,
  bare: number,
  codeLike: boolean,
  apart: boolean,
): Lead | null {
  const end = bare + (SUFFIX.exec(raw.slice(bare))?.[0].length ?? 0);
  const rest = raw.slice(end);
  const mark = (SEPARATOR.exec(rest) ?? VERB.exec(rest))?.[0];
  const separator = mark ?? /^\s+/.exec(rest)?.[0] ?? "";
  const isEnd = rest.trim() === "";
  const parted = mark !== undefined;
  if (!isEnd && !parted && !(apart && separator !== "")) return null;
  const lead = { raw: raw.slice(start, end).trim(), start };
  return { lead, ...splitSecond(raw, end + separator.length), codeLike };
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
    (token?.[1] !== undefined && /^[A-Za-z_](?=[\w]*[.:_-])[\w.:-]*\w$/.test(inner));
  if (!token || separator === null || !isSecond) return { second: null, text: piece(raw, from) };
  return {
    second: { raw: token[0], start: from },
    text: piece(raw, from + token[0].length + separator.length),
  };
}

function piece(raw: string, from: number): Piece {
  const rest = raw.slice(from);
  return { raw: rest.trim(), start: from + rest.length - rest.trimStart().length };
}
