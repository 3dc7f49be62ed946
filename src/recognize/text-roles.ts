import type { Role } from "../catalog.js";
import type { ReadLanguage } from "../languages/language-header.js";
import { wordsOf } from "../languages/words-of.js";
import type { Column } from "./columns.js";

export interface TextRole {
  readonly column: Column;
  readonly role: Role;
  readonly score: number;
}

/** How message-like a header is: the lowest first. Columns that describe are told apart by length. */
const RANK: Readonly<Record<string, number>> = {
  message: 0,
  name: 1,
  description: 2,
  remark: 3,
  remedy: 4,
};
const OTHER_RANK = 2;
/** Where another column is known to describe all rows, a header that says nothing is that of something else; so is what few rows have. */
const UNKNOWN_RANK = 2.5;
const ALL_ROWS = 0.9;
const FEW_ROWS = 0.5;
/** What a condition of Common Lisp says (HyperSpec, DEFINE-CONDITION), where most of them have no text of their own. */
const REPORT = /^report$/i;
const DOCUMENTATION = /^documentation$/i;
const EMPTY_RANK = 10;
/** A column of addresses leads to what is said elsewhere. */
const ADDRESSES = 0.8;
/** A text column that is so much shorter than another one is the one people read first. */
const SHORTER = 0.66;

/**
 * Which text column is the message: the one its header calls so, else the shorter one where one is
 * clearly shorter, else the first. Of columns that say the same in several languages it is the one that
 * names none, else the first: languages are not of one length. What is left describes. A column that sorts entries into few
 * kinds, ticks boxes or holds numbers is neither. `taken` says that the codes bring their own text.
 */
export function textColumns(
  columns: readonly Column[],
  taken: boolean,
  readLanguage: ReadLanguage,
): readonly TextRole[] {
  const spoken = columns.filter(({ addressed }) => addressed < ADDRESSES);
  const candidates = spoken.filter(
    ({ hint: { sense } }) => sense !== "class" && sense !== "parameter" && sense !== "thing",
  );
  const texts = candidates.filter((column) => !isNumbers(column) && !isSymbols(column));
  const telling = texts.filter((column) => !sorts(column));
  const worded = texts.filter(({ length, flag }) => length > 2 && flag < 0.6);
  const message = taken
    ? undefined
    : pickMessage(telling.length > 0 ? telling : worded, readLanguage);
  const fallback = message || taken ? undefined : (longestLeft(spoken) ?? tellingKinds(spoken));
  return spoken.flatMap((column): TextRole[] => {
    const score = column.hint.sense === null ? 0.5 : column.hint.certainty;
    if (column === message || column === fallback) return [{ column, role: "message", score }];
    if (!telling.includes(column) && !goesOn(column)) return [];
    return [{ column, role: "description", score }];
  });
}

/** "Usage", "Example": what heads parameters elsewhere tells more of errors, where its cells are phrases. */
function goesOn({ hint, length, word, numeric, typed, flag }: Column): boolean {
  const phrases = length >= 12 && word < 0.5 && numeric < 0.5;
  return hint.sense === "parameter" && phrases && typed + flag < 0.1;
}

/** Phrases below "code", one for each row, where other columns are the codes: what each is called. */
function calls({ hint, length, word, fill, distinct }: Column): boolean {
  const own = fill >= ALL_ROWS && distinct >= 0.8;
  return own && hint.sense === "code" && length >= 12 && word < 0.5;
}

/** `Bad Request`, `Not Found` below "Status": one for each row, which is what the number is called. */
function namesStatus({ hint, fill, filled, distinct, numeric, symbolic }: Column): boolean {
  const own = filled >= 3 && fill >= ALL_ROWS && distinct >= 0.8;
  return own && hint.status && numeric === 0 && symbolic < 0.5;
}

function rank(column: Column, described: boolean, said: boolean): number {
  const { hint, header, filled, fill } = column;
  const few = fill < FEW_ROWS;
  const unknown = REPORT.test(header ?? "") ? few && said : described && (header !== null || few);
  const other = unknown ? UNKNOWN_RANK : OTHER_RANK;
  const called = calls(column) || namesStatus(column) ? RANK.name : RANK[hint.sense ?? ""];
  // What is printed of one error or another is no message of them all.
  const own = few && described && hint.sense === "message" ? UNKNOWN_RANK : called;
  return (own ?? other) + (filled === 0 ? EMPTY_RANK : 0);
}

