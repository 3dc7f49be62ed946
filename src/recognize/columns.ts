import type { Cell, Row, Table } from "../blocks.js";
import type { CodeReader } from "./code-reader.js";
import { isPlaceholder } from "./code-shape.js";
import { countCell, isSorted, SAMPLE, sampleCell, withLists } from "./column-tally.js";
import type { HeaderHint } from "./header-hint.js";
import { spellsStatus } from "./status-words.js";
import { newTally, type Tally } from "./tally.js";

/** What is known of one column of a table, or of all tables of the same shape in a document. */
export interface Column {
  readonly index: number;
  readonly header: string | null;
  readonly hint: HeaderHint;
  /** Cells that hold something. */
  readonly filled: number;
  /** Filled cells to a row. */
  readonly fill: number;
  /** Shares of the filled cells, 0 to 1, or of a sample of them. Codes with a number in them. */
  readonly numeric: number;
  readonly symbolic: number;
  /** Constants in capitals: `ENOENT`, `NOT_FOUND`. */
  readonly capitals: number;
  /** Words with dots between them, as keys of texts and settings are: `cart.empty`. */
  readonly dotted: number;
  /** One identifier-like word, symbolic ones included. */
  readonly word: number;
  /** Several such words, of which other cells hold some, too: `NO_BERTH, NO_CREW` above `NO_BERTH`. */
  readonly wordLists: number;
  /** Nothing but a status, 100 to 599. */
  readonly httpStatus: number;
  /** A status of what was refused or failed: 400 to 599. */
  readonly refused: number;
  /** A status, and its reason phrase perhaps. */
  readonly httpPhrase: number;
  /** A number with words beside it: `404 Not Found`. */
  readonly phrased: number;
  /** Words with a number behind them: `not found (12)`. */
  readonly trailing: number;
  /** A status that HTTP has, alone or with words beside it. */
  readonly registered: number;
  /** Keys of a map that say no more than the reason phrase of the status behind them (`:not-found 404`); 1 in no map. */
  readonly spelled: number;
  /** A symbol with such a status behind it: `NOT_FOUND (404)`. */
  readonly statusPairs: number;
  /** Statuses, each before symbols of its own: `404 carts.missing`, `404 items.missing`. */
  readonly statusSorted: boolean;
  /** Bare whole numbers. */
  readonly integer: number;
  readonly hex: number;
  /** Results of Windows with the bit that says failure: `0x80070005`. */
  readonly severe: number;
  /** `0x0040`: one bit of a number that is written with its bits in mind. */
  readonly bits: number;
  /** Numbers from 1900 to 2099, and days of these years: `19980603`. */
  readonly years: number;
  /** `8h`, `24h`: hours, or hexadecimal numbers by chance. */
  readonly hours: number;
  /** Names of data types, or methods of HTTP. */
  readonly typed: number;
  /** How registers may be used: `RW`, `read-only`. */
  readonly access: number;
  /** How bad something is: `ERROR`, `info`. */
  readonly severities: number;
  /** Yes or no. */
  readonly flag: number;
  /** Days with their time, as logs have them. */
  readonly timed: number;
  /** Amounts of money: `4.50`, `12,00 €`. */
  readonly priced: number;
  /** Addresses of the web and their kin, alone. */
  readonly addressed: number;
  /** Names of what is set or measured: `maxRetries`, `READ_TIMEOUT_MS`. */
  readonly quantity: number;
  /** Words that head columns: "code", "message", "details". */
  readonly headWords: number;
  /** `code` and `message`, or the like, are both among them: what an answer says of one error. */
  readonly answered: boolean;
  /** Texts that begin with what holds where nothing is set. */
  readonly defaults: number;
  /** Regular expressions. */
  readonly patterns: number;
  /** Words of failure or success. */
  readonly failing: number;
  /** Words of what has to be. */
  readonly demanding: number;
  /** The language that the script of most cells speaks for: Chinese, Japanese, Korean, or English. */
  readonly language: string | null;
  /** Distinct texts per filled cell. */
  readonly distinct: number;
  /** The rows of a table, on average, if nothing repeats within one table, whatever the tables have in common; else 0. */
  readonly restarts: number;
  /** Each number is one more than the one before, from 0 or 1: rows are counted. */
  readonly counting: boolean;
  /** Characters of a filled cell, on average. */
  readonly length: number;
  /** The keys of maps. */
  readonly keyed: boolean;
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
  const columns = Array.from({ length: width }, (_, index) =>
    describeColumn(tables, index, header?.[index], readHeader, codes),
  );
  return columns.map((column) =>
    column.registered < 0.9 ? column : { ...column, spelled: spelledIn(tables, column, columns) },
  );
}

/** So many rows tell what the symbols before a status say. */
const ROWS = 200;

/** `error-type->status`, `kind-to-http-status`: what is called so gives a status to something else. */
const TO_STATUS = /^\S+(?:->|-to-)(?:http|status)/i;

