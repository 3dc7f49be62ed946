import { isDelimiterRow, type PipeLine, readCaretLine, readPipeLine, splitCells } from "./line.js";
import type { Zone } from "./zones.js";

/** Lines with pipes that belong together. */
export interface Run {
  readonly lines: readonly PipeLine[];
  /** Text stands right above. */
  readonly textAbove: boolean;
  /** Why GFM would not take the lines as one run. */
  readonly repairs: readonly string[];
}

interface OpenRun {
  readonly lines: PipeLine[];
  readonly textAbove: boolean;
  readonly repairs: Set<string>;
  /** Whether lines stand between the run's last line and the next one, and all of them are blank. */
  gap: "none" | "blank";
}

/**
 * The runs of lines with pipes. Lines that a merge left between conflict markers stay in their run;
 * so do rows behind a blank line that are as wide as those above it and have no header of their own.
 * Lines in comments and HTML tables are none.
 */
export function findRuns(text: string, zones: readonly Zone[]): readonly Run[] {
  const runs: OpenRun[] = [];
  let open: OpenRun | null = null;
  let previousBlank = true;
  const merging = /^<{7} /m.test(text);
  for (const line of readLines(text, zones)) {
    const marker = merging && open !== null && isConflictMarker(line.text);
    if (marker) open?.repairs.add("the markers of a merge conflict stand in it");
    else if (line.pipe) open = take(runs, open, line.pipe, !previousBlank);
    else open = passed(open, line);
    previousBlank = line.blank;
  }
  return settle(runs);
}

/** The run that goes on behind a line without pipes: a blank one, or a border drawn around rows. */
function passed(open: OpenRun | null, line: ReadLine): OpenRun | null {
  if (open && isBorder(line.text)) {
    if (open.gap === "none" && open.lines.length === 1) open.lines.push(ruleOf(line));
    return open;
  }
  if (open && line.blank) open.gap = "blank";
  return line.blank ? open : null;
}

function take(runs: OpenRun[], open: OpenRun | null, line: PipeLine, textAbove: boolean): OpenRun {
  if (open?.gap === "none") {
    open.lines.push(line);
    return open;
  }
  const opened: OpenRun = {
    lines: [line],
    textAbove: open ? false : textAbove,
    repairs: new Set(open ? [AFTER_BLANK] : []),
    gap: "none",
  };
  runs.push(opened);
  return opened;
}

const AFTER_BLANK = "a blank line stands in it";

/** Joins a run to the one above, where only blank lines stand between them. */
function settle(runs: readonly OpenRun[]): readonly Run[] {
  const settled: { lines: PipeLine[]; textAbove: boolean; repairs: readonly string[] }[] = [];
  for (const { lines, textAbove, repairs } of runs) {
    const above = settled.at(-1);
    if (above && repairs.has(AFTER_BLANK) && goesOn(above.lines, lines)) {
      for (const line of lines) above.lines.push(line);
      above.repairs = [...new Set([...above.repairs, ...repairs])];
    } else {
      repairs.delete(AFTER_BLANK);
      settled.push({ lines, textAbove, repairs: [...repairs] });
    }
  }
  return settled;
}

/** The delimiter row below a header that stands alone, or rows as wide as those above, none a header. */
function goesOn(above: readonly PipeLine[], below: readonly PipeLine[]): boolean {
  const [first, second] = below;
  if (!first || first.isHeader) return false;
  const last = above.at(-1);
  if (isDelimiterRow(first.text))
    return last !== undefined && !isDelimiterRow(last.text) && above.length === 1;
  if (second && isDelimiterRow(second.text)) return false;
  const header = above.find(({ text }) => !isDelimiterRow(text));
  return (
    first.text.startsWith("|") &&
    header !== undefined &&
    splitCells(header.text).length === splitCells(first.text).length
  );
}

/** `+----+------+`: what clients of databases draw around a header and below the last row. */
function isBorder(text: string): boolean {
  return /^[ \t]*\+(?:[-=]+\+){2,}[ \t]*$/.test(text);
}

/** The border below a header as the delimiter row that it stands for. */
function ruleOf({ text, start }: ReadLine): PipeLine {
  const indent = text.length - text.trimStart().length;
  const rule = text.trim().replaceAll("+", "|").replaceAll("=", "-");
  return { start: start + indent, end: start + indent + rule.length, text: rule };
}

interface ReadLine {
  readonly text: string;
  readonly start: number;
  readonly pipe: PipeLine | null;
  readonly blank: boolean;
}

function* readLines(text: string, zones: readonly Zone[]): Iterable<ReadLine> {
  let at = 0;
  for (let from = 0; from <= text.length; ) {
    const newline = text.indexOf("\n", from);
    const to = newline < 0 ? text.length : newline;
    const line = text.slice(from, to);
    while (at < zones.length && (zones[at]?.end ?? 0) <= from) at++;
    const first = from + line.length - line.trimStart().length;
    const zone = zones[at];
    const hidden = zone !== undefined && zone.start <= first && zone.end > first;
    const pipe = hidden ? null : (readPipeLine(text, from, to) ?? readCaretLine(text, from, to));
    yield { text: line, start: from, pipe, blank: !hidden && /^[ \t>]*$/.test(line) };
    from = to + 1;
  }
}

function isConflictMarker(line: string): boolean {
  return /^(?:<{7}|>{7}|\|{7})(?: .*)?$|^={7}$/.test(line.trimEnd());
}
