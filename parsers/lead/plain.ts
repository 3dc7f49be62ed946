import { isCodeLike } from "../code-like.js";
import { finish } from "./finish.js";
import type { Lead } from "./piece.js";
import { NUMBER } from "./tokens.js";

const NUMBERS = new RegExp(
  String.raw`^${NUMBER}(?:(?:\s*(?:,|&|/|~|～|\.\.\.?|…|to|and|or|至|到|、)\s*|\s*[-–—]\s*)${NUMBER}(?![\w]))*(?![\w])`,
);
/** A number that a word may announce, and a mark behind it: `Error code 3: …`. */
export const TITLED = new RegExp(
  String.raw`^(?:(?:error|err|exit|status|return|result|fault|https?|fehler|erreur|errore|erro|ошибка|código)\s*)?(?:code|no\.?|nr\.?)?\s*#?${NUMBER}(?=\s*(?:[:：=]|[-–—]\s|$))`,
  "iu",
);
/** A symbol and the status that goes with it: `NoSuchBerth (404) …`. */
const STATUS_PAIR = /^[A-Z][a-z]+(?:[A-Z][a-z]*){0,6} ?\([1-5]\d\d\)\s*(?:[:：=]|[-–—]|$)/;
const SYMBOL = /^[-+]?[A-Za-z_$][\w$]*(?:(?:[-./]|::?)[\w$]+)*[+?!]?(?![\w])/;
/** A constant of several parts or a name of errno, and a sentence behind a mere blank: `EACCES Permission denied`. */
const TOLD_CONSTANT = /^(?:E[A-Z\d]{2,15}|[A-Z][A-Z\d]*(?:_[A-Z\d]+)+)\s+\p{Lu}(?!\p{Lu})/u;

/** A number and its constant behind a mere blank: `7 NO_BERTH: …`. */
const NUMBERED_CONSTANT = /^-?\d{1,9}\s+[A-Z][A-Z\d]*(?:_[A-Z\d]+)+(?=\s*(?:[:：=(（]|[-–—]|$))/u;

/** A lead without markup: `1001: text`, `NO_BERTH = text`. */
export function splitPlain(raw: string): Lead | null {
  const numbers = NUMBERS.exec(raw)?.[0] ?? TITLED.exec(raw)?.[0];
  const token = numbers ?? SYMBOL.exec(raw)?.[0];
  if (token === undefined) return null;
  return finish(
    raw,
    token.length,
    isCodeLike(token, false) || STATUS_PAIR.test(raw),
    (numbers !== undefined && /\d{2}/.test(token)) ||
      TOLD_CONSTANT.test(raw) ||
      NUMBERED_CONSTANT.test(raw),
  );
}