function spelledIn(
  tables: readonly Table[],
  { index }: Column,
  columns: readonly Column[],
): number {
  const symbols = columns.find((column) => column.symbolic >= 0.6);
  if (!symbols || symbols.index >= index || !tables.every(({ keyed }) => keyed)) return 1;
  if (tables.every(({ origin }) => TO_STATUS.test(origin?.about ?? ""))) return 0;
  const rows = tables.flatMap((table) => table.rows).slice(0, ROWS);
  const statuses = rows.map(({ cells }) => cells[index]?.literal ?? "");
  const refusals = statuses.filter((status) => Number(status) >= 400);
  const next = statuses.filter((status, at) => Number(status) === Number(statuses[at - 1]) + 1);
  // Numbers that count, or stand for what went well, may be codes of their own.
  if (refusals.length * 2 < rows.length || next.length > rows.length / 2) return 1;
  const spelled = rows.filter(({ cells }, at) =>
    spellsStatus(cells[symbols.index]?.literal ?? "", statuses[at] ?? ""),
  );
  return spelled.length / Math.max(1, rows.length);
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
  const rows = tables.reduce((sum, table) => sum + rowsOf(table).length, 0);
  const step = Math.ceil(rows / SAMPLE);
  const tally = newTally();
  for (const table of tables) {
    const own = new Set<string>();
    for (const cell of filledCells(table, index, header)) {
      if (tally.filled < SAMPLE / 2 || tally.filled % step === 0)
        sampleCell(tally, cell, readHeader, codes);
      countCell(tally, cell, own);
    }
  }
  const share = (n: number): number => (tally.filled === 0 ? 0 : n / tally.filled);
  const sampled = (n: number): number => (tally.sampled === 0 ? 0 : n / tally.sampled);
  return {
    index,
    header: text,
    hint: readHeader(text ?? ""),
    filled: tally.filled,
    fill: rows === 0 ? 0 : tally.filled / rows,
    numeric: sampled(tally.numeric),
    symbolic: sampled(tally.symbolic),
    capitals: sampled(tally.capitals),
    dotted: sampled(tally.dotted),
    word: sampled(tally.word),
    wordLists: sampled(tally.wordLists),
    httpStatus: sampled(withLists(tally.httpStatus, tally)),
    refused: sampled(tally.refused),
    httpPhrase: sampled(tally.httpPhrase),
    phrased: sampled(tally.phrased),
    trailing: sampled(tally.trailing),
    registered: sampled(withLists(tally.registered, tally)),
    spelled: 1,
    statusPairs: sampled(tally.statusPairs),
    statusSorted: isSorted(tally),
    integer: share(tally.integer),
    hex: sampled(tally.hex),
    severe: sampled(tally.severe),
    bits: sampled(tally.bits),
    years: sampled(tally.years),
    hours: sampled(tally.hours),
    typed: sampled(tally.typed),
    access: sampled(tally.access),
    severities: sampled(tally.severities),
    flag: sampled(tally.flag),
    timed: sampled(tally.timed),
    priced: sampled(tally.priced),
    addressed: sampled(tally.addressed),
    quantity: sampled(tally.quantity),
    headWords: tally.filled < 2 || index > 0 ? 0 : sampled(tally.headWords),
    answered: isAnswered(tally),
    defaults: sampled(tally.defaults),
    patterns: sampled(tally.patterns),
    failing: sampled(tally.failing),
    demanding: sampled(tally.demanding),
    language: mostSpoken(tally),
    distinct: share(tally.seen.size),
    restarts: tally.apart === tally.filled ? tally.filled / tables.length : 0,
    counting: tally.counting === tally.filled && tally.filled > 1,
    length: share(tally.length),
    keyed: index === 0 && tables.every(({ keyed }) => keyed),
  };
}

/** Titles among the rows say nothing of what the columns hold. */
function rowsOf({ rows }: Table): readonly Row[] {
  return rows.some(({ titles }) => titles) ? rows.filter(({ titles }) => !titles) : rows;
}

function* filledCells(table: Table, index: number, header: Cell | undefined): Iterable<Cell> {
  for (const { cells } of rowsOf(table)) {
    const cell = cells[index];
    if (cell && !isPlaceholder(cell.text) && cell.literal !== header?.literal) yield cell;
  }
}

const CODE = /^(?:err(?:or)?[_-]?)?code$/i;
const MESSAGE = /^(?:err(?:or)?[_-]?)?(?:message|msg)$/i;

function isAnswered({ headWords, seen }: Tally): boolean {
  if (headWords === 0) return false;
  const words = [...seen];
  return words.some((word) => CODE.test(word)) && words.some((word) => MESSAGE.test(word));
}

const MOST = 0.8;

function mostSpoken({ languages, sampled }: Tally): string | null {
  const enough = sampled * MOST;
  const [most] = [...languages].filter(([, count]) => count >= enough);
  return most?.[0] ?? null;
}
