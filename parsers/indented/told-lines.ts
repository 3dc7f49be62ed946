import { isCertain } from "./lead-token.js";
import type { Line, LineLabel } from "./lines.js";
import type { RowLine } from "./row-line.js";
import { isRule, isTitleLike } from "./title-shape.js";

/** `Cause: …`, `原因：…`, `Recovery . . . :   …`, `// *Action: …` */
const COLON =
  /^(?:[-*•]\s{1,4}|\/\/\s{0,4}\*?)?(\p{L}[\p{L}\p{M} ()/-]{0,29}?)(?:\s?\.){0,20}\s{0,4}[:：](?!\/\/)\s*/u;
/** `Explanation   …`: words, a gap, and what they stand for. */
const GAP = /^(\p{Lu}[\p{L}\p{M}]{2,19}(?: [\p{L}\p{M}]{2,19}){0,2})(?:\s{3,}|\t\s*)(?=\S)/u;
/** `Explanation`, and nothing else on the line. */
const ALONE = /^(\p{Lu}[\p{L}\p{M}]{2,19}(?: [\p{L}\p{M}]{2,19}){0,2})$/u;
/** `ABORT,  abort` */
const NAMED = /^([A-Z][A-Z\d_$]{1,39})(?:,\s+|\s?:\s+)(?=\S)/;
const AS_NAMED = { kind: "constant", layout: "marked", parted: true } as const;
const FEWEST = 3;
const SHARE = 0.8;
const SHARE_OF_ROWS = 0.6;
const MOST_OPENERS = 3;
const MOST_BETWEEN = 3;
const DEEPER = 4;

type Rows = readonly (RowLine | null)[];
type Labels = ReadonlyMap<number, LineLabel>;

/** What labels tell of the rows above them. */
export interface Told {
  readonly rows: Rows;
  /** The lines that tell of a row, indented below it. */
  readonly lines: ReadonlyMap<number, Line>;
}

/** A row that labels stand below. */
interface Head {
  readonly at: number;
  readonly row: RowLine;
}

/**
 * Lines that tell of the row above them behind a label, `Cause: …`, `Action: …`, though they are not indented below it,
 * and what goes on with them: a label that is there again and again stands below three rows at least, and nearly always
 * below one. Where names in capitals stand above such labels, these are rows, too.
 */
export function findTold(lines: readonly Line[], rows: Rows): Told {
  const labels = repeatedLabels(lines, rows);
  const heads = headsOf(lines, rows, labels);
  const found = [...rows];
  const told = new Map<number, Line>();
  for (const { at, row } of heads) found[at] = row;
  for (const [place, head] of heads.entries()) {
    const indent = (lines[head.at]?.indent ?? 0) + DEEPER;
    for (const line of linesBelow(lines, found, labels, head, heads[place + 1])) {
      const label = labels.get(line.index);
      const deep = { ...line, indent: Math.max(line.indent, indent) };
      told.set(line.index, label ? { ...deep, label } : deep);
      found[line.index] = null;
    }
  }
  return { rows: found, lines: told };
}

/** The labels of lines that are no rows, each there three times or more, by the place of the line. */
function repeatedLabels(lines: readonly Line[], rows: Rows): Labels {
  const labels = new Map<number, LineLabel>();
  const counts = new Map<string, number>();
  for (const { text, index } of lines) {
    const row = rows[index];
    const label = row && isCertain(row.kind) ? null : labelOf(text);
    if (!label) continue;
    labels.set(index, label);
    counts.set(label.name, (counts.get(label.name) ?? 0) + 1);
  }
  return new Map([...labels].filter(([, { name }]) => (counts.get(name) ?? 0) >= FEWEST));
}

function labelOf(text: string): LineLabel | null {
  const match = COLON.exec(text) ?? GAP.exec(text) ?? ALONE.exec(text);
  return match ? { name: match[1] ?? "", rest: match[0].length } : null;
}

