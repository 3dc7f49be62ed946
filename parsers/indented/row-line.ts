import { SAYS } from "../code-verbs.js";
import { type Lead, leadAt } from "./lead.js";
import { isCertain } from "./lead-token.js";
import { parted } from "./row-separators.js";
import { skip } from "./skip.js";
import { isCall, isDate, isFamily, isListItem, isReference } from "./unlike-rows.js";

/** How a line parts its first cell from what follows it. */
export type Layout =
  /** By blanks or a tab: `1001 text`, `1001    NAME    text` */
  | "spaced"
  /** By a pipe: `1001 | text` */
  | "pipe"
  /** By an equals sign, a macro of C or a directive of an assembler: `NAME = 1001`, `#define NAME 1001`, `NAME EQU 1001` */
  | "assign"
  /** By punctuation: `1001: text`, `1001 - text` */
  | "marked"
  /** The first cell is a text, the code stands at the end of the line: `text - 1001` */
  | "trailing";

/** A line that could be a row, seen alone. Numbers are indexes into the line's trimmed text. */
export interface RowLine extends Lead {
  readonly layout: Layout;
  /** Where the text behind the separator begins; the length of the line if there is none. */
  readonly rest: number;
  /** More than one blank, a tab or punctuation stands behind the first cell. */
  readonly parted: boolean;
}

