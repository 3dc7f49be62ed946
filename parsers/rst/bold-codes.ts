import { splitLead } from "../lead.js";
import { toRows } from "./coded-list.js";
import type { Scope } from "./elements.js";
import { putItems } from "./item-table.js";
import type { Line } from "./lines.js";

/** Fewer paragraphs that begin so may be remarks: `**Note**: …`. */
const FEWEST = 3;
const BOLD =
  /^ *\*\*(?:(?=[^*\s]*[_\d.-])[A-Za-z][\w.-]{1,80}(?::\*\*|\*\*(?: *[:–—-]| +\S))|(?:(?:[Ee]rr(?:or)?|[Ee]xit|[Ss]tatus|[Ff]ault|Fehler|Erreur|Errore|Erro|Ошибка|Código) (?:code )?)?(?:-?\d{1,10}|0[xX][\dA-Fa-f]{1,8})(?::\*\*|\*\* *[:–—-])|[1-5]\d\d(?:, ?[1-5]\d\d){0,5}\*\* +\p{Lu})/u;

/**
 * Whether a document sets codes in bold type before what it says of them: `**no_berth**: …`, `**1902:** …`, `**Error 7**: …`,
 * `**404** …`.
 */
export function hasBoldCodes(lines: readonly Line[]): boolean {
  return lines.filter(({ text }) => BOLD.test(text)).length >= FEWEST;
}

/** Puts a paragraph that begins with a bold code down as a row; false for any other paragraph. */
export function putBoldCode(block: readonly Line[], scope: Scope): boolean {
  const [first] = block;
  if (!first || scope.cell || !scope.reading.boldCodes || !BOLD.test(first.text)) return false;
  const item = { first, lines: block, lead: splitLead(first.text) };
  if (item.lead === null || item.lead.text.raw === "") return false;
  putItems(toRows([item]), scope);
  return true;
}
