import type { Cell } from "../blocks.js";
import { withoutPictures } from "../pictures.js";
import {
  codeShape,
  isAdvisory,
  isDate,
  isFile,
  isPlaceholder,
  isRegisteredStatus,
  isSymbolic,
  isWord,
} from "./code-shape.js";

/** What a cell of codes says. */
export interface CodeReading {
  /** One code, or those of a list; a range is one code, as written. */
  readonly codes: readonly string[];
  /** A number is in it; a word alone is none. */
  readonly numeric: boolean;
  /** The symbol beside the number: `ER_DBMS(-20001)`. */
  readonly name: string | null;
  /** The words beside the number: `404 Not Found`. */
  readonly text: string | null;
  /** The number stands behind its symbol or its words: `NOT_FOUND (404)`. */
  readonly last?: boolean;
  /** What sorts it, in brackets behind it: `101 [fatal]`; or what a value of it holds: `Io(std::io::Error)`. */
  readonly kind?: string;
}

/** A symbol and the HTTP status that goes with it: `NOT_FOUND (404)`. In a column of such the symbols are the codes. */
export function isStatusPair({ codes, name, last }: CodeReading): boolean {
  return last === true && name !== null && codes.every(isRegisteredStatus);
}

/** The symbol beside a status; among such a single word is one, too: `forbidden (403)`. */
export function symbolBeside(code: CodeReading): string | null {
  const symbol = code.name ?? (isWord(code.text ?? "") ? code.text : null);
  return isStatusPair({ ...code, name: symbol, last: true }) ? symbol : null;
}

const LONGEST = 160;
const NUMBER = String.raw`[-−+]?(?:0[xX][\dA-Fa-f]{1,16}|\d{1,18}|[A-Za-z]{1,10}[-_]?\d{1,10})`;
const BETWEEN = String.raw`\s*(?:-{1,2}|–|—|~|～|\.{2,3}|…|\bto\b|\bthrough\b|\bbis\b|\bдо\b|至|到|から)\s*`;
const RANGE = new RegExp(`^(?:${NUMBER})${BETWEEN}(?:${NUMBER})$`, "iu");
const OPEN_RANGE =
  /^(?:[<>≥≤]=?\s*[-−]?\d{1,18}|[A-Za-z]{0,4}\d{1,18}\s?\+{1,2}(?:\s?\p{L}{1,12})?|\d{1,18}\s?\((?:and|or) \p{L}{2,8}\))$/u;
const LIST = /\s*(?:[,;，；、|&/\n]|\s(?:and|or|und|oder|et|ou|y|o|e|и|или)\s|和|或|及)\s*/iu;
const PAIR =
  /^(\S+?)\s*(?:[([（【]\s*(?:(?:value|code|status|error|no|nr)\s*[.:=]\s*)?([^()[\]（）【】]+?)\s*[)\]）】]|(?:[:：=|]|=>|->|→|\s[-–—]+\s|\n)\s*[["'“”‘’]?([^\s[\]"'“”‘’]+)[\]"'“”‘’]?|\s+(\S+))$/u;
const NUMBER_FIRST = new RegExp(
  `^(${NUMBER}|[1-5][xX]{2})(?:\\s*(?:[:：=、|]|[-–—]+|=>|->|→)\\s*|\\s*\\n\\s*|\\s+|(?=[(（][^()（）]*[)）]$))[(（"“«]?(\\p{L}[^\\n]{0,100}?)[)）"”»]?$`,
  "u",
);
const NUMBER_LAST = new RegExp(`^([^()（）]{2,100}?)\\s*[(（[]\\s*(${NUMBER})\\s*[)）\\]]$`, "u");
/** `tar(1)`, `open(2)`: a page of the manual and its section. */
const MANUAL_PAGE = /^[a-z][\w.-]{0,40}\([1-9][a-z]?\)$/u;
const SEVERITY =
  "errors?|warn(?:ing)?s?|info(?:rmation(?:al)?)?|notice|fatal|critical|severe|hint|debug|fehler|warnung|erreur|avertissement|advertencia|aviso|ошибка|предупреждение|错误|警告|提示|エラー|오류|경고";
const SORTED = new RegExp(
  `^(${NUMBER})\\s?(?:\\[\\s?(\\p{Ll}[\\p{L} ]{0,30})\\]|[(（](${SEVERITY})[)）])$`,
  "iu",
);
const PREFIXED = new RegExp(
  `^(?:(?:error|err|status|exit|return|result|fault|fehler|erreur|errore|erro|código|код|ошибка|http)?[\\s-]*(?:code|no|nr)?\\.?|错误码|コード|코드)[\\s:：#]*(${NUMBER}|(?<=#)\\d{1,5}-\\d{1,2})$`,
  "iu",
);
/** A key that says no more than that a code follows, as files of messages have it. */
const KEYED_NUMBER = /^(?:errors?|err|codes?)(?:\.(?:errors?|codes?|messages?))?\.(\d{1,10})$/iu;
const UNIT =
  /^(?:ms|s|sec(?:ond)?s?|min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?|years?|[kmgt]?i?b(?:ytes?|its?)?|[kmg]?hz|[kmg]bps|bpm|rpm|fps|mmhg|kpa|psi|k[vwg]|[mck]m|db[mi]?|px|pt|usd|eur|times?|characters?|items?)\b|^(?:%|°[cf]|[℃℉]|[元個个次秒分天회개초분년](?!\p{L}))/iu;
const WRAPPED =
  /^(?:"([^"]+)"|'([^']+)'|“([^”]+)”|\[([^[\]]+)\]_?|【([^【】]+)】|\(([^()]+)\)|<([^<>\s]+)>)$/u;
