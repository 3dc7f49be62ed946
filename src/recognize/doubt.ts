import { isOneWord } from "./code-column.js";
import type { Column } from "./columns.js";
import { errorStrength } from "./error-words.js";
import { isTelling, isText, otherTable, shown } from "./other-table.js";

/** Where a table stands: how outright the words around it speak of errors, 0 to 1. */
export interface TableContext {
  /** Its heading, its label, the paragraph before it. */
  readonly near: number;
  /** Its heading and its label alone. */
  readonly byTitle: number;
  /** The headings above its own, and the document's title. */
  readonly far: number;
  /** A heading or a label stands over it. */
  readonly isTitled: boolean;
  /** A paragraph, or a label below the heading, says what it lists. */
  readonly isIntroduced: boolean;
  /** That title says nothing but that errors follow. */
  readonly isErrors: boolean;
  /** What introduces it announces fields, flags or bits, and few of its names tell of failures. */
  readonly isParts: boolean;
  /** That title names things that have codes of their own: countries, banks, currencies. */
  readonly isThings: boolean;
  /** It stands in a literal block. */
  readonly isLiteral: boolean;
  /** It is data of a program, where any map looks like a list of codes: words must speak for it. */
  readonly isData: boolean;
  /** That title is a version or a day, as those of changelogs are. */
  readonly isRelease: boolean;
  /** Its number 0 is called good: `ok`, `success`, `no error`. */
  readonly isZeroGood: boolean;
  /** It speaks of options, parameters, fields. */
  readonly isParameters: boolean;
  /** The share of the document that it takes, with the tables like it; 0 where that is not asked. */
  readonly share: number;
}

const MOSTLY = 0.6;

/**
 * Why a table is one of parameters, fields or routes, whatever its cells look like: its headers say
 * so, or its cells are data types, or its first column is a list of the words that head columns.
 */
export function alienTable(columns: readonly Column[]): string | null {
  const code = columns.some(({ hint }) => hint.sense === "code");
  const typed = columns.find((column) => column.typed >= 0.5 && column.filled > 0);
  if (typed && !(code && columns.some(({ numeric }) => numeric >= MOSTLY)))
    return `${shown(typed)} holds data types or methods, as parameter lists do`;
  const access = columns.find((column) => column.access >= 0.9 && column.filled > 2);
  if (access) return `${shown(access)} tells how each may be used, as maps of registers do`;
  const timed = columns.find((column) => column.timed >= 0.8 && column.filled > 0);
  if (timed) return `${shown(timed)} holds times, as logs do`;
  const defaults = columns.find((column) => column.defaults >= 0.5);
  if (defaults) return `${shown(defaults)} tells defaults, as lists of options do`;
  if (code) return null;
  const patterns = columns.find((column) => column.patterns >= 0.5 && column.filled > 0);
  if (patterns && !columns.some((column) => column !== patterns && isTelling(column)))
    return `${shown(patterns)} holds regular expressions, not texts`;
  const heads = columns.find((column) => column.headWords >= 0.6 && !isOneWord(column));
  if (heads) return `${shown(heads)} lists the fields of something`;
  const telling = columns.filter(({ hint }) => hint.sense === "parameter");
  const numeric = columns.some(
    ({ numeric, hint, index }) =>
      numeric >= MOSTLY && hint.sense !== "class" && (hint.sense !== "parameter" || index === 0),
  );
  if (telling.length === 0 || (telling.length === 1 && numeric)) return null;
  return `its headers (${telling.map(({ header }) => `"${header}"`).join(", ")}) are those of a parameter list`;
}

/** Why a table with a code-like column is left alone all the same; null if it is believed. */
export function doubt(
  code: Column,
  columns: readonly Column[],
  context: TableContext,
): string | null {
  if (code.filled === 0)
    return code.hint.sense === "code"
      ? null
      : "no header says which column of its empty rows is the code";
  const others = columns.filter((column) => column !== code);
  const near = Math.max(context.near, headerStrength(columns, context.isData));
  const evidence: Evidence = { ...context, code, others, near, failing: failing(columns) };
  const elsewhere = elsewhereOf(evidence) ?? doubtListing(evidence);
  if (elsewhere) return elsewhere;
  const sorted = sortedOf(code, columns);
  if (sorted) return sorted;
  const other =
    otherTable(code, columns, { ...context, near, titled: context.near }) ??
    doubtBehindTexts(evidence, columns);
  if (other) return other;
  if (code.header === null && context.isRelease)
    return "the heading above it is a release, and what it lists are changes";
  const found = code.numeric >= MOSTLY ? doubtNumbers(evidence) : doubtSymbols(evidence);
  if (found === null || context.isData) return found;
  return context.share >= MOST_OF_IT && isPlausible(evidence) ? null : found;
}

/** Its header or its heading says that its codes are those of countries, banks, goods. */
function elsewhereOf({ others, near, failing, isThings }: Evidence): string | null {
  const thing = others.find(({ hint }) => hint.sense === "thing");
  if (thing && near < 1 && failing < 0.3)
    return `"${thing.header}" says that its codes are those of something else`;
  return isThings && failing < 0.1
    ? "the heading above it speaks of codes of something else"
    : null;
}

