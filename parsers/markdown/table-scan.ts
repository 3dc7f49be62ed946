import type { Report } from "../../src/diagnostic.js";
import type { Source } from "../../src/source.js";
import { isDelimiterRow, type PipeLine, readPipeLine, splitCells } from "./line.js";

/** A table as lines: the header (if any), and the rows below its delimiter row. */
export interface ScannedTable {
  readonly header: PipeLine | null;
  readonly delimiter: PipeLine | null;
  readonly rows: readonly PipeLine[];
  /** From the first character to behind the last one. */
  readonly start: number;
  readonly end: number;
  /** Why GFM would not read it like this; empty if it would. */
  readonly repairs: readonly string[];
}

/**
 * Finds tables by lines: the rules of GFM ("Tables (extension)") and what people write past it.
 * Adjacent lines with pipes are a run; each delimiter row in it starts a table with the line above as
 * its header. A line without a pipe ends a table. Runs in fenced code or comments are found too:
 * the caller, who knows the structure, drops them.
 */
export function scanTables(source: Source): readonly ScannedTable[] {
  const tables: ScannedTable[] = [];
  let run: PipeLine[] = [];
  let textAbove = false;
  let previousBlank = true;
  for (const { line, blank } of lines(source.text)) {
    if (line) {
      if (run.length === 0) textAbove = !previousBlank;
      run.push(line);
    } else if (run.length > 0) {
      tables.push(...tablesOf(run, textAbove));
      run = [];
    }
    previousBlank = blank;
  }
  return [...tables, ...tablesOf(run, textAbove)];
}

function* lines(
  text: string,
): Iterable<{ readonly line: PipeLine | null; readonly blank: boolean }> {
  for (let from = 0; from <= text.length; ) {
    const newline = text.indexOf("\n", from);
    const to = newline < 0 ? text.length : newline;
    yield { line: readPipeLine(text, from, to), blank: /^[ \t>]*$/.test(text.slice(from, to)) };
    from = to + 1;
  }
}

/** Splits a run of lines at its header rows. What stands above the first one is no table. */
function tablesOf(run: readonly PipeLine[], textAbove: boolean): readonly ScannedTable[] {
  const headers = headerIndexes(run);
  return headers.map((at, n) => {
    const rows = run.slice(at + 2, headers[n + 1] ?? run.length);
    const header = run[at] as PipeLine;
    const delimiter = run[at + 1] as PipeLine;
    return {
      header,
      delimiter,
      rows,
      start: header.start,
      end: (rows.at(-1) ?? delimiter).end,
      repairs: repairsOf(header, delimiter, at > 0 || textAbove, at > 0),
    };
  });
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
  { repairs, header, start, end }: ScannedTable,
  source: Source,
  report: Report,
): void {
  if (repairs.length === 0) return;
  report({
    code: "table-repaired",
    severity: "info",
    message: `GFM reads no table here, because ${repairs.join(" and ")}; it was read as one`,
    position: source.position(header?.start ?? start, header?.end ?? end),
    hint: "Give the delimiter row a `---` for each column, and the table a blank line above",
  });
}
