import type { Report } from "../../src/diagnostic.js";
import type { Source } from "../../src/source.js";
import { isDelimiterRow, type PipeLine, splitCells } from "./line.js";
import { findRuns, type Run } from "./runs.js";
import { tableFix } from "./table-fix.js";
import type { Zone } from "./zones.js";

/** A table as lines: the header (if any), and the rows below its delimiter row. */
export interface ScannedTable {
  readonly header: PipeLine | null;
  readonly delimiter: PipeLine | null;
  readonly rows: readonly PipeLine[];
  /** From the first character to behind the last one. */
  readonly start: number;
  readonly end: number;
  /** No blank line parts it from the table above. */
  readonly glued: boolean;
  /** Why GFM would not read it like this; empty if it would. */
  readonly repairs: readonly string[];
}

/**
 * Finds tables by lines: the rules of GFM ("Tables (extension)") and what people write past it.
 * Lines with pipes are a run; each delimiter row in it starts a table with the line above as its
 * header. A run without one is a table without header if its lines look alike. Runs in fenced code
 * are found too: the caller, who knows the structure, drops them.
 */
export function scanTables(source: Source, zones: readonly Zone[]): readonly ScannedTable[] {
  return findRuns(source.text, zones).flatMap(tablesOf);
}

/** Splits a run of lines at its header rows. What stands above the first one is a table of its own. */
function tablesOf({ lines, textAbove, repairs: joined }: Run): readonly ScannedTable[] {
  const headers = headerIndexes(lines);
  const above = plainTable(lines.slice(0, headers[0] ?? lines.length), joined);
  const tables = headers.map((at, n): ScannedTable => {
    const rows = lines.slice(at + 2, headers[n + 1] ?? lines.length);
    const header = lines[at] as PipeLine;
    const delimiter = lines[at + 1] as PipeLine;
    return {
      header,
      delimiter,
      rows,
      start: header.start,
      end: (rows.at(-1) ?? delimiter).end,
      glued: at > 0,
      repairs: [...repairsOf(header, delimiter, at > 0 || textAbove, at > 0), ...joined],
    };
  });
  return above ? [above, ...tables] : tables;
}

/**
 * Lines without a delimiter row: two or more that begin with a pipe, or that have as many cells. A
 * first line whose cells are parted by `^` is the header, as DokuWiki writes it.
 */
function plainTable(lines: readonly PipeLine[], joined: readonly string[]): ScannedTable | null {
  const rows = lines.filter(({ text }) => !isDelimiterRow(text));
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last || rows.length < 2) return null;
  const width = splitCells(first.text).length;
  const bordered = rows.every(({ text }) => text.startsWith("|"));
  if (width < 2 || !(bordered || rows.every(({ text }) => splitCells(text).length === width)))
    return null;
  const header = first.isHeader ? first : null;
  return {
    header,
    delimiter: null,
    rows: header ? rows.slice(1) : rows,
    start: lines[0]?.start ?? first.start,
    end: lines.at(-1)?.end ?? last.end,
    glued: false,
    repairs: ["it has no delimiter row", ...joined],
  };
}

/**
 * Lines with a delimiter row below. A further one in the same run is a header if it repeats the
 * first, or if rows stand above it and no cell of it is a bare number; other delimiter rows rule off
 * the row above them.
 */
function headerIndexes(run: readonly PipeLine[]): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at + 1 < run.length; at++) {
    const line = run[at];
    const below = run[at + 1];
    if (!line || !below || !isDelimiterRow(below.text) || isDelimiterRow(line.text)) continue;
    const last = found.at(-1);
    if (last === undefined || sameCells(line, run[last]) || (at - last > 2 && !hasNumber(line)))
      found.push(at);
  }
  return found;
}

function hasNumber({ text }: PipeLine): boolean {
  return splitCells(text).some(({ raw }) => /^[`*~]*-?(?:\d+|0x[\da-f]+)[`*~]*$/i.test(raw));
}

function sameCells(a: PipeLine, b: PipeLine | undefined): boolean {
  const cells = (line: PipeLine): string =>
    splitCells(line.text)
      .map(({ raw }) => raw)
      .join("|");
  return b !== undefined && cells(a) === cells(b);
}

function repairsOf(
  header: PipeLine,
  delimiter: PipeLine,
  glued: boolean,
  below: boolean,
): readonly string[] {
  const wanted = splitCells(header.text).length;
  const given = splitCells(delimiter.text).length;
  const repairs: string[] = [];
  if (wanted !== given) repairs.push(`the delimiter row has ${given} of ${wanted} cells`);
  if (below && glued) repairs.push("no blank line stands between it and the table above");
  else if (glued && wanted !== given) repairs.push("text stands right above it");
  return repairs;
}

/** Says what was repaired, once a table. */
export function reportRepairs(
  { repairs, header, delimiter, glued, start, end }: ScannedTable,
  source: Source,
  report: Report,
): void {
  if (repairs.length === 0) return;
  const fix = tableFix({ header, delimiter, glued }, source);
  report({
    code: "table-repaired",
    severity: "info",
    message: `GFM reads no table here, or not all of it, because ${repairs.join(" and ")}; it was read as one`,
    position: source.position(header?.start ?? start, header?.end ?? end),
    hint: "Give the delimiter row a `---` for each column, and the table a blank line above",
    ...(fix === null ? {} : { fix }),
  });
}
