import type { Cell } from "../blocks.js";
import { scriptLanguage } from "../languages/guess-language.js";
import { type CodeReading, isStatusPair } from "./code-cell.js";
import type { CodeReader } from "./code-reader.js";
import {
  areHttpStatuses,
  bracketedStatus,
  httpStatusIn,
  isHttpStatus,
  isRegisteredStatus,
  isSymbolic,
  isWord,
} from "./code-shape.js";
import {
  beginsWithType,
  isAccess,
  isAddress,
  isDataType,
  isFlag,
  isHttpMethod,
  isPrice,
  isQuantity,
  isSeverity,
  isTimestamp,
} from "./data-types.js";
import { demands } from "./demand-words.js";
import { speaksOfFailure } from "./failure-words.js";
import { isHeadWord } from "./head-word.js";
import type { HeaderHint } from "./header-hint.js";
import { meansOthers } from "./other-words.js";
import type { Tally } from "./tally.js";

type ReadHeader = (header: string) => HeaderHint;

/** So many cells of a column are looked at for what most of them are, half of them at its beginning. */
export const SAMPLE = 400;

/** Counts a cell that is not empty; `own` holds those of its table that were counted. */
export function countCell(tally: Tally, { literal }: Cell, own: Set<string>): void {
  tally.filled++;
  tally.length += literal.length;
  if (!own.has(literal)) tally.apart++;
  own.add(literal);
  tally.seen.add(literal);
  if (/^[-−+]?\d{1,18}$/u.test(literal)) countInteger(tally, Number(literal));
}

/** Counts of a cell what is too costly to be asked of all. */
export function sampleCell(
  tally: Tally,
  cell: Cell,
  readHeader: ReadHeader,
  codes: CodeReader,
): void {
  const { literal, text } = cell;
  tally.sampled++;
  countCode(tally, cell, codes);
  countStatus(tally, literal);
  countLanguage(tally, text);
  if (isDataType(text) || beginsWithType(text) || isHttpMethod(text)) tally.typed++;
  if (isAccess(text)) tally.access++;
  if (isFlag(text)) tally.flag++;
  if (isTimestamp(text)) tally.timed++;
  if (isPrice(text)) tally.priced++;
  if (isAddress(text)) tally.addressed++;
  if (isQuantity(literal)) tally.quantity++;
  if (isHeadWord(literal, readHeader)) tally.headWords++;
  if (DEFAULT.test(text)) tally.defaults++;
  if (/^[1-9]\d{0,3}\s?h$/.test(literal)) tally.hours++;
  countWords(tally, text);
}

function countStatus(tally: Tally, written: string): void {
  const literal = bracketedStatus(written) ?? written;
  if (isHttpStatus(literal)) tally.httpStatus++;
  if (isHttpStatus(literal) && isRegisteredStatus(literal) && literal >= "400") tally.refused++;
  if (areHttpStatuses(literal) || isOpenStatus(literal)) tally.statusLists++;
  if (literal.length <= 60 && httpStatusIn(literal) !== null) tally.httpPhrase++;
}

function countWords(tally: Tally, text: string): void {
  if (isSeverity(text)) tally.severities++;
  if (speaksOfFailure(text)) tally.failing++;
  if (demands(text)) tally.demanding++;
  if (PATTERN.test(text.slice(0, 400))) tally.patterns++;
}

/** `1998`, `19980603`: a year, or a day as changelogs write it. */
const YEAR_OR_DAY = /^(?:19|20)\d\d(?:(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))?$/;

