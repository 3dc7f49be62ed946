import type { CsvDialect } from "../rst/csv-dialect.js";
import { type CsvRecord, readRecords } from "../rst/csv-records.js";
import { type Line, plainLine } from "../rst/lines.js";

/** How a text seems to be delimited. */
export interface Sniffed {
  readonly delimiter: string;
  /** Fields of most records. */
  readonly width: number;
  /** Records that have as many, of those that have fields at all. */
  readonly share: number;
  readonly records: number;
}

const DELIMITERS = [",", "\t", ";", "|"];
/** Marks that part fields where nothing else is written: each record has as many fields, three or more. */
const RARE_DELIMITERS = ["!", "~", "^"];
/** So many lines tell how a text is delimited. */
const SAMPLE = 200;
const LEAST_RECORDS = 3;
const LEAST_FIELDS = 3;
/** Of the marks that part fields, so many may be marks within a quoted text. */
const SHARE_LOOSE = 0.2;
/** A line that says what parts fields, as spreadsheets write it. */
export const SEPARATOR_LINE = /^sep=(.)$/i;

/** The lines of a text, blanks at their ends removed. */
export function linesOf(text: string, most = Number.POSITIVE_INFINITY): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length && lines.length < most; ) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    lines.push(plainLine(text.slice(start, end), start));
    start = end + 1;
  }
  return lines;
}

/** RFC 4180, with blanks around fields. */
export function dialectOf(delimiter: string): CsvDialect {
  return { delimiter, quote: '"', escapeMark: null, skipBlanks: true };
}

/** Whether a record is a remark between others: `# Log in`, `// to be done`. */
export function isRemark({ fields }: CsvRecord, width: number): boolean {
  const first = fields[0]?.lines[0]?.text ?? "";
  return fields.length !== width && /^(?:#(?!$)|\/\/)/.test(first);
}

/** The delimiter that gives most records the same width of two or more; null if none does. */
export function sniff(text: string): Sniffed | null {
  const lines = linesOf(text, SAMPLE);
  const named = SEPARATOR_LINE.exec(lines[0]?.text ?? "")?.[1];
  const tried = named === undefined ? DELIMITERS : [named];
  const found = tried.flatMap((delimiter) => measure(lines, delimiter) ?? []);
  const [best = null] = found.toSorted(
    (a, b) => b.share * b.records - a.share * a.records || b.width - a.width,
  );
  if (named !== undefined || (best && isThroughout(best))) return best;
  const rare = RARE_DELIMITERS.flatMap((delimiter) => measure(lines, delimiter) ?? []);
  return rare.find(isThroughout) ?? best;
}

function isThroughout({ width, share, records }: Sniffed): boolean {
  return share === 1 && records >= LEAST_RECORDS && width >= LEAST_FIELDS;
}

/**
 * Whether a text is records and nothing else, as no list for people is: three or more, each with the same three
 * or more fields between commas, semicolons or rarer marks that no blank follows.
 */
export function areTightRecords(text: string, sniffed: Sniffed): boolean {
  const { delimiter } = sniffed;
  if (!isThroughout(sniffed)) return false;
  if (![",", ";", ...RARE_DELIMITERS].includes(delimiter)) return false;
  const parts = text.split(delimiter).slice(1);
  return parts.filter((part) => /^[ \t]/.test(part)).length <= parts.length * SHARE_LOOSE;
}

function measure(lines: readonly Line[], delimiter: string): Sniffed | null {
  const holding = lines.filter((line) => line.text.includes(delimiter)).length;
  const filled = lines.filter((line) => line.text !== "").length;
  if (holding < 2 || holding * 4 < filled) return null;
  const widths = new Map<number, number>();
  let records = 0;
  for (const record of readRecords(lines, dialectOf(delimiter))) {
    const count = record.fields.length;
    if (count === 0 || (count === 1 && (records === 0 || isRemark(record, 0)))) continue;
    records++;
    widths.set(count, (widths.get(count) ?? 0) + 1);
  }
  const [most] = [...widths].sort(([a, n], [b, m]) => m - n || b - a);
  if (!most || most[0] < 2) return null;
  return { delimiter, width: most[0], share: most[1] / records, records };
}
