import { saysHowBad } from "./code-column.js";
import type { Column } from "./columns.js";
import { doubtNumbers } from "./doubt-numbers.js";
import { doubtSymbols, SPEAKS_OF_PARAMETERS } from "./doubt-symbols.js";
import { errorStrength } from "./error-words.js";
import { type Evidence, MOSTLY, type TableContext } from "./evidence.js";
import { isTelling, isText, otherTable, quoted, shown } from "./other-table.js";
import { namesOthers } from "./other-titles.js";
import { tellsSymptoms } from "./symptoms.js";

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
  const found = doubtCells(evidence, columns);
  if (found === null || context.isData) return found;
  return context.share >= MOST_OF_IT && isPlausible(evidence) ? null : found;
}

/** The cells themselves speak against it, by what stands around them. */
function doubtCells(evidence: Evidence, columns: readonly Column[]): string | null {
  const { code } = evidence;
  const doubted = code.numeric >= MOSTLY ? doubtNumbers(evidence) : doubtSymbols(evidence);
  return doubted ?? doubtAnswers(evidence, columns);
}

/** Its header, its heading or the part that it stands in says that its codes are those of something else. */
function elsewhereOf(evidence: Evidence): string | null {
  const { code, others, near, failing, isThings, isSilentPart } = evidence;
  if (isSilentPart && code.hint.sense !== "code")
    return "it stands in a part of a manual page that lists no errors";
  if (tellsSymptoms(code)) return `${shown(code)} tells what is seen of errors, not which they are`;
  const thing = others.find(({ hint }) => hint.sense === "thing");
  if (thing && near < 1 && failing < 0.3)
    return `${quoted(thing.header ?? "")} says that its codes are those of something else`;
  if (headsOthers(code))
    return `${shown(code)} is headed as functions, events, settings or the like`;
  if ((isThings && failing < 0.1) || isOfCodesOfOthers(evidence))
    return "the heading above it speaks of codes of something else";
  if (!isOfOthers(evidence)) return null;
  return evidence.isParameters
    ? SPEAKS_OF_PARAMETERS
    : "the heading above it names functions, events, settings or the like";
}

/** `Function`, `Metric` over names of which few speak of failure. */
function headsOthers({ header, hint, failing, symbolic }: Column): boolean {
  if (header === null || hint.sense !== null || !namesOthers(header)) return false;
  return symbolic >= 0.5 && failing < 0.75;
}

/** `begin()`, and `0 -> done, -1 -> no berth` behind it: each row is of a function, say, and tells what that answers with. */
function doubtAnswers({ code, near }: Evidence, [first]: readonly Column[]): string | null {
  if (!first || first === code || near >= 1 || code.phrased < MOSTLY) return null;
  const { header, hint, distinct, fill } = first;
  const others = header !== null && hint.sense === null && namesOthers(header);
  return others && distinct >= 0.9 && fill >= 0.9
    ? `${shown(first)} lists functions, commands or the like, and ${shown(code)} what each answers`
    : null;
}

/** Functions and settings are told with words of failure; their names have few, and numbers none. */
function isOfOthers({ code, near, failing, isOthers, isData }: Evidence): boolean {
  if (!isOthers || isData || near > 0 || code.hint.sense === "code") return false;
  return code.numeric >= MOSTLY ? failing < 0.5 : code.failing < 0.5 && code.symbolic >= 0.5;
}

/** `Command codes`: few of what they stand for fails, even if the column says that they are codes. */
function isOfCodesOfOthers({ isCodesOfOthers, isData, near, failing }: Evidence): boolean {
  return isCodesOfOthers && !isData && near < 1 && failing < 0.5;
}

/**
 * What is shown as a program prints it may be anything: a title must speak of codes, and rows of failure; or
 * its own header of codes, and a title near or far of errors; or numbers as long as codes, below such a title; or
 * numbers that a program names, where its title or the program says that they are errors.
 */