/** What is shown as a program prints it may be anything: a title must speak of codes, and rows of failure. */
function doubtListing({ isLiteral, near, failing }: Evidence): string | null {
  const believed = !isLiteral || (near >= 0.7 && failing >= 0.2);
  return believed ? null : "it is a literal block, and too little says that it lists codes";
}

/** Under no header, behind texts: scores, parts and pages stand there as often as codes. */
function doubtBehindTexts(
  { code, near, failing, isData }: Evidence,
  [first]: readonly Column[],
): string | null {
  if (isData || near >= 1 || failing >= 0.3 || code.index === 0 || code.header !== null)
    return null;
  return first && isText(first) && first.symbolic < 0.5
    ? `${shown(code)} stands behind texts, and nothing says that they are errors`
    : null;
}

/** Its column sorts the rows, or stands behind one that does, under a header without a known word. */
function sortedOf(code: Column, [first]: readonly Column[]): string | null {
  const behind = first && first !== code && first.hint.sense === "class";
  if (behind && code.header !== null && code.hint.sense === null)
    return `${shown(first)} sorts its rows, and the header of ${shown(code)} says nothing of codes`;
  return sortsRows(code)
    ? `${shown(code)} sorts its rows into few kinds, and other columns tell them apart`
    : null;
}

/** Symbols behind another column that are hardly ever new: `VALIDATION_ERROR` in each row of a list of fields. */
function sortsRows({ index, filled, distinct, numeric }: Column): boolean {
  return index > 0 && filled >= 3 && numeric < MOSTLY && distinct <= 0.34;
}

/** A document that is little but one list is about that list. */
const MOST_OF_IT = 0.5;

/** Numbers that tell names or texts apart, or constants in capitals: codes, if anything is. */
function isPlausible({ code, others, failing, near, isTitled }: Evidence): boolean {
  // A title that says nothing of codes speaks for something else.
  const isTold = others.some(isTelling);
  // So does what gives names small numbers, and no texts.
  if (failing < 0.1 && code.length < 3 && ((isTitled && near === 0) || !isTold)) return false;
  if (code.distinct < 0.9 || code.filled < 2 || code.hint.sense === "parameter") return false;
  if (others.some(({ hint }) => hint.sense === "parameter" || hint.sense === "thing")) return false;
  const named = others.some(({ symbolic, distinct }) => symbolic >= MOSTLY && distinct >= 0.9);
  const told = others.some((column) => isText(column));
  if (code.numeric < MOSTLY) return told && areFailures(code, failing);
  return named || (told && code.header === null && !code.counting && code.numeric >= 0.8);
}

/** Dotted words are keys of texts and settings as often as codes. */
function areFailures({ capitals, symbolic, dotted }: Column, failing: number): boolean {
  if (capitals >= 0.8) return failing >= 0.1;
  return symbolic >= 0.8 && failing >= (dotted >= 0.5 ? 0.5 : 0.25);
}

interface Evidence extends TableContext {
  readonly code: Column;
  readonly others: readonly Column[];
  /** The largest share of rows, of any column, that speak of failure or success. */
  readonly failing: number;
}

function failing(columns: readonly Column[]): number {
  const rows = Math.max(1, ...columns.map(({ filled }) => filled));
  const shares = columns
    .filter(({ flag }) => flag < 0.5)
    .map(({ failing, filled }) => (failing * filled) / rows);
  return Math.max(0, ...shares);
}

/** "Error", "错误码", "Exit status": a header that speaks of errors speaks for its table. */
function headerStrength(columns: readonly Column[], isData: boolean): number {
  // `:error` alone is a field of anything.
  const told = columns.flatMap(({ header }) => header ?? []);
  const strengths = told
    .filter((header) => !isData || !/^\p{L}+$/u.test(header))
    .map((header) => errorStrength(header));
  return Math.max(0, ...strengths) >= 1 ? 1 : 0;
}

function doubtNumbers(evidence: Evidence): string | null {
  const { code, others, near, far, failing, isData } = evidence;
  if (isData && others.every(({ filled }) => filled === 0))
    return `${shown(code)} is a list of numbers, and nothing in it tells what they mean`;
  if (code.hint.sense === "code") return null;
  if (code.years >= 0.9 && failing < 0.3) return `${shown(code)} holds years`;
  const texts = others.filter(isText);
  if (texts.length === 0 && code.phrased < MOSTLY && near < 1 && far < 1)
    return `${shown(code)} may hold codes, but nothing in it tells what they mean`;
  const measured = code.hint.sense === "parameter" || code.hint.sense === "class";
  if (near >= 1 && !(measured && failing < 0.2)) return null;
  if (failing >= 0.5 && (near > 0 || far > 0)) return null;
  if (code.hint.sense === "number") return doubtNumbered(code, texts, near + far, failing);
  return doubtBare(evidence);
}

