import type { Cell, Table } from "../blocks.js";
import { type CodeReading, isStatusPair } from "./code-cell.js";
import type { CodeReader } from "./code-reader.js";
import {
  httpStatusIn,
  isHttpStatus,
  isPlaceholder,
  isRegisteredStatus,
  isSymbolic,
  isWord,
} from "./code-shape.js";
import {
  beginsWithType,
  isDataType,
  isFlag,
  isHttpMethod,
  isPrice,
  isQuantity,
  isTimestamp,
} from "./data-types.js";
import { speaksOfFailure } from "./failure-words.js";
import type { HeaderHint } from "./header-hint.js";

/** What is known of one column of a table, or of all tables of the same shape in a document. */
export interface Column {
  readonly index: number;
  readonly header: string | null;
  readonly hint: HeaderHint;
  /** Cells that hold something. */
  readonly filled: number;
  /** Filled cells to a row. */
  readonly fill: number;
  /** Shares of the filled cells, 0 to 1. Codes with a number in them. */
  readonly numeric: number;
  readonly symbolic: number;
  /** Constants in capitals: `ENOENT`, `NOT_FOUND`. */
  readonly capitals: number;
  /** Words with dots between them, as keys of texts and settings are: `cart.empty`. */
  readonly dotted: number;
  /** One identifier-like word, symbolic ones included. */
  readonly word: number;
  /** Nothing but a status, 100 to 599. */
  readonly httpStatus: number;
  /** A status, and its reason phrase perhaps. */
  readonly httpPhrase: number;
  /** A number with words beside it: `404 Not Found`. */
  readonly phrased: number;
  /** Words with a number behind them: `not found (12)`. */
  readonly trailing: number;
  /** Nothing but a status that HTTP has. */
  readonly registered: number;
  /** A symbol with such a status behind it: `NOT_FOUND (404)`. */
  readonly statusPairs: number;
  /** Statuses, each before symbols of its own: `404 carts.missing`, `404 items.missing`. */
  readonly statusSorted: boolean;
  /** Bare whole numbers. */
  readonly integer: number;
  readonly hex: number;
  /** Numbers from 1900 to 2099. */
  readonly years: number;
  /** Names of data types, or methods of HTTP. */
  readonly typed: number;
  /** Yes or no. */
  readonly flag: number;
  /** Days with their time, as logs have them. */
  readonly timed: number;
  /** Amounts of money: `4.50`, `12,00 €`. */
  readonly priced: number;
  /** Names of what is set or measured: `maxRetries`, `READ_TIMEOUT_MS`. */
  readonly quantity: number;
  /** Words that head columns: "code", "message", "details". */
  readonly headWords: number;
  /** Texts that begin with what holds where nothing is set. */
  readonly defaults: number;
  /** Words of failure or success, of the first cells. */
  readonly failing: number;
  /** Distinct texts per filled cell. */
  readonly distinct: number;
  /** Each number is one more than the one before, from 0 or 1: rows are counted. */
  readonly counting: boolean;
  /** Characters of a filled cell, on average. */
  readonly length: number;
}

type ReadHeader = (header: string) => HeaderHint;

/**
 * The columns of tables that have one header (or none) and one width. Tables of one document that
 * look alike are read alike, so that a table of one row is understood through its neighbours.
 */
export function describeColumns(
  tables: readonly Table[],
  readHeader: ReadHeader,
  codes: CodeReader,
): readonly Column[] {
  const header = tables[0]?.header ?? null;
  const width = header?.length ?? Math.max(0, ...tables.map(widest));
  return Array.from({ length: width }, (_, index) =>
    describeColumn(tables, index, header?.[index], readHeader, codes),
  );
}

function widest({ rows }: Table): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
}

function describeColumn(
  tables: readonly Table[],
  index: number,
  header: Cell | undefined,
  readHeader: ReadHeader,
  codes: CodeReader,
): Column {
  const text = header?.text.trim() || null;
  const tally = newTally();
  for (const { rows } of tables)
    for (const row of rows) {
      const cell = row.cells[index];
      if (cell && !isPlaceholder(cell.text) && cell.literal !== header?.literal)
        count(tally, cell, readHeader, codes);
    }
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  const share = (n: number): number => (tally.filled === 0 ? 0 : n / tally.filled);
  return {
    index,
    header: text,
    hint: readHeader(text ?? ""),
    filled: tally.filled,
    fill: rows === 0 ? 0 : tally.filled / rows,
    numeric: share(tally.numeric),
    symbolic: share(tally.symbolic),
    capitals: share(tally.capitals),
    dotted: share(tally.dotted),
    word: share(tally.word),
    httpStatus: share(tally.httpStatus),
    httpPhrase: share(tally.httpPhrase),
    phrased: share(tally.phrased),
    trailing: share(tally.trailing),
    registered: share(tally.registered),
    statusPairs: share(tally.statusPairs),
    statusSorted: isSorted(tally),
    integer: share(tally.integer),
    hex: share(tally.hex),
    years: share(tally.years),
    typed: share(tally.typed),
    flag: share(tally.flag),
    timed: share(tally.timed),
    priced: share(tally.priced),
    quantity: share(tally.quantity),
    headWords: tally.filled < 2 || index > 0 ? 0 : share(tally.headWords),
    defaults: share(tally.defaults),
    failing: tally.filled === 0 ? 0 : tally.failing / Math.min(tally.filled, SAMPLE),
    distinct: share(tally.seen.size),
    counting: tally.counting === tally.filled && tally.filled > 1,
    length: share(tally.length),
  };
}

