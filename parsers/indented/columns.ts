import { columnAt, type Field, fieldsByGaps, fieldsByPipes } from "./fields.js";
import { leadKind } from "./lead-token.js";
import type { Line } from "./lines.js";
import { quotedText, quotedTexts } from "./quoted-text.js";
import type { Layout, RowLine } from "./row-line.js";
import {
  hasTextBehindCode,
  isCoded,
  isNamed,
  splitCoded,
  splitMarked,
  splitNamed,
} from "./second-token.js";

/** One column behind the first, as the rows that have it show it. */
export interface Column {
  /** The display column at which most of its cells begin. */
  readonly start: number;
  /** Each cell is one token. */
  readonly single: boolean;
  /** Each cell is a token of the shape that rows begin with. */
  readonly shaped: boolean;
  /** The cells, where each is one token. */
  readonly words: ReadonlySet<string>;
}

/** How the rows of one layout are cut behind their first cell. */
export interface Columns {
  readonly layout: Layout;
  /**
   * `named`: `NAME (text)`; `coded`: a token and a text, by one blank or a mark; `sorted`: the same, of any shape, each
   * below one of few statuses; `quoted`: a text in quotation marks, perhaps a name before it; `listed`: several such
   * texts, between commas; else by gaps or pipes.
   */
  readonly form: "fields" | "named" | "coded" | "sorted" | "quoted" | "listed" | "assigned";
  /** The columns behind the first. */
  readonly columns: readonly Column[];
  /** Most first cells are followed by more than one blank. */
  readonly parted: boolean;
  /** Two blanks within a text part nothing. */
  readonly justified: boolean;
}

export interface RowText {
  readonly line: Line;
  readonly row: RowLine;
}

const MOST_COLUMNS = 24;
const SHARE_WITH_COLUMN = 0.3;
const SHARE_AT_START = 0.4;
const SHARE_BEHIND_SENTENCES = 0.8;
const SHARE_OF_FORM = 0.6;
const SHARE_QUOTED = 0.8;
const SHARE_NAMED = 0.9;
const SHARE_MARKED = 0.9;

/** Learns the columns of a layout from all its rows. */
export function learnColumns(
  layout: Layout,
  every: readonly RowText[],
  justified: boolean,
): Columns {
  const parted = share(every, ({ row }) => row.parted) > 0.5;
  // A row with one blank among rows with gaps may begin with a cell of several words.
  const rows = parted ? every.filter(({ row }) => row.parted) : every;
  if (layout === "assign" && rows.every(({ line, row }) => isNamed(line.text, row.rest)))
    return { layout, form: "named", columns: blank(2), parted, justified };
  if (layout === "assign" || layout === "trailing")
    return { layout, form: "assigned", columns: [], parted, justified };
  if (layout === "pipe") {
    const all = rows.map(({ line, row }) => fieldsByPipes(line.text, row.rest));
    return {
      layout,
      form: "fields",
      columns: columnsOf(rows, all, mostCommon(all)),
      parted,
      justified,
    };
  }
  if (rows.length > 1 && areNamed(rows)) {
    return { layout, form: "named", columns: blank(2), parted, justified };
  }
  const quoted = quotedColumns(rows);
  if (quoted > 0) return { layout, form: "quoted", columns: blank(quoted), parted, justified };
  const listed = listedColumns(rows);
  if (listed > 0) return { layout, form: "listed", columns: blank(listed), parted, justified };
  return { layout, ...byGaps(rows, justified), parted, justified };
}

/** Columns that gaps part, or a token and a text by one blank or a mark. */
function byGaps(rows: readonly RowText[], justified: boolean): Pick<Columns, "form" | "columns"> {
  const all = rows.map(({ line, row }) => fieldsByGaps(line.text, row.rest, justified));
  const gapped = gapsBehindColons(rows, all);
  const form = codedForm(rows) ?? codedForm(gapped);
  const count = form && gapped.length > 0 ? 1 : alignedCount(rows, all);
  if (count > 1) return { form: "fields", columns: columnsOf(rows, all, count) };
  return { form: form ?? "fields", columns: form ? blank(2) : columnsOf(rows, all, 1) };
}