/** The rows that labels stand below, in order; none where these are too few, or one of them is told twice. */
function headsOf(lines: readonly Line[], rows: Rows, labels: Labels): readonly Head[] {
  const names = [...new Set([...labels.values()].map(({ name }) => name))].slice(0, MOST_OPENERS);
  for (const name of names) {
    const places = [...labels.keys()].filter((at) => labels.get(at)?.name === name);
    const fewest = Math.max(FEWEST, places.length * SHARE);
    const read = places.flatMap((at) => rowAbove(lines, rows, labels, at) ?? []);
    const heads = read.length >= fewest ? read : namesAbove(lines, labels);
    const codes = heads.map(({ at, row }) => lines[at]?.text.slice(row.start, row.end));
    const isEach = new Set(codes).size === heads.length && areMost(heads, rows);
    if (heads.length >= fewest && isEach) return heads;
  }
  return [];
}

/** Few rows like them have no label below: one that stands between lists titles the next. */
function areMost(heads: readonly Head[], rows: Rows): boolean {
  const [first] = heads;
  const alike = first ? rows.filter((row) => isAlike(row, first.row, true)) : [];
  return heads.length >= alike.length * SHARE_OF_ROWS;
}

/** The row that a label stands below, a few lines between them at the most. */
function rowAbove(lines: readonly Line[], rows: Rows, labels: Labels, from: number): Head | null {
  let between = 0;
  for (let at = from - 1; at >= 0 && between < MOST_BETWEEN && !labels.has(at); at -= 1) {
    const row = rows[at];
    if (row && isCertain(row.kind)) return { at, row };
    if (lines[at]?.text !== "") between += 1;
  }
  return null;
}

/** The names in capitals with a text beside them that labels stand right below. */
function namesAbove(lines: readonly Line[], labels: Labels): readonly Head[] {
  return [...labels.keys()].flatMap((label): readonly Head[] => {
    const at = lines[label - 1]?.text === "" ? label - 2 : label - 1;
    const [whole = "", name = ""] = NAMED.exec(lines[at]?.text ?? "") ?? [];
    if (name === "" || labels.has(at)) return [];
    const [end, rest] = [name.length, whole.length];
    const row: RowLine = { ...AS_NAMED, start: 0, end, close: end, rest };
    return [{ at, row }];
  });
}

/** The lines that tell of a row: down to the next row, or to a title above that. */
function linesBelow(
  lines: readonly Line[],
  rows: Rows,
  labels: Labels,
  head: Head,
  next: Head | undefined,
): readonly Line[] {
  const below: Line[] = [];
  const end = next?.at ?? lines.length;
  const last = lastLabel(labels, head.at, end);
  for (let at = head.at + 1; at < end; at += 1) {
    const line = lines[at];
    if (!line || line.text === "") continue;
    const begins = lines[at - 1]?.text === "";
    const ends = begins && at > last && !isValue(below.at(-1), labels);
    if (isRule(lines[at + 1]?.text ?? "") || isAlike(rows[at], head.row, begins)) break;
    if (ends && (next === undefined || isTitle(lines, at))) break;
    below.push(line);
  }
  return below;
}

/** The last line with a label before a place; the row's own where none is below it. */
function lastLabel(labels: Labels, from: number, end: number): number {
  let at = end - 1;
  while (at > from && !labels.has(at)) at -= 1;
  return at;
}

/** What stands below a label that is alone on its line is its text. */
function isValue(above: Line | undefined, labels: Labels): boolean {
  const label = above && labels.get(above.index);
  return label?.rest === above?.text.length;
}

/** A row like the one above, with no labels below it. */
function isAlike(row: RowLine | null | undefined, head: RowLine, begins: boolean): boolean {
  const alike = row?.kind === head.kind && row.layout === head.layout && isCertain(row.kind);
  return alike && row.parted === head.parted && (begins || row.kind !== "number");
}

/** A short line between empty ones. */
function isTitle(lines: readonly Line[], at: number): boolean {
  return lines[at + 1]?.text === "" && isTitleLike(lines[at]?.text ?? "");
}