const OPENING_PIPE = /\|\s*/y;
/** `{1001, "text"},`: a line that a pair of braces holds; some put the comma first. */
const OPENING_BRACE = /(?:,\s*)?\{\s*(?=[^{}]*\}\s*[,;]?$)/y;
/** `X(12, "text") \\`: an entry of a list that a macro of C is applied to. */
const OPENING_CALL =
  /[A-Z][A-Z\d_]{0,30}\s?\(\s*(?=-?\d[^()"]{0,100},\s*".*"\s*\)\s*[,;]?\s*\\?$)/y;
/** `> 16` is no item but all numbers above. */
const BULLET = /(?:[-*•+·→►▪●○■◆‣]|\*{2,3}|[-=]>|>(?=\s+[-+\p{L}]))\s+/uy;
const WORD =
  /(?:\p{L}{3,12}\s+|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]{2,10}\s*(?:[:：#]\s*)?)(?=[-\p{Lu}\d])/uy;
/** Words that say outright that a code follows: `Exit code 3: …`, `+CME ERROR: 10` (3GPP TS 27.007). */
const CODE_WORDS = String.raw`(?:(?:\+?[A-Z]{2,6}\s+)?(?:(?:error|err|exit|status|return|result|cause|reason|fault|alarm|warning|fehler|erreur|errore|erro|ошибка|код|código|codigo)[\s-]*){0,2}(?:error|err|code|number|no\.|nr\.|status|fault|alarm|warning|fehler|fehlercode|erreur|errore|erro|ошибка|ошибки|код|código|codigo)(?:\s*[:#=]\s*|\s+)#?|(?:http[\s-]*)?(?:(?:状态|狀態|错误|錯誤|返回|响应|響應|異常|异常|结果|結果)[码碼]|(?:エラー|ステータス)コード|(?:에러|오류|상태)\s?코드)\s*[:：]?\s*)`;
const ANNOUNCED = new RegExp(CODE_WORDS, "iuy");
const ANNOUNCED_NUMBER = new RegExp(
  String.raw`${CODE_WORDS}(?=[-+]?(?:\d|[A-Z]{1,8}[-_]?\d))`,
  "iuy",
);
/** `Exit(3) - …`, `Error [12]: …`: the number in brackets behind such a word. */
const BRACKETED =
  /(?:error|err|exit|code|return|status)\s?(?=[([]-?\d{1,9}[)\]]\s*(?:[:：=]|[-–—]))/iy;
/** `[Error 12]: …`, `(code E12) …`: the word and the number in brackets. */
const ENCLOSED =
  /[[(]\s?(?:error|err|exit|code|return|status|fault|warning)(?:\s?code)?\s?[:#]?\s?(?=([-A-Z\d_]{1,16})[\])]\s*(?:[:：=]|[-–—]|\s\S))/iy;
/** `HTTP 401 - …`, `HTTP 401.1 - …`, `HTTP 500-11 …`: a status, or what a server of its own says more of it. */
const STATUS = /HTTP\s+(?=[1-5]\d\d(?:[.-]\d{1,3})?(?![\d.]))/iy;
const SUBSTATUS_LEAD = /[1-5]\d\d-\d{1,3}(?!\d)/y;
/** What a program does for one value: `case 12: return "…";`. */
const LABEL = /case\s+(?=["'\w-])/y;
const SAID = new RegExp(String.raw`\s+${SAYS}`, "iy");
/** A sentence, or the name of the code in brackets: `Error 12 (NO_BERTH): …`. */
const BEGINS_TEXT = /^(?:\p{Lu}|[（【「]|\p{Lo}|\([A-Z][A-Z\d_]{1,60}\)\s*[:：–—-])/u;
const YEAR = /^(?:19|20)\d\d$/;
const DEFINE = /#\s*define\s+([A-Za-z_]\w*)\s+(?=\S)/y;
const KEYWORDS = /(?:[a-z]{2,12}\s{1,9}){1,5}(?=[A-Z])/y;
/** `const STATUS berth_taken = 5;`: a constant of a program, behind its type. */
const TYPED =
  /(?:(?:const|constexpr|static|public|extern|inline)\s{1,9}){1,4}[A-Za-z_][\w:]{0,40}\s{1,9}(?=[A-Za-z_]\w{0,80}\s{0,40}=(?!=))/y;

/** Reads a trimmed line as a row; null if its first token has not the shape of one. */
export function readRow(text: string): RowLine | null {
  return readMacro(text) ?? readPlain(text);
}

function readMacro(text: string): RowLine | null {
  DEFINE.lastIndex = 0;
  const match = DEFINE.exec(text);
  if (!match) return null;
  const name = match[1] ?? "";
  const start = text.indexOf(name, text.indexOf("define") + "define".length);
  const rest = match[0].length;
  const end = start + name.length;
  return { layout: "assign", kind: "constant", start, end, close: end, rest, parted: true };
}

function readPlain(text: string): RowLine | null {
  const item = skip(BULLET, text, skip(OPENING_PIPE, text, 0));
  const begin = skip(OPENING_CALL, text, skip(OPENING_BRACE, text, item));
  const coded = readCoded(text, begin);
  if (coded) return coded;
  const lead = leadAt(text, begin);
  if (lead) return behindLead(text, lead);
  const typed = skip(TYPED, text, begin);
  const named = leadAt(text, typed > begin ? typed : skip(KEYWORDS, text, begin));
  const row = named && behindLead(text, named);
  return row?.layout === "assign" ? row : readNumbered(text, begin);
}

/** Words that announce a code, the code, and nothing else on the line. */
export function readAnnounced(text: string): RowLine | null {
  const at = skip(ANNOUNCED, text, skip(BULLET, text, 0));
  const lead = at > 0 ? leadAt(text, at) : null;
  if (!lead || !isCertain(lead.kind) || !/^[:：.]?$/.test(text.slice(lead.close))) return null;
  return { ...lead, layout: "marked", rest: text.length, parted: true };
}

/** A code of any length behind words that announce one, set apart from its text. */
function readCoded(text: string, begin: number): RowLine | null {
  const enclosed = readEnclosed(text, begin);
  if (enclosed) return enclosed;
  const at = Math.max(
    skip(ANNOUNCED_NUMBER, text, begin),
    skip(BRACKETED, text, begin),
    skip(STATUS, text, begin),
  );
  const lead = at > begin ? toldLead(text, at) : null;
  if (!lead || !isCertain(lead.kind) || lead.kind === "constant") return null;
  const said = begin > 0 ? skip(SAID, text, lead.close) : lead.close;
  if (said > lead.close) return { ...lead, layout: "marked", rest: said, parted: true };
  const row = behindLead(text, lead);
  return row && row.rest < text.length && (row.parted || BEGINS_TEXT.test(text.slice(row.rest)))
    ? row
    : null;
}

/** Behind such words numbers joined by dots are codes, too: `Alarm 3.1: …`, and `500-11`. */
function toldLead(text: string, at: number): Lead | null {
  const end = skip(SUBSTATUS_LEAD, text, at);
  if (end > at && !isRising(text.slice(at, end)))
    return { kind: "numbered", start: at, end, close: end };
  const lead = leadAt(text, at);
  return lead?.kind === "dotted" ? { ...lead, kind: "numbered" } : lead;
}

/** `500-599`: a span of statuses. */
function isRising(token: string): boolean {
  const [low = "", high = ""] = token.split("-");
  return low.length === high.length && low < high;
}

function readEnclosed(text: string, begin: number): RowLine | null {
  const at = skip(ENCLOSED, text, begin);
  const lead = at > begin ? leadAt(text, at) : null;
  if (!lead || !isCertain(lead.kind) || !/[\])]/.test(text.charAt(lead.close))) return null;
  return behindLead(text, { ...lead, close: lead.close + 1 });
}

/** `Error 1001: text`, `错误码1001：…`: a word, a number of three digits or another certain token, then punctuation; any behind a label. */
function readNumbered(text: string, begin: number): RowLine | null {
  const label = skip(LABEL, text, begin);
  const at = label > begin ? label : skip(WORD, text, begin);
  const lead = at > begin ? leadAt(text, at) : null;
  if (!lead || !isCertain(lead.kind)) return null;
  const token = text.slice(lead.start, lead.end);
  const isFaint = lead.kind === "number" && (!/\d{3}/.test(token) || YEAR.test(token));
  if (label === begin && isFaint) return null;
  const row = behindLead(text, lead);
  return row?.layout === "marked" && /[:：\-–—]/.test(text.slice(lead.close, row.rest))
    ? row
    : null;
}

function behindLead(text: string, lead: Lead): RowLine | null {
  if (isDate(text, lead) || isCall(text, lead) || isFamily(text, lead)) return null;
  const row = parted(text, lead);
  return row && (isListItem(text, row) || isReference(text, row)) ? null : row;
}
