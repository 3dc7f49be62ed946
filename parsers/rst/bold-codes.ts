import { splitLead } from "../lead.js";
import { toRows } from "./coded-list.js";
import type { Scope } from "./elements.js";
import { putItems } from "./item-table.js";
import type { Line } from "./lines.js";

/** Fewer paragraphs that begin so may be remarks: `**Note**: …`. */
const FEWEST = 3;
const BOLD =
  /^ *\*\*(?:(?=[^*\s]*[_\d.-])[A-Za-z][\w.-]{1,80}(?::\*\*|\*\*(?: *[:–—-]| +\S))|(?:-?\d{1,10}|0[xX][\dA-Fa-f]{1,8})(?::\*\*|\*\* *[:–—-])|[1-5]\d\d(?:, ?[1-5]\d\d){0,5}\*\* +\p{Lu})/u;
/** `**Error 7**: …`, `**Exit code 64:** …`: a number that a word of errors announces, and no step or chapter. */
const ANNOUNCED =
  /^ *\*\*(?:err(?:or)?|exit|status|return|result|fault|fehler|erreur|errore|erro|ошибка|código)\s(?:code\s)?#?(?:-?\d{1,10}|0x[\da-f]{1,8})(?::\*\*|\*\*\s?[:–—-])/iu;
/** ``` :c:macro:`NO_BERTH` **(-1)**: … ```, ``` ``NO_BERTH`` (12): … ```: a constant as a role or a literal has it, and a colon. */
const CONSTANT =
  /^ *(?:(?::[A-Za-z][\w.-]{0,30}){1,2}:`|``)[A-Z][A-Z\d]{0,30}(?:_[A-Z\d]{1,30}){1,8}`{1,2}(?: (\*\*|)\((?:-?\d{1,10}|0[xX][\dA-Fa-f]{1,8})\)\1)?: /;

/** Whether a document sets codes apart by their type before what it says of them: `**no_berth**: …`, `**1902:** …`, `**404** …`. */
export function hasBoldCodes(lines: readonly Line[]): boolean {
  return lines.filter(({ text }) => beginsBold(text)).length >= FEWEST;
}

function beginsBold(text: string): boolean {
  return BOLD.test(text) || ANNOUNCED.test(text) || CONSTANT.test(text);
}

/** Puts a paragraph that begins with a bold code down as a row; false for any other paragraph. */
export function putBoldCode(block: readonly Line[], scope: Scope): boolean {
  const [first] = block;
  if (!first || scope.cell || !scope.reading.boldCodes || !beginsBold(first.text)) return false;
  const item = { first, lines: block, lead: splitLead(first.text) };
  if (item.lead === null || item.lead.text.raw === "") return false;
  putItems(toRows([item]), scope);
  return true;
}
