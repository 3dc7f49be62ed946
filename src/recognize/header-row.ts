import type { Cell, Row, Table } from "../blocks.js";
import { readCodeCell } from "./code-cell.js";
import { codeShape } from "./code-shape.js";
import { speaksOfFailure } from "./failure-words.js";
import type { HeaderHint } from "./header-hint.js";
import { words } from "./words.js";

const LONGEST_HEADER = 32;
/** Words of failure that head columns all the same: "Error code", "Failure reason". */
const NOUNS = words(
  /err\p{L}*|fail(?:ures?)?(?!\p{L})|faults?|exceptions?|warnings?|limits?|fehler\p{L}*|fout\p{L}*|fel\p{L}*|erro\p{L}*|ошиб\p{L}*|hata\p{L}*|lỗi|błęd\p{L}*|chyb\p{L}*|hiba\p{L}*|错误|錯誤|异常|異常|エラー|例外|오류|에러|خطأ|خطا/giu,
);

/**
 * Gives a table the header that its writer meant. A syntax without headers, or one that asks for a
 * header that is not there, puts it among the rows, or the first row into the header:
 * - a first row of nothing but words that head columns, unlike each other, is the header (it stays a
 *   row, which is then skipped as the header repeated);
 * - so is one with a word for codes over cells with digits, if it has no digit itself, and one of single words with a word
 *   for texts over phrases;
 * - a header that holds a code, over a column of such codes, and no known word, is a row, as is one of a constant and a
 *   phrase over a column of constants.
 */
export function settleHeader(table: Table, readHeader: (header: string) => HeaderHint): Table {
  const { header, rows } = table;
  const blank = header === null || header.every(({ text }) => text.trim() === "");
  if (blank) {
    const first = rows[0];
    const headed =
      first &&
      rows.length > 1 &&
      (isHeaderRow(first, readHeader) ||
        headsCodes(first, rows.slice(1), readHeader) ||
        headsTexts(first, rows.slice(1), readHeader));
    return headed ? { ...table, header: first.cells } : { ...table, header: null };
  }
  if (!isEntry(header, rows, readHeader)) return table;
  const start = header[0]?.position.start ?? table.position.start;
  const end = header.at(-1)?.position.end ?? start;
  return { ...table, header: null, rows: [{ cells: header, position: { start, end } }, ...rows] };
}

function isHeaderRow({ cells }: Row, readHeader: (header: string) => HeaderHint): boolean {
  const filled = cells.filter(({ text }) => text.trim() !== "");
  // `statuscode 404`: a number of its own makes a value of it.
  if (filled.length < 2 || filled.some(({ text }) => /\d{3}/.test(text))) return false;
  const senses = filled.map((cell) => headerSense(cell, readHeader));
  return senses.every((sense) => sense !== null) && new Set(senses).size > 1;
}

/** "Code" over cells with digits, or beside "HTTP code" over single words, in a row without digits: a header, whatever else stands in it. */
function headsCodes(
  { cells }: Row,
  below: readonly Row[],
  readHeader: (header: string) => HeaderHint,
): boolean {
  const at = cells.findIndex((cell) => headerSense(cell, readHeader) === "code");
  if (at < 0 || cells.length < 2 || cells.some(({ text }) => /\d/.test(text))) return false;
  const isBesideStatus = cells.some((cell) => headerSense(cell, readHeader) === "http");
  const coded = below.filter(({ cells: own }) =>
    (isBesideStatus ? /^\S+$/ : /^(?=\S*\d)\S*$/).test(own[at]?.literal.trim() ?? ""),
  );
  return below.length > 1 && coded.length >= below.length * 0.8;
}

/** "Message" over phrases, in a row of three or more words, none with a digit: a header, whatever the others say. */
function headsTexts(
  { cells }: Row,
  below: readonly Row[],
  readHeader: (header: string) => HeaderHint,
): boolean {
  const at = cells.findIndex((cell) => headerSense(cell, readHeader) === "message");
  if (at < 0 || cells.length < 3 || !cells.every(({ text }) => /^[^\s\d]+$/u.test(text.trim())))
    return false;
  const phrased = below.filter(({ cells: own }) => /\S\s+\S/u.test(own[at]?.text ?? ""));
  return below.length > 1 && phrased.length >= below.length * 0.8;
}

function headerSense({ text }: Cell, readHeader: (header: string) => HeaderHint): string | null {
  const short = text.trim().replace(/\s+/gu, " ");
  if (short.length > LONGEST_HEADER || short.split(" ").length > 4 || /[.。!?！？;]$/u.test(short))
    return null;
  // What went wrong heads nothing: `NOT_FOUND` beside "code" is a value.
  if (speaksOfFailure(short.replace(NOUNS(short), ""))) return null;
  const { sense, http, certainty } = readHeader(short);
  if (certainty < 1) return null;
  return http ? "http" : sense;
}

function isEntry(
  header: readonly Cell[],
  rows: readonly Row[],
  readHeader: (header: string) => HeaderHint,
): boolean {
  const known = header.filter(({ text }) => readHeader(text).certainty === 1 && text.length <= 16);
  if (known.length > 0) return false;
  const at = header.findIndex((cell) => isBareCode(cell));
  if (at < 0) return isConstantRow(header, rows);
  const codes = rows.filter(({ cells }) => cells[at] && readCodeCell(cells[at])?.numeric).length;
  return codes >= rows.length * 0.6;
}

/** `NO_BERTH`, `Gauge.NO_BERTH` */
const CONSTANT = /^(?:[A-Za-z]\w{0,40}\.)?[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/;

function isConstantRow(header: readonly Cell[], rows: readonly Row[]): boolean {
  const at = header.findIndex(({ literal }) => CONSTANT.test(literal.trim()));
  const isTold = header.some(({ text }, index) => index !== at && /\S\s+\S/u.test(text));
  if (at < 0 || !isTold || rows.length === 0) return false;
  const constants = rows.filter(({ cells }) => CONSTANT.test(cells[at]?.literal.trim() ?? ""));
  return constants.length >= rows.length * 0.6;
}

function isBareCode({ literal }: Cell): boolean {
  const shape = codeShape(literal.trim());
  return shape !== null && shape !== "symbol" && shape !== "wild";
}