/** "ID", "Value", "No." over the numbers. */
function doubtNumbered(
  code: Column,
  texts: readonly Column[],
  around: number,
  failing: number,
): string | null {
  const told = texts.some(({ hint }) => hint.sense === "message" || hint.sense === "description");
  const spread = !code.counting && code.distinct > 0.9 && code.length >= 3 && code.hex < 0.5;
  if (told && (spread || (around > 0 && !code.counting))) return null;
  if (failing >= (told ? 0.3 : 0.5) && code.hex < 0.5 && code.distinct > 0.9) return null;
  return `${shown(code)} may hold codes, but neither its header nor a heading says so`;
}

/** Numbers under no header, or under one that says nothing. */
function doubtBare(evidence: Evidence): string | null {
  const { code, near, far, failing, isData } = evidence;
  const around = near + far;
  // `200 OK`, `204 No Content`: what else has such numbers and words?
  if (code.registered >= 0.9 && code.phrased >= 0.8 && code.filled > 1) return null;
  if (tellsOfFailure(evidence)) return null;
  if (isData && code.distinct > 0.9 && areResults(evidence)) return null;
  const numbers = code.integer >= MOSTLY || code.hex >= MOSTLY;
  const spoken = !isData || (around > 0 && failing >= 0.1);
  const plain =
    code.header === null && code.numeric >= 0.8 && !code.counting && code.filled > 1 && spoken;
  if (plain && around > 0 && (failing >= 0.1 || around >= 0.7)) return null;
  // Behind a text they may be the pages of a list of contents.
  if (plain && numbers && code.length >= 3 && code.index === 0) return null;
  return code.header === null
    ? `${shown(code)} has no header and nothing around it speaks of codes`
    : `${shown(code)} may hold codes, but neither its header nor a heading says so`;
}

/** A program's own: 0 is good, or the numbers have the bit that says failure. */
function areResults({ code, isZeroGood }: Evidence): boolean {
  return (isZeroGood && code.filled >= 3) || (code.severe >= MOSTLY && code.filled > 1);
}

/** Enough rows do; in data more than one, and most of them under a title that speaks of something else. */
function tellsOfFailure({ code, near, far, failing, isTitled, isData }: Evidence): boolean {
  // Steps, levels and modes are counted, too.
  if (!isData)
    return (
      failing >= (code.counting && isTitled && near + far === 0 ? 0.5 : 0.3) &&
      code.filled > 1 &&
      // Sizes and counts repeat, where nothing says that they are codes.
      (code.distinct > 0.5 || near + far > 0)
    );
  const least = isTitled && near === 0 && failing * code.filled < MANY ? 0.6 : 0.3;
  return failing >= least && failing * code.filled >= 2;
}

/** So many rows that tell of failures are those of errors, whatever else stands between them. */
const MANY = 12;

/** Characters of `en` and `pt-BR`, on average. */
const LONGEST_TAG = 2.5;

/** Words may be anything's names: more must speak for them than for numbers. */
function doubtSymbols(evidence: Evidence): string | null {
  const { code, others, near, far, failing, isData, isErrors } = evidence;
  const { sense } = code.hint;
  if (isData && code.length <= LONGEST_TAG && near < 1)
    return `${shown(code)} may as well hold the tags of languages or countries`;
  const announced = announcedOf(evidence);
  if (announced) return announced;
  const believed =
    sense === "code"
      ? near > 0 || far >= 1 || code.symbolic >= 0.5 || failing >= 0.2
      : sense !== "parameter" &&
        (sense !== "class" || (isErrors && code.failing >= MOSTLY)) &&
        (others.length > 0 || code.failing >= (isData && isErrors ? 0.1 : MOSTLY)) &&
        areErrors(evidence);
  return believed ? null : `${shown(code)} holds names, and too little says that they are errors`;
}

/** Without a header: the words over it say that its names are of something else. */
function announcedOf({ code, near, isParameters, isParts }: Evidence): string | null {
  if (code.header !== null) return null;
  if (near === 0 && isParameters) return "the heading above it speaks of options or parameters";
  return isParts ? "what introduces it speaks of fields, flags or bits" : null;
}

/** The less the words around say, the more rows must speak of failure. */
function areErrors(evidence: Evidence): boolean {
  const { code, others, near, far, failing, isErrors } = evidence;
  const around = Math.max(near, far / 2);
  const headed = others.some(({ hint }) => hint.sense === "message" || hint.http);
  if (code.symbolic >= 0.5 && (isErrors || (around >= 1 && headed))) return true;
  if (code.symbolic < 0.5) return around >= 1 && failing >= 0.4;
  if (around >= 1) return failing >= 0.25 || code.capitals >= 0.5;
  return areFailing(evidence, around);
}

/** Where little is said around them, the names must look like those of errors, too. */
function areFailing({ code, failing, isData, isTitled }: Evidence, around: number): boolean {
  const least = around > 0 ? 1 : 2;
  if (isData) return failing >= 0.5 && code.filled > least;
  if (around >= 0.7) return failing >= 0.3 && code.filled > 1;
  // Flags and modes are constants, too: under titles that say nothing of errors the names must.
  if (isTitled && around === 0 && code.failing < 0.3) return false;
  const errorLike = code.capitals >= 0.5 || code.failing >= 0.75;
  return errorLike && failing >= (around >= 0.5 ? 0.3 : 0.5) && code.filled > least;
}