/** Most rows have a name and a text in brackets; or nearly all have a name, and some such a text behind it. */
function areNamed(rows: readonly RowText[]): boolean {
  const told = rows.filter(({ line, row }) => isNamed(line.text, row.rest)).length;
  if (told >= rows.length * SHARE_OF_FORM) return true;
  return (
    told > 1 &&
    share(rows, ({ line, row }) => splitNamed(line.text, row.rest) !== null) >= SHARE_NAMED
  );
}

/** How many columns rows have whose texts stand in quotation marks; 0 where too few do. */
function quotedColumns(rows: readonly RowText[]): number {
  const quoted = rows.flatMap(({ line, row }) => quotedText(line.text, row.rest) ?? []);
  if (rows.length < 2 || quoted.length < rows.length * SHARE_QUOTED) return 0;
  return quoted.some(({ name }) => name !== null) ? 2 : 1;
}

/** How many values most rows list between commas; 0 where too few do. */
function listedColumns(rows: readonly RowText[]): number {
  const lists = rows.map(({ line, row }) => quotedTexts(line.text, row.rest));
  const listed = lists.filter(({ length }) => length > 1);
  if (rows.length < 2 || listed.length < rows.length * SHARE_QUOTED) return 0;
  return mostCommon(listed);
}

function codedForm(rows: readonly RowText[]): "coded" | "sorted" | null {
  if (rows.length < 3) return null;
  if (isCodedThroughout(rows) || isMarkedThroughout(rows)) return "coded";
  return isSorted(rows) ? "sorted" : null;
}

/**
 * The rows that have a gap, if a colon stands before each: `NO_BERTH (0x1):  No berth is free.` Two blanks behind it
 * are how texts of one width are set, and part no columns.
 */
function gapsBehindColons(
  rows: readonly RowText[],
  all: readonly (readonly Field[])[],
): readonly RowText[] {
  const gapped = rows.flatMap((row, at) => {
    const [first, second] = all[at] ?? [];
    const cell = first && second ? row.line.text.slice(first.start, first.end) : null;
    return cell === null ? [] : [{ row, isMarked: /[:：]$/u.test(cell) }];
  });
  return gapped.every(({ isMarked }) => isMarked) ? gapped.map(({ row }) => row) : [];
}

/** `401 no-badge Show a badge.`: statuses of HTTP that repeat, and behind each a token that no other row has. */
function isSorted(rows: readonly RowText[]): boolean {
  const statuses = rows.map(({ line, row }) => line.text.slice(row.start, row.end));
  if (!statuses.every((status) => /^[1-5]\d\d$/.test(status))) return false;
  const tokens = rows.flatMap(({ line, row }) => {
    const [token, text] = splitCoded(line.text, row.rest, true) ?? [];
    return token && text && text.start < text.end ? [line.text.slice(token.start, token.end)] : [];
  });
  const repeats = new Set(statuses).size < rows.length;
  return repeats && tokens.length === rows.length && new Set(tokens).size === rows.length;
}

/** Nearly all rows have a second token, and most a text behind it. */
function isCodedThroughout(rows: readonly RowText[]): boolean {
  const texts = share(rows, ({ line, row }) => hasTextBehindCode(line.text, row.rest));
  return texts >= 0.5 && share(rows, ({ line, row }) => isCoded(line.text, row.rest)) >= 0.8;
}

/**
 * Nearly all rows have a word and a mark before their text, no two the same, and half of the words are no words of a
 * sentence: `NotFound: text`; or nearly all have a status there: `(HTTP 404): text`.
 */
