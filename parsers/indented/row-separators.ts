import { type Lead, leadAt } from "./lead.js";
import { isCertain } from "./lead-token.js";
import type { Layout, RowLine } from "./row-line.js";
import { skip } from "./skip.js";

const BLANKS = /\s+/y;
const GLUED = /[-–—](?=[^\s\d])/y;
const CODE_IN_PARENTHESES = /\s*(?=\(\s*[^\s()]{1,60}\s*\))/y;

const SEPARATORS: readonly {
  readonly layout: Layout;
  readonly pattern: RegExp;
  readonly certainOnly?: boolean;
}[] = [
  { layout: "pipe", pattern: /\s*\|\s*/y },
  { layout: "marked", pattern: /\s*={2,3}\s+(?=\S)/y },
  // Dots that lead the eye to the text.
  { layout: "marked", pattern: /\s*(?:\.{3,}|·{3,}|…+|_{3,}|(?:\s\.){3,})\s*(?=[^\s\d.])/uy },
  {
    layout: "assign",
    pattern: /\s*(?:=>|:=|=(?!=))\s*|\s+(?:EQU|equ)\s+(?=[-\d$&]|[A-F\d]+[Hh]\b)/y,
  },
  // A constant and its type: `NO_BERTH uint16 = 5`.
  {
    layout: "assign",
    pattern:
      /\s+[A-Za-z_][\w.:]{0,40}\s*=\s*(?=-?(?:\d{1,18}|0[xX][\dA-Fa-f]{1,16})\s*(?:[,;/#]|$))/y,
    certainOnly: true,
  },
  // The terms of AsciiDoc.
  { layout: "marked", pattern: /\s*::(?=$|\s)\s*/y },
  // But `201   :berth_assigned   text`: a column of symbols.
  {
    layout: "marked",
    pattern: /(?!\s{2,}:[a-z][a-z\d_]{0,60}(?:\s{2}|$))\s*[:：](?=$|\s|[^\d/\s:])\s*/y,
  },
  {
    layout: "marked",
    pattern: /\s+(?:[-–—]{1,3}|[-=]{1,4}>|→)\s+|[-–—]\s+|\s*[–—]{1,3}(?=\p{L})/uy,
  },
  { layout: "marked", pattern: /-{2,16}\s?(?=\p{L})|\s+-(?=\p{L}\p{Ll})/uy, certainOnly: true },
  { layout: "marked", pattern: /\s+(?:#|\/\/|;)\s+|\s+\/\/(?=\p{L})/uy, certainOnly: true },
  // `0x10;  // text`: a value of a program that ends, and its comment.
  { layout: "marked", pattern: /[,;]\s*\/\/[/!]?<?\s*(?=[^\s/])/y, certainOnly: true },
  { layout: "marked", pattern: /[,;、，]\s*(?=\S)/y, certainOnly: true },
  { layout: "marked", pattern: /[.)]\s+/y, certainOnly: true },
];

/** The row that begins with a token, by what parts that from its text; null if nothing does. */
export function parted(text: string, lead: Lead): RowLine | null {
  const at = lead.close;
  if (at === text.length) return { ...lead, layout: "spaced", rest: at, parted: false };
  for (const { layout, pattern, certainOnly } of SEPARATORS) {
    const rest = skip(pattern, text, at);
    if (rest > at && !(certainOnly && !isCertain(lead.kind))) {
      return { ...lead, layout, rest, parted: true };
    }
  }
  return byParenthesis(text, lead) ?? byBracket(text, lead) ?? byBlanks(text, lead);
}

/** `【1001】没有泊位`, `[1001]-No berth`: the bracket that closes the code parts it from its text. */
function byBracket(text: string, lead: Lead): RowLine | null {
  const rest = lead.close > lead.end ? skip(GLUED, text, lead.close) : lead.close;
  const glued = rest > lead.close || /\p{Lo}/uy.test(text.slice(lead.close));
  if (lead.close === lead.end || !glued || !isCertain(lead.kind)) return null;
  return { ...lead, layout: "marked", rest, parted: true };
}

function byParenthesis(text: string, lead: Lead): RowLine | null {
  CODE_IN_PARENTHESES.lastIndex = lead.close;
  if (lead.kind === "number" || !CODE_IN_PARENTHESES.test(text)) return null;
  const rest = text.indexOf("(", lead.close);
  const inner = text.slice(rest + 1, text.indexOf(")", rest)).trim();
  const code = leadAt(inner, 0);
  if (!code || code.close !== inner.length || !isCertain(code.kind)) return null;
  return { ...lead, layout: "marked", rest, parted: true };
}

function byBlanks(text: string, lead: Lead): RowLine | null {
  const rest = skip(BLANKS, text, lead.close);
  if (rest === lead.close) return null;
  const blanks = text.slice(lead.close, rest);
  return { ...lead, layout: "spaced", rest, parted: blanks.length > 1 || blanks !== " " };
}
