import type { Source } from "../../src/source.js";
import type { Line } from "./lines.js";
import { type FoundTable, type FoundTables, type PlacedText, placedTable } from "./placed-table.js";

/** What a cell is told of its looks: `style="…" |`, `colspan=2|`. */
const ATTRIBUTES = /^\s*(?:[a-z-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'|]+)\s*)+\|(?!\|)/i;
const FEWEST_ROWS = 2;
/** A table never grows with its rows squared. */
const MOST_COLUMNS = 100;

interface WikiRow {
  readonly cells: PlacedText[];
  readonly heads: boolean;
}

/**
 * The tables of MediaWiki's markup (mediawiki.org, Help:Tables): between `{|` and `|}`, a row behind each `|-`, cells
 * behind `|` and names of columns behind `!`, on lines of their own or doubled within one.
 */
export function findWikiTables(source: Source, lines: readonly Line[]): FoundTables {
  const found = new Map<number, FoundTable>();
  let first = -1;
  for (const { text, index } of lines) {
    if (text.startsWith("{|")) first = index;
    if (first < 0 || !text.startsWith("|}")) continue;
    const rows = rowsOf(lines.slice(first + 1, index));
    const [head, ...others] = rows;
    const headed = head?.heads === true;
    const body = (headed ? others : rows).map(({ cells }) => cells);
    const wide = rows.some(({ cells }) => cells.length > MOST_COLUMNS);
    if (body.length >= FEWEST_ROWS && !wide)
      found.set(first, {
        table: placedTable(source, headed ? head.cells : null, body),
        last: index,
      });
    first = -1;
  }
  return found;
}

function rowsOf(lines: readonly Line[]): readonly WikiRow[] {
  const rows: WikiRow[] = [];
  let open = true;
  for (const line of lines) {
    if (line.text.startsWith("|-")) open = true;
    else if (/^(?:\|(?!\+)|!)/.test(line.text)) {
      const heads = line.text.startsWith("!");
      if (open) rows.push({ cells: [], heads });
      for (const cell of cellsOf(line)) rows.at(-1)?.cells.push(cell);
      open = false;
    } else if (line.text !== "" && !open) goOn(rows.at(-1)?.cells, line);
  }
  return rows.filter(({ cells }) => cells.length > 1);
}

function goOn(cells: PlacedText[] | undefined, line: Line): void {
  const last = cells?.pop();
  if (!cells || !last) return;
  const text = `${last.text}\n${shown(line.text)}`.trim();
  cells.push({ text, start: last.start, end: line.end });
}

function cellsOf({ text, from }: Line): readonly PlacedText[] {
  const cells: PlacedText[] = [];
  const parting = text.startsWith("!") ? /!!|\|\|/g : /\|\|/g;
  let start = 1;
  for (const match of [...text.slice(1).matchAll(parting), null]) {
    const end = match ? match.index + 1 : text.length;
    cells.push(cellOf(text, start, end, from));
    start = end + (match?.[0].length ?? 0);
  }
  return cells;
}

function cellOf(line: string, begin: number, end: number, from: number): PlacedText {
  const told = ATTRIBUTES.exec(line.slice(begin, end))?.[0].length ?? 0;
  const raw = line.slice(begin + told, end);
  const start = from + begin + told + raw.length - raw.trimStart().length;
  return { text: shown(raw.trim()), start, end: start + raw.trim().length };
}

/** A text without its markup: bold and slanted type, code, links. */
function shown(text: string): string {
  return text
    .replace(/'{2,5}/g, "")
    .replace(/<\/?(?:code|tt|nowiki|b|i|small|kbd)>/gi, "")
    .replace(/<br\s*\/?>/gi, "\n")
    .replace(/\[[a-z]{2,6}:\/\/[^\s\]]{1,400}\s+([^\]]+)\]/gi, "$1")
    .replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, "$1");
}
