import { withoutPictures } from "../pictures.js";
import { readCodeCell } from "./code-cell.js";
import { codeShape, isDate, isSymbolic } from "./code-shape.js";
import { errorStrength } from "./error-words.js";

/** A heading that is an entry: its code, and the words beside it, if any. */
export interface HeadingCode {
  readonly code: string;
  readonly text: string;
  /** The constant between a number and the words. */
  readonly name?: string;
  /** The words before it that say it is one: `Error`, `Exit code`. */
  readonly label?: string;
}

const PARTED = /^(\S+)(?:\s*[:：]\s+|\s+[-–—]{1,2}\s+|\s+\/\/\s*)(\S.*)$/u;
/** `[E12] text`, `【E12】text`. */
const BRACKETED =
  /^(?:\[([^[\]\s]{3,60})\]|【([^【】\s]{3,60})】)\s*(?:[:：]|[-–—]{1,2}\s)?\s*(\S.*)$/u;
/** A count before what has a number or is a constant itself: `3. 404 Not Found`, `6.1.4 404 Not Found`. */
const COUNTED =
  /^\d{1,3}(?:[.)、]|(?:\.\d{1,3}){1,4}\.?)\s+(?=[1-5]\d\d(?:\s|$)|-?\d{3,10}$|-?0[xX][\dA-Fa-f]|-E[A-Z]{2}|[A-Z]{1,10}[-_]?\d{2}|[A-Z][A-Z\d]{0,30}_[A-Z])/u;
/** `12 NO_BERTH: no berth is free`, `(12) NO_BERTH`, `12 (0C) (RC12): NO_BERTH`: a number, its constant, and what it means. */
const NUMBERED =
  /^(?:(-?\d{1,9})(?: \([\dA-Za-z]{2,12}\)){0,2}|[(（](-?\d{1,9})[)）])(?:\s*[:：]\s+|\s+(?:[-–—]{1,2}\s+)?)([A-Z][A-Z\d]*(?:_[A-Z\d]+)+)(?:\s*(?:[:：]|[-–—]{1,2}\s)\s*(\S.*))?$/u;
