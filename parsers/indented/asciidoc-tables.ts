import type { Table } from "../../src/blocks.js";
import type { Source } from "../../src/source.js";
import type { Line } from "./lines.js";
import { type FoundTable, type FoundTables, type PlacedText, placedTable } from "./placed-table.js";

const BORDER = /^\|={3,}$/;
/** How a cell looks, right before its bar: `2+|`, `.3+^|`, `a|`. */
const LOOKS = /(?:^|\s)(?:\d{1,2}(?:\.\d{1,2})?[*+]|\.\d{1,2}\+)?[<^>]?(?:\.[<^>])?[adehlmsv]?$/;
const FEWEST_ROWS = 2;

/**
 * The tables of AsciiDoc (docs.asciidoctor.org, "Build a Basic Table"): between lines of `|===` each cell stands behind a
 * bar, as many in a row as `cols` says or as the first line has; an empty line behind that one, or an option, makes it
 * the names of the columns.
 */
export function findAsciidocTables(source: Source, lines: readonly Line[]): FoundTables {
  const found = new Map<number, FoundTable>();
  let open: Line | null = null;
  for (const line of lines) {
    if (!BORDER.test(line.text)) continue;
    if (!open) {
      open = line;
      continue;
    }
    const told = /^\[(.*)\]$/.exec(lines[open.index - 1]?.text ?? "")?.[1];
    const table = tableOf(source, lines.slice(open.index + 1, line.index), told ?? "");
    if (table)
      found.set(told === undefined ? open.index : open.index - 1, { table, last: line.index });
    open = null;
  }
  return found;
}

function tableOf(source: Source, lines: readonly Line[], told: string): Table | null {
  const at = lines.findIndex(({ text }) => text !== "");
  const first = lines[at];
  if (!first) return null;
  const columns = columnsOf(told);
  const width = columns ?? barsOf(first.text).length;
  const cells = cellsOf(lines);
  const rows: (readonly PlacedText[])[] = [];
  for (let from = 0; width > 1 && from + width <= cells.length; from += width)
    rows.push(cells.slice(from, from + width));
  const apart = barsOf(first.text).length === width && lines[at + 1]?.text === "";
  const headed = apart || /header/.test(told);
  const body = headed ? rows.slice(1) : rows;
  if (body.length < FEWEST_ROWS) return null;
  return placedTable(source, headed ? (rows[0] ?? null) : null, body);
}

/** `cols="1,3"`, `cols=3*`: how many; null if nothing tells it. */
function columnsOf(told: string): number | null {
  const [, quoted, bare] = /\bcols\s*=\s*(?:"([^"]*)"|([^,\s]+))/.exec(told) ?? [];
  const cols = quoted ?? bare;
  if (cols === undefined) return null;
  return cols
    .split(/[,;]/)
    .reduce((sum, one) => sum + Number(/^\s*(\d{1,2})\*/.exec(one)?.[1] ?? 1), 0);
}

/** Where the bars of a line stand that no backslash escapes. */
function barsOf(text: string): readonly number[] {
  return [...text.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
}

/** The cells of all lines; one goes on below until the next bar. */
function cellsOf(lines: readonly Line[]): readonly PlacedText[] {
  const cells: PlacedText[] = [];
  for (const { text, from } of lines) {
    const bars = barsOf(text);
    goOn(cells, text.slice(0, bars[0] ?? text.length), from);
    for (const [place, bar] of bars.entries()) {
      const end = bars[place + 1] ?? text.length;
      cells.push(cellOf(text.slice(bar + 1, end), from + bar + 1, end < text.length));
    }
  }
  return cells;
}

function goOn(cells: PlacedText[], raw: string, from: number): void {
  const more = cellOf(raw, from, true);
  const last = more.text === "" ? undefined : cells.pop();
  if (!last) return;
  const text = last.text === "" ? more.text : `${last.text}\n${more.text}`;
  cells.push({ text, start: last.text === "" ? more.start : last.start, end: more.end });
}

function cellOf(raw: string, from: number, parted: boolean): PlacedText {
  const own = parted ? raw.replace(LOOKS, "") : raw;
  const start = from + own.length - own.trimStart().length;
  const text = own.trim();
  return { text: shown(text), start: Math.min(start, from + own.length), end: start + text.length };
}

/** A text without the marks of code and of bold type. */
function shown(text: string): string {
  return text
    .replace(/\\\|/g, "|")
    .replace(/`([^`]+)`/g, "$1")
    .replace(/^\*([^*]+)\*$/, "$1");
}