/** So many cells of a column are searched for words. */
const SAMPLE = 400;

interface Tally {
  readonly seen: Set<string>;
  /** Statuses that stand before a symbol. */
  readonly ahead: Set<string>;
  filled: number;
  numeric: number;
  symbolic: number;
  capitals: number;
  dotted: number;
  word: number;
  httpStatus: number;
  httpPhrase: number;
  phrased: number;
  trailing: number;
  registered: number;
  statusPairs: number;
  paired: number;
  integer: number;
  hex: number;
  years: number;
  typed: number;
  flag: number;
  timed: number;
  priced: number;
  quantity: number;
  headWords: number;
  defaults: number;
  failing: number;
  counting: number;
  first: number;
  length: number;
}

function newTally(): Tally {
  return {
    seen: new Set(),
    ahead: new Set(),
    paired: 0,
    filled: 0,
    numeric: 0,
    symbolic: 0,
    capitals: 0,
    dotted: 0,
    word: 0,
    httpStatus: 0,
    httpPhrase: 0,
    phrased: 0,
    trailing: 0,
    registered: 0,
    statusPairs: 0,
    integer: 0,
    hex: 0,
    years: 0,
    typed: 0,
    flag: 0,
    timed: 0,
    priced: 0,
    quantity: 0,
    headWords: 0,
    defaults: 0,
    failing: 0,
    counting: 0,
    first: 0,
    length: 0,
  };
}

function count(tally: Tally, cell: Cell, readHeader: ReadHeader, codes: CodeReader): void {
  const { literal, text } = cell;
  tally.filled++;
  tally.length += literal.length;
  tally.seen.add(literal);
  countCode(tally, cell, codes);
  if (isHttpStatus(literal)) tally.httpStatus++;
  if (literal.length <= 60 && httpStatusIn(literal) !== null) tally.httpPhrase++;
  if (isDataType(text) || beginsWithType(text) || isHttpMethod(text)) tally.typed++;
  if (isFlag(text)) tally.flag++;
  if (isTimestamp(text)) tally.timed++;
  if (isPrice(text)) tally.priced++;
  if (isQuantity(literal)) tally.quantity++;
  if (isHeadWord(literal, readHeader)) tally.headWords++;
  if (DEFAULT.test(text)) tally.defaults++;
  if (tally.filled <= SAMPLE && speaksOfFailure(text)) tally.failing++;
}

/** `(default: false) …`: the word near the beginning, and a value behind it. */
const DEFAULT =
  /^.{0,24}(?:\b(?:defaults?(?: value)?(?: is| to)?|standard|par défaut|por defecto|padrão)\s*[:=`]|по умолчанию|默认|預設|デフォルト|既定値|기본값)/iu;

function countCode(tally: Tally, cell: Cell, codes: CodeReader): void {
  const { literal } = cell;
  const reading = codes.cell(cell);
  if (reading?.numeric) {
    countBeside(tally, reading);
    tally.numeric++;
    if (isRegisteredStatus(literal)) tally.registered++;
    if (/^[-−+]?\d+$/u.test(literal)) countInteger(tally, Number(literal));
    if (/^(?:19|20)\d\d$/u.test(literal)) tally.years++;
    if (/^-?(?:0[xX]|#[xXoObB]|&H)/u.test(literal)) tally.hex++;
  } else if (cell.identifier || isWord(literal)) countWord(tally, cell);
  else if (reading?.codes.every(isSymbolic)) {
    tally.word++;
    tally.symbolic++;
  }
}

function countWord(tally: Tally, { literal, identifier }: Cell): void {
  tally.word++;
  if (identifier || isSymbolic(literal)) tally.symbolic++;
  if (/^[-+]?[A-Z][A-Z\d_]+\+?$/u.test(literal)) tally.capitals++;
  if (/^\p{Ll}[\w$]*(?:\.[\w$]+)+$/u.test(literal)) tally.dotted++;
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
function isSorted({ paired, ahead, seen, filled }: Tally): boolean {
  return filled >= 3 && paired === filled && seen.size === filled && ahead.size * 2 <= filled;
}

function countInteger(tally: Tally, value: number): void {
  tally.integer++;
  if (tally.filled === 1) tally.first = value;
  if (tally.first >= 0 && tally.first <= 1 && value === tally.first + tally.filled - 1)
    tally.counting++;
}

/** A word or two without capitals that means a column: the key of a body, not a code. */
function isHeadWord(text: string, readHeader: ReadHeader): boolean {
  if (text.length > 24 || !/^\p{Ll}+(?:[_.-]?\p{L}+)?$/u.test(text)) return false;
  const { sense, certainty } = readHeader(text);
  return sense !== null && certainty === 1;
}