/** `^error: \\(.*\\)$`, `[^:]+`: signs that only a regular expression has. `C:\data` is a path. */
const PATTERN = /\\(?:[(|)<>_.]|[sSwdb](?![A-Za-z]))|\[\^|\.[*+]|\(\?[:=!\d]|^\^/;

/** `(default: false) …`: the word near the beginning, and a value behind it. */
const DEFAULT =
  /^.{0,24}(?:\b(?:defaults?(?: value)?(?: is| to)?|standard|par défaut|por defecto|padrão)\s*[:=`]|по умолчанию|默认|預設|デフォルト|既定値|기본값)/iu;

function countLanguage(tally: Tally, text: string): void {
  const language = scriptLanguage(text);
  if (language !== null) tally.languages.set(language, (tally.languages.get(language) ?? 0) + 1);
}

function countCode(tally: Tally, cell: Cell, codes: CodeReader): void {
  const reading = codes.cell(cell);
  if (reading?.numeric) countNumber(tally, cell, reading);
  else if (cell.identifier || isWord(cell.literal)) countWord(tally, cell);
  else if (reading && (reading.kind !== undefined || reading.codes.every(isSymbolic))) {
    tally.word++;
    tally.symbolic++;
    if (reading.codes.length > 1) countList(tally, reading.codes);
  }
}

function countList(tally: Tally, words: readonly string[]): void {
  if (words.some((word) => tally.seen.has(word) || tally.listed.has(word))) tally.wordLists++;
  for (const word of words) tally.listed.add(word);
}

function countNumber(tally: Tally, cell: Cell, reading: CodeReading): void {
  const { literal } = cell;
  countBeside(tally, reading);
  tally.numeric++;
  // A name by its syntax, though it ends in a number: `CRANE_ERROR_12`.
  if (cell.identifier && literal.includes("_")) countWord(tally, cell);
  if (isRegisteredStatus(bracketedStatus(literal) ?? literal) || isPhrasedStatus(reading))
    tally.registered++;
  if (YEAR_OR_DAY.test(literal)) tally.years++;
  if (/^-?(?:0[xX]|#[xXoObB]|&H)|^\d[\dA-Fa-f]+[hH]$/u.test(literal)) tally.hex++;
  if (/^(?:0|#)[xX](?:80|[cC]0)[\da-fA-F]{6}$/u.test(literal)) tally.severe++;
  if (/^(?:0|#)[xX]0{0,15}[1248]0{0,15}$/u.test(literal)) tally.bits++;
}

function countWord(tally: Tally, { literal, identifier }: Cell): void {
  tally.word++;
  if (identifier || isSymbolic(literal)) tally.symbolic++;
  if (/^[-+]?[A-Z][A-Z\d_]+\+?$/u.test(literal)) tally.capitals++;
  if (/^\p{Ll}[\w$]*(?:\.[\w$]+)+$/u.test(literal)) tally.dotted++;
}

/** `404 Not Found`: a status that HTTP has, and its words. */
function isPhrasedStatus({ codes: [code, ...more], text }: CodeReading): boolean {
  return code !== undefined && more.length === 0 && text !== null && isRegisteredStatus(code);
}

/** `5xx`, `any`: no status alone, but no code beside statuses either. */
function isOpenStatus(text: string): boolean {
  return /^[1-5]xx$/i.test(text) || meansOthers(text);
}

/** Among statuses a few cells may hold several of them: `401, 403`, `5xx`. */
export function withLists(statuses: number, { statusLists }: Tally): number {
  return statusLists * 2 <= statuses ? statuses + statusLists : statuses;
}

/** What stands beside the number of a cell. */
function countBeside(tally: Tally, reading: CodeReading): void {
  if (reading.text !== null) tally.phrased++;
  if (reading.text !== null && reading.last) tally.trailing++;
  if (isStatusPair(reading)) tally.statusPairs++;
  else if (isStatusPair({ ...reading, last: true })) {
    tally.paired++;
    for (const code of reading.codes) tally.ahead.add(code);
  }
}

/** A status before each symbol, few statuses for many symbols: the symbols are the codes. */
export function isSorted({ paired, ahead, seen, filled, sampled }: Tally): boolean {
  return filled >= 3 && paired === sampled && seen.size === filled && ahead.size * 2 <= sampled;
}

function countInteger(tally: Tally, value: number): void {
  tally.integer++;
  if (tally.filled === 1) tally.first = value;
  if (tally.first >= 0 && tally.first <= 1 && value === tally.first + tally.filled - 1)
    tally.counting++;
}