function doubtListing({ isLiteral, isData, near, far, failing, code }: Evidence): string | null {
  const isHeaded = code.header !== null && code.hint.sense === "code";
  const isNumbered = code.numeric >= 0.9 && code.length >= 3 && !code.counting;
  const believed =
    !isLiteral ||
    (near >= 0.7 && failing >= 0.2) ||
    (isHeaded && Math.max(near, far) >= 1) ||
    (isData && near >= 1 && code.numeric >= 0.9) ||
    (isNumbered && far >= 1 && failing >= MOSTLY);
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

/** Its column sorts the rows, or stands behind one that does, other than by how bad they are, under a header without a known word. */
function sortedOf(code: Column, columns: readonly Column[]): string | null {
  const [first] = columns;
  const behind = first && first !== code && first.hint.sense === "class";
  if (behind && !saysHowBad(first) && code.header !== null && code.hint.sense === null)
    return `${shown(first)} sorts its rows, and the header of ${shown(code)} says nothing of codes`;
  if (saysHowBad(code)) return `${shown(code)} says how bad each row is, not which it is`;
  if (listsSeverities(code, columns)) return `${shown(code)} numbers how bad things may be`;
  return sortsRows(code)
    ? `${shown(code)} sorts its rows into few kinds, and other columns tell them apart`
    : null;
}

/** `0 Info`, `1 Warning`, `2 Error`: each row has a severity of its own, and a small number that no header calls a code. */
function listsSeverities({ hint, numeric, length }: Column, columns: readonly Column[]): boolean {
  if (hint.sense === "code" || numeric < 0.9 || length >= 3) return false;
  return columns.some(
    (column) => saysHowBad(column) && column.filled >= 3 && column.distinct >= 0.9,
  );
}

/** Symbols behind another column that are hardly ever new: `VALIDATION_ERROR` in each row of a list of fields. */
function sortsRows({ index, filled, distinct, numeric }: Column): boolean {
  return index > 0 && filled >= 3 && numeric < MOSTLY && distinct <= 0.34;
}

/** A document that is little but one list is about that list. */
const MOST_OF_IT = 0.5;

/** Texts longer than a sentence have a word of failure in them by chance. */
const SENTENCE = 160;
/** Those that fill a page have one for certain. */
const PAGE = 500;

/** Numbers that tell names or texts apart, or constants in capitals: codes, if anything is. */
function isPlausible(evidence: Evidence): boolean {
  const { code, others, failing, near, isTitled } = evidence;
  // A title that says nothing of codes speaks for something else.
  const isTold = others.some(isTelling);
  // So does what gives names small numbers, and no texts.
  if (failing < 0.1 && code.length < 3 && ((isTitled && near === 0) || !isTold)) return false;
  if (!tellApart(code, failing) || areOfThings(evidence)) return false;
  const named = others.some(({ symbolic, distinct }) => symbolic >= MOSTLY && distinct >= 0.9);
  const told = others.some((column) => isText(column));
  const long = others.some((column) => isText(column) && column.length > SENTENCE);
  if (code.numeric < MOSTLY) return told && areFailures(code, long ? failing / 3 : failing);
  // Numbers that count from 1 are the writer's own, unless they are as long as codes: `001`.
  const counted = code.counting && code.length < 3;
  return named || (told && code.header === null && !counted && code.numeric >= 0.8);
}

/** Tables of fewer rows, on average, repeat nothing anyway. */
const FEWEST_ROWS = 3;

/** Two rows or more, hardly two of them alike; what fails may do so in several lists of a document, once in each. */
function tellApart({ distinct, filled, restarts }: Column, failing: number): boolean {
  const isApart = distinct >= (failing >= 0.5 ? 0.8 : 0.9);
  return filled > 1 && (isApart || (restarts >= FEWEST_ROWS && failing >= 0.3));
}

/** Parameters, or things that have codes of their own. */
function areOfThings({ code, others }: Evidence): boolean {
  const isThing = ({ hint }: Column): boolean => hint.sense === "thing";
  const isParameter = ({ hint }: Column): boolean => hint.sense === "parameter";
  return isParameter(code) || others.some((column) => isParameter(column) || isThing(column));
}

/** Dotted words are keys of texts and settings as often as codes. */
function areFailures({ capitals, symbolic, dotted }: Column, failing: number): boolean {
  if (capitals >= 0.8) return failing >= 0.1;
  return symbolic >= 0.8 && failing >= (dotted >= 0.5 ? 0.5 : 0.25);
}

function failing(columns: readonly Column[]): number {
  const rows = Math.max(1, ...columns.map(({ filled }) => filled));
  const shares = columns
    .filter(({ flag }) => flag < 0.5)
    .map(({ failing, filled, length }) => (length > PAGE ? 0 : (failing * filled) / rows));
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