function pickMessage(all: readonly Column[], readLanguage: ReadLanguage): Column | undefined {
  const varied = all.filter((column) => column.hint.sense === "message" || !saysOneThing(column));
  const texts = varied.length > 0 ? varied : all;
  const described = texts.some(
    ({ hint, fill }) => hint.sense === "description" && fill >= ALL_ROWS,
  );
  const said = texts.some(
    ({ header, hint, fill }) =>
      hint.sense === "description" && !DOCUMENTATION.test(header ?? "") && fill >= FEW_ROWS,
  );
  const rankOf = (column: Column): number => rank(column, described, said);
  const best = Math.min(...texts.map(rankOf));
  const [first, ...others] = texts.filter((column) => rankOf(column) === best);
  if (!first) return undefined;
  const goesBefore = (other: Column, message: Column): boolean => {
    const languages = differInLanguage(other, message, readLanguage);
    return languages ? languages[0] === null : isShorter(other, message);
  };
  return others.reduce((message, other) => (goesBefore(other, message) ? other : message), first);
}

/** The languages of two columns whose headers differ in them alone; null for headers that do not. */
function differInLanguage(
  one: Column,
  other: Column,
  readLanguage: ReadLanguage,
): readonly [string | null, string | null] | null {
  if (one.header === null || other.header === null) return null;
  const read = [one.header, other.header].map((header) => {
    const named = readLanguage(header);
    return named?.sure ? named : { language: null, rest: wordsOf(header).join(" ") };
  });
  const [a, b] = read;
  return a && b && a.rest === b.rest && a.language !== b.language ? [a.language, b.language] : null;
}

/** Without headers the order is all the writer gave. What few rows have is not what people read first. */
function isShorter(other: Column, message: Column): boolean {
  if (other.header === null || message.header === null) return false;
  if (other.filled === 0 || other.fill * 2 <= message.fill) return false;
  return other.length < message.length * SHORTER;
}

/** Where no column tells anything, one whose header promises nothing of it, but whose cells are sentences. */
function longestLeft(columns: readonly Column[]): Column | undefined {
  return columns
    .filter((column) => column.length >= 12 && column.word < 0.5 && !isNumbers(column))
    .toSorted((a, b) => b.length - a.length)[0];
}

/** Where no column tells anything, the kinds do that no two rows share. */
function tellingKinds(columns: readonly Column[]): Column | undefined {
  return columns.find(
    ({ hint, distinct, filled, fill, length, flag, numeric }) =>
      hint.sense === "class" &&
      filled > 1 &&
      fill >= FEW_ROWS &&
      distinct === 1 &&
      length > 2 &&
      flag + numeric === 0,
  );
}

/** Sentences below "Text" may end with the code that they are about: `The gate is stuck (G12)`. */
function isNumbers(column: Column): boolean {
  const { numeric, phrased, filled, length } = column;
  return filled > 0 && numeric >= 0.6 && phrased < 0.5 && !(tells(column) && length >= 12);
}

/** Its header says that it holds texts: two characters may be one, as `成功` is. */
function tells({ hint }: Column): boolean {
  return hint.certainty === 1 && (hint.sense === "message" || hint.sense === "description");
}

/** Identifiers tell nobody anything: with a code and a name beside them they are one more name. */
function isSymbols({ symbolic, word, hint }: Column): boolean {
  return symbolic >= 0.8 && word >= 0.9 && hint.sense !== "message";
}

/** "see above" in all rows: it may describe them, but no row is told by it. */
function saysOneThing({ filled, distinct }: Column): boolean {
  return filled >= 3 && distinct * filled < 1.5;
}

/** Yes and no, single letters, or few words for many rows. */
function sorts(column: Column): boolean {
  const { filled, flag, length, distinct, word, hint } = column;
  if (filled === 0 || hint.sense === "message") return false;
  // A second column of codes is what they belong to, or what others call them.
  if (flag >= 0.6 || (length <= 2 && !tells(column)) || (hint.sense === "code" && !calls(column)))
    return true;
  // What all rows say tells none of them apart.
  if (word >= 0.8 && saysOneThing(column)) return true;
  return filled >= 6 && distinct <= 0.34 && word >= 0.8 && length <= 16;
}