function isMarkedThroughout(rows: readonly RowText[]): boolean {
  const tokens = rows.flatMap(({ line, row }) => {
    const [token] = splitMarked(line.text, row.rest) ?? [];
    return token ? [line.text.slice(token.start, token.end)] : [];
  });
  if (tokens.length < rows.length * SHARE_MARKED) return false;
  if (tokens.every((token) => /^\d/.test(token))) return true;
  const named = tokens.filter((token) => leadKind(token) !== null).length;
  return new Set(tokens).size >= tokens.length * SHARE_MARKED && named * 2 >= tokens.length;
}

function blank(count: number): readonly Column[] {
  return Array.from({ length: count }, () => ({
    start: -1,
    single: false,
    shaped: false,
    words: new Set(),
  }));
}

function share<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  return items.length === 0 ? 0 : items.filter(test).length / items.length;
}

function mostCommon(all: readonly (readonly Field[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of all) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [best] = [...counts].sort(([a, times], [b, others]) => others - times || b - a);
  return Math.min(best?.[0] ?? 1, MOST_COLUMNS);
}

/** The most columns that enough rows have, the last of them where a column begins in most rows. */
function alignedCount(rows: readonly RowText[], all: readonly (readonly Field[])[]): number {
  const longest = all.reduce((most, { length }) => Math.max(most, length), 0);
  for (let count = Math.min(longest, MOST_COLUMNS); count > 1; count -= 1) {
    const having = rows.flatMap((row, index) => {
      const fields = all[index] ?? [];
      const last = fields[count - 1];
      return fields.length >= count && last ? [{ ...row, last, before: fields[count - 2] }] : [];
    });
    const least = rows.length > 2 ? 2 : 1;
    const enough = count === 2 && areNames(rows, all) ? 0 : rows.length * SHARE_WITH_COLUMN;
    if (having.length < Math.max(enough, least)) continue;
    const { times } = mode(having.map(({ line, last }) => columnAt(line, last.start)));
    const tabs = share(having, ({ line, last, before }) =>
      line.text.slice(before?.end, last.start).includes("\t"),
    );
    const most = having.every(endsSentence) ? SHARE_BEHIND_SENTENCES : SHARE_AT_START;
    if (times >= having.length * most || tabs > 0.8) return count;
  }
  return 1;
}

/** Two blanks behind a sentence may be no gap: so people type who learned it on a typewriter. */
function endsSentence({
  line,
  last,
  before,
}: RowText & { last: Field; before: Field | undefined }): boolean {
  return /[.!?]["')]? {2}$/.test(line.text.slice(before?.start, last.start));
}

/** Each row has a constant behind its code: what some have behind that, set apart, is no part of it. */
function areNames(rows: readonly RowText[], all: readonly (readonly Field[])[]): boolean {
  return all.every(([first], at) => {
    const name = first && rows[at]?.line.text.slice(first.start, first.end);
    const kind = name === undefined ? null : leadKind(name);
    return kind === "constant" || kind === "capitals";
  });
}

function columnsOf(
  rows: readonly RowText[],
  all: readonly (readonly Field[])[],
  count: number,
): readonly Column[] {
  const full = rows.flatMap((row, index) => {
    const fields = all[index] ?? [];
    return fields.length === count ? [{ line: row.line, fields }] : [];
  });
  return Array.from({ length: count }, (_, index) => {
    const cells = full.map(({ line, fields }) => ({
      line,
      ...(fields[index] ?? { start: 0, end: 0 }),
    }));
    const texts = cells.map(({ line, start, end }) => line.text.slice(start, end));
    const single = texts.length > 0 && texts.every((text) => !/\s/.test(text));
    return {
      start: mode(cells.map(({ line, start }) => columnAt(line, start))).value,
      single,
      shaped: single && texts.every((text) => leadKind(text) !== null),
      words: new Set(single ? texts : []),
    };
  });
}

function mode(values: readonly number[]): { readonly value: number; readonly times: number } {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best = { value: -1, times: 0 };
  for (const [value, times] of counts) if (times > best.times) best = { value, times };
  return best;
}