/** `NO_BERTH (no berth is free)`. */
const REMARKED = /^([A-Z][A-Z\d]*(?:_[A-Z\d]+)+)\s?[(（]([^()（）\d]{1,80})[)）]$/u;
/** `no-berth (error 12)`, `NO_BERTH (Error Code 12)`: a name, and its code in brackets. */
const TOLD =
  /^([A-Za-z][\w.-]{0,80}) ?[(（](?:(?:err|error|exit)(?: (?:code|no|nr|number))?|code|no|nr)[.:#]? ?([A-Za-z]?\d{1,10})[)）](?:$|[,;])/iu;
/** `3. Error 1001: text`. */
const COUNT = /^\d{1,3}[.)、]\s+/u;
const LONGEST = 200;

/**
 * The code that a heading is about: `### 1001`, `#### NOT_FOUND`, `### E123: text`, `## 404 Not Found`,
 * `### Error 12`.
 * Versions, dates and the numbers of chapters are none, nor are numbers with places left open: `Warnings (2xx)`,
 * `tide-faults: 5xx`.
 */
export function readHeadingCode(heading: string): HeadingCode | null {
  const reading = readCode(heading);
  const isFamily =
    reading && (codeShape(reading.code) === "wild" || codeShape(reading.text.trim()) === "wild");
  return isFamily ? null : reading;
}

function readCode(heading: string): HeadingCode | null {
  const text = withoutPictures(heading.trim()).replace(COUNTED, "");
  if (text.length > LONGEST || isDate(text)) return null;
  const numbered = readNumbered(text);
  if (numbered) return numbered;
  if (isNumbering(text)) return readNamed(text.replace(COUNT, ""));
  const parted = PARTED.exec(text);
  if (parted?.[1] && parted[2] && isCode(parted[1])) return { code: parted[1], text: parted[2] };
  const bracketed = BRACKETED.exec(text);
  const inside = bracketed?.[1] ?? bracketed?.[2] ?? "";
  if (isCode(inside)) return { code: inside, text: bracketed?.[3] ?? "" };
  return readNamed(text) ?? readWhole(text) ?? readRemarked(text) ?? readTold(text);
}

function readNumbered(heading: string): HeadingCode | null {
  const [, bare, bracketed, name, text = ""] = NUMBERED.exec(heading) ?? [];
  const code = bare ?? bracketed;
  return code === undefined || name === undefined ? null : { code, name, text };
}

function readWhole(text: string): HeadingCode | null {
  const reading = readCodeCell({ text, literal: text });
  if (!reading || (!reading.numeric && !reading.codes.every(isSymbolic))) return null;
  if ((reading.text !== null || reading.kind !== undefined) && reading.codes.length === 1)
    return { code: reading.codes[0] ?? text, text: reading.text ?? "" };
  return toldList(text, reading.text) ?? { code: text, text: "" };
}

/** `1001 / 1002 — No berth`: a list of codes, and the words behind it. */
function toldList(heading: string, words: string | null): HeadingCode | null {
  if (words === null || !heading.endsWith(words)) return null;
  const codes = heading.slice(0, -words.length).trim();
  return { code: codes.replace(/(?:[-–—]{1,2}|[:：])$/u, "").trimEnd(), text: words };
}

function readRemarked(heading: string): HeadingCode | null {
  const [, code, text] = REMARKED.exec(heading) ?? [];
  return code !== undefined && text !== undefined ? { code, text } : null;
}

function readTold(heading: string): HeadingCode | null {
  const [, text, code] = TOLD.exec(heading) ?? [];
  return code !== undefined && text !== undefined ? { code, text } : null;
}

const NAMED =
  /^((?:[\p{L}'’]+[\s:：#]+){1,4}|[\p{Lo}ー]{2,12}[\s:：#]*)["'“「]?(\d{1,10}(?:(?:\s?[,/&]|,? (?:and|or))\s?\d{1,10}){1,9}|[A-Za-z]{0,10}[-_]?\d[\w-]{0,20}|0[xX][\dA-Fa-f]{1,16}|[A-Z][A-Z\d]{0,30}(?:_[A-Z\d]{1,30}){1,8})["'”」]?(?:\s*(?:[:：,，]|[-–—]{1,2})\s+|\s+|$)(.*)$/u;
const BESIDE =
  /^(?:https?|code|codes|id|no|nr|num|number|type|status|de|du|of|номер|编号|番号|번호)$/iu;

/** `Harbour.io Error Code 12: text`: whose code it is. */
const OWNER =
  /^(?!HTTPS? )(?:\p{Lu}[\w.&'’-]{1,20} ){1,3}(?=(?:[Ee]rror|[Ee]xit|[Ss]tatus|[Rr]eturn|[Rr]esult|[Ff]ault) [Cc]ode )/u;

/** `Error 1001: text`, `Errors 6, 7: text`, `Exit code 3`, `错误码：E12`: words for errors alone, then a code with a number in it or a constant. */
function readNamed(heading: string): HeadingCode | null {
  const [, words = "", code = "", text = ""] = NAMED.exec(heading.replace(OWNER, "")) ?? [];
  const named = words.split(/[\s:：#]+/u).filter((word) => word !== "");
  const errors = named.filter((word) => errorStrength(word) >= 0.5);
  const told =
    errors.length > 0 && named.every((word) => errors.includes(word) || BESIDE.test(word));
  const bare = text.replace(/^[(（]([^()（）]*)[)）]$/u, "$1");
  const isOne = isCode(code) || /^\d+(?:\s?[,/&]|\s(?:and|or)\s)/.test(code);
  return told && isOne ? { code, text: bare, label: named.join(" ") } : null;
}

function isCode(text: string): boolean {
  const shape = codeShape(text);
  return shape !== null && shape !== "dotted" && (shape !== "symbol" || isSymbolic(text));
}

/** `1. Setup`, `2.1 Usage`, `v1.2.3`, `1.0.0-rc.1`, `2019`: they count what follows. */
function isNumbering(text: string): boolean {
  return (
    /^v?\d{1,3}(?:\.\d+)+/iu.test(text) ||
    /^\d{1,2}[.)、]?\s+\p{L}/u.test(text) ||
    /^(?:19|20)\d\d$/u.test(text)
  );
}