const FOOTNOTES = /(?:\s*(?:\[(?:[#*]\w{0,12}|\d{1,3})\]_?|\*|[†‡¹²³⁴⁵])(?:,(?=\s*\[))?)+$/u;

/** The texts of a cell that codes are read from. */
export type CellText = Pick<Cell, "text" | "literal" | "identifier">;

/** The codes of a cell, or null: a sentence, a placeholder, nothing. */
export function readCodeCell({ text, literal, identifier }: CellText): CodeReading | null {
  if (literal.length > LONGEST || isPlaceholder(literal) || isDate(literal)) return null;
  // Its syntax says that it is one word, whatever characters it is made of.
  if (identifier) return { codes: [literal], numeric: isNumber(literal), name: null, text: null };
  const bare = withoutPictures(literal.trim());
  if (isAdvisory(bare) || isFile(bare)) return null;
  return readWhole(bare) ?? readMarked(withoutPictures(text.trim()), bare);
}

/** Without quotes, brackets and footnote marks. */
function readMarked(text: string, literal: string): CodeReading | null {
  const unwrapped = WRAPPED.exec(literal)
    ?.slice(1)
    .find((part) => part !== undefined);
  const bare = (unwrapped ?? literal)
    .replace(FOOTNOTES, "")
    .replace(/(?<![\s,;:：])[\s,;:：]+$/u, "");
  if (bare === literal || bare === "") return readParts(text.replace(/[ \t]+/gu, " ").trim());
  return readWhole(bare) ?? readParts(bare);
}

function readWhole(text: string): CodeReading | null {
  const shape = codeShape(text);
  if (shape === "symbol" && text.split("/").every(isNumber)) return readList(text);
  if (shape)
    return { codes: [bareNumber(text)], numeric: shape !== "symbol", name: null, text: null };
  if (RANGE.test(text) || OPEN_RANGE.test(text))
    return { codes: [text.replace(/\s+/gu, " ")], numeric: true, name: null, text: null };
  return null;
}

/** `0x10u` is 0x10, as a program means it, and the number of `error.1001` is 1001. */
function bareNumber(text: string): string {
  const number = /^(-?0[xX][\dA-Fa-f]+)[uUlL]{1,3}$/u.exec(text) ?? KEYED_NUMBER.exec(text);
  return number?.[1] ?? text;
}

function readParts(text: string): CodeReading | null {
  // No number is without a digit but those of Lisp and BASIC (`#xFF`, `&HFF`).
  if (!/[\d#&]/.test(text))
    return readMember(text) ?? readList(text) ?? readRemarked(text) ?? readExplained(text);
  return (
    readMember(text) ??
    readSorted(text) ??
    readPair(text) ??
    readList(text) ??
    readTold(text) ??
    readPhrase(text) ??
    readPrefixed(text) ??
    readAnnounced(text)
  );
}

function readPair(text: string): CodeReading | null {
  const match = PAIR.exec(text);
  const first = match?.[1];
  const second = match?.[2] ?? match?.[3] ?? symbolBehind(match?.[4] ?? "");
  if (first === undefined || second === undefined) return null;
  if (isNumber(first) && isNumber(second)) {
    // `E12 (404)`: what has letters of its own stands beside its status as a symbol does.
    if (codeShape(first) === "numbered" && isRegisteredStatus(second))
      return { ...one(second, first), last: true };
    return sameValue(first, second) ? one(first) : null;
  }
  if (isNumber(first) && isName(second)) return one(first, second);
  return isName(first) && isNumber(second) ? { ...one(second, first), last: true } : null;
}

/** Behind a mere blank a symbol is a name; a word begins a phrase, and a unit makes a measure. */
function symbolBehind(text: string): string | undefined {
  return isSymbolic(text) && text.length > 3 && !UNIT.test(text) ? text : undefined;
}

function one(code: string, name: string | null = null, text: string | null = null): CodeReading {
  return { codes: [code], numeric: true, name, text };
}

function isNumber(text: string): boolean {
  const shape = codeShape(text);
  return shape !== null && shape !== "symbol";
}

function isName(text: string): boolean {
  return isSymbolic(text) || (isWord(text) && /^\p{Lu}/u.test(text));
}

/** `16 (0x10)`, `0xFFFFFFFF (-1)`, `-2147467263 (80004001)`: one code in two spellings. */
function sameValue(first: string, second: string): boolean {
  const hex = [first, second].some((part) => codeShape(part) === "hex");
  return first !== second && (hex || isWordOf(second, first));
}

/** Hexadecimal digits of 32 bits that a number is printed as. */
function isWordOf(digits: string, number: string): boolean {
  if (!/^[\dA-Fa-f]{4,8}$/u.test(digits) || !/^-?\d{1,10}$/u.test(number)) return false;
  const value = Number.parseInt(digits, 16);
  return Number(number) === value || (digits.length === 8 && Number(number) < 0);
}

/** `1001, 1002`, `E68 & E81`: each part is a code of one kind. */
function readList(text: string): CodeReading | null {
  const parts = text.split(LIST).filter((part) => part !== "");
  if (parts.length < 2) return null;
  const numeric = parts.every((part) => isNumber(part) || RANGE.test(part));
  if (!numeric && !parts.every(isSymbolic)) return null;
  if (
    parts.every(
      (part) =>
        /^(?:\d{1,10}|0[xX][\dA-Fa-f]{1,8})$/.test(part) && Number(part) === Number(parts[0]),
    )
  )
    return one(parts[0] ?? "");
  return { codes: parts, numeric, name: null, text: null };
}

/** `500, 502 - Server errors`: a list of numbers and its words. */
function readTold(text: string): CodeReading | null {
  const [, numbers = "", words] =
    /^([\d,;/ ]{3,60}?)\s*(?:[-–—:]+|\s)\s*(\p{L}.*)$/u.exec(text) ?? [];
  const list = words === undefined ? null : readList(numbers.trim());
  return list?.numeric && words !== undefined && !UNIT.test(words)
    ? { ...list, text: words }
    : null;
}

/** `101 [fatal]`, `E101 (warning)`: a small word in square brackets, or a severity, sorts the code and tells nothing of it. */
function readSorted(text: string): CodeReading | null {
  const [, code, word, severity] = SORTED.exec(text) ?? [];
  const kind = severity ?? word;
  if (code === undefined || kind === undefined || !isNumber(code)) return null;
  if (UNIT.test(kind) || (word !== undefined && (isSymbolic(word) || !/^\p{Ll}/u.test(word))))
    return null;
  return { ...one(code), kind };
}

const REMARKED =
  /^([A-Za-z][\w.]{2,60})\s[(（](?:(?:aka|a\.k\.a\.|alias)\s)?([^()（）\s]{1,30})[)）]$/u;

/**
 * `NO_BERTH (caller)`, `NO_BERTH (BERTH)`, `NO_BERTH (aka BERTH)`: one word in brackets sorts a symbol, and another name
 * is no text of it. Words of prose may have a hyphen, too.
 */
function readRemarked(text: string): CodeReading | null {
  const [, code, kind] = REMARKED.exec(text) ?? [];
  if (code === undefined || kind === undefined || !isSymbolic(code)) return null;
  return { codes: [code], numeric: false, name: null, text: null, kind };
}

const EXPLAINED =
  /^([A-Z][A-Z\d]*(?:_[A-Z\d]+)*|[A-Z][A-Za-z\d]{2,50}(?:Error|Exception))\s[(（](?!(?:or|aka|alias|formerly|see)\s)([^()（）\n]{1,80}\s[^()（）\n]{1,80})[)）]$/u;

/** `NO_BERTH (no berth is free)`: several words in brackets tell what a constant means. */
function readExplained(text: string): CodeReading | null {
  const [, code, words] = EXPLAINED.exec(text) ?? [];
  if (code === undefined || words === undefined || !isSymbolic(code) || !/^\p{L}/u.test(words))
    return null;
  return { codes: [code], numeric: false, name: null, text: words };
}

const TYPE = String.raw`&?(?:\w{1,40}::){0,6}(?:\p{Lu}\w{0,60}(?:<[^()<>]{1,40}>)?|[iuf]\d{1,3}|[iu]size|str|bool|char)`;
const MEMBER = new RegExp(
  `^((?:\\w{1,60}::){0,4}\\p{Lu}\\w{1,60}) ?(?:(?<! )\\((\\.{2,3}|${TYPE}(?:, ${TYPE}){0,5})\\)|\\{ ?([^{}()]{1,100}?) ?\\})$`,
  "u",
);

/** `Io(std::io::Error)`, `TooShort { want, got }`: a member of an enumeration, and the types or the fields that it holds. */
function readMember(text: string): CodeReading | null {
  const [, code, types, fields] = MEMBER.exec(text) ?? [];
  const kind = types ?? fields;
  if (code === undefined || kind === undefined || !isWord(code)) return null;
  return { codes: [code], numeric: false, name: null, text: null, kind };
}

/** `404 Not Found`, `404 "Not Found"`, `1: no such file`, `Not found (12)`. A measure is no code. */
function readPhrase(text: string): CodeReading | null {
  const ahead = NUMBER_FIRST.exec(text);
  if (ahead?.[1] && ahead[2] && isNumber(ahead[1]) && !UNIT.test(ahead[2]))
    return isSymbolic(ahead[2]) && ahead[2].length > 3
      ? one(ahead[1], ahead[2])
      : one(ahead[1], null, closed(ahead[2], text).trim());
  const behind = MANUAL_PAGE.test(text) ? null : NUMBER_LAST.exec(text);
  return behind?.[1] && behind[2] && /\p{L}/u.test(behind[1])
    ? { ...one(behind[2], null, behind[1].trim()), last: true }
    : null;
}

/** `4 - not found (gone)`: the bracket at the end is one of the words, not one around them. */
function closed(words: string, text: string): string {
  return /[(（][^()（）]*$/u.test(words) && /[)）]$/u.test(text) ? words + text.slice(-1) : words;
}

/** `Error 12`, `HTTP 404`, `Code: 7`, `#012`, `#04-2`; behind the mark of an item the sign is the number's: `- -1`. */
function readPrefixed(text: string): CodeReading | null {
  const item = /^[-*+•]\s+([-−+]?\d{1,18})$/u.exec(text)?.[1];
  const code = item ?? PREFIXED.exec(text)?.[1];
  return code === undefined ? null : one(code);
}

const ANNOUNCED =
  /^(?:https?|error|exit|status|return|response)(?:\s(?:code|status))?\s#?(-?\d{1,10})\s?[:：–—-]\s(?=.{0,3}\p{L})(.{1,140})$/iu;

/** `HTTP 400: The call was malformed`. */
function readAnnounced(text: string): CodeReading | null {
  const [, code, words] = ANNOUNCED.exec(text) ?? [];
  return code === undefined || words === undefined ? null : one(code, null, words);
}

/** A code that lost a character on its way (`NOT FOUND_ERR`): few words, one of them a code's. */
export function readDamagedCode({ text }: Pick<Cell, "text">): CodeReading | null {
  const words = text.trim().split(/\s+/u);
  if (words.length > 3 || text.length > 60) return null;
  const likely = words.some((word) => /\d/.test(word) || isSymbolic(word));
  if (!likely || !words.every((word) => codeShape(word) !== null)) return null;
  return { codes: [words.join(" ")], numeric: false, name: null, text: null };
}
