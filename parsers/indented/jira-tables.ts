import type { Source } from "../../src/source.js";
import type { Line } from "./lines.js";
import { type FoundTable, type FoundTables, type PlacedText, placedTable } from "./placed-table.js";

const HEADER = /^\|\|(?:[^|]{1,200}\|\|){2,}$/;
const ROW = /^\|(?!\|).*\|$/;
const FEWEST_ROWS = 2;
/** A bar that parts cells: not that of a link, `[text|address]`. */
const BARS = /\|\|?(?![^[\]|]*\])/g;

/** The tables of Jira's and Confluence's markup (Text Formatting Notation): names between `||`, cells between `|`. */
export function findJiraTables(source: Source, lines: readonly Line[]): FoundTables {
  const found = new Map<number, FoundTable>();
  for (const line of lines) {
    if (!HEADER.test(line.text)) continue;
    const header = cellsOf(line);
    const rows: (readonly PlacedText[])[] = [];
    for (let at = line.index + 1; ROW.test(lines[at]?.text ?? ""); at += 1) {
      const row = cellsOf(lines[at] as Line);
      if (row.length > header.length) break;
      rows.push(row);
    }
    if (rows.length >= FEWEST_ROWS)
      found.set(line.index, {
        table: placedTable(source, header, rows),
        last: line.index + rows.length,
      });
  }
  return found;
}

function cellsOf({ text, from }: Line): readonly PlacedText[] {
  const bars = [...text.matchAll(BARS)];
  return bars.slice(0, -1).map(({ 0: bar, index }, at) => {
    const begin = index + bar.length;
    const raw = text.slice(begin, bars[at + 1]?.index);
    const start = from + begin + raw.length - raw.trimStart().length;
    const own = raw.trim();
    return { text: shown(own), start, end: start + own.length };
  });
}

/** A text without the marks of code, of bold type and of links. */
function shown(text: string): string {
  return text
    .replace(/\{\{([^{}]*)\}\}/g, "$1")
    .replace(/^\*([^*]+)\*$/, "$1")
    .replace(/\[([^[\]|]*)\|[^[\]]*\]/g, "$1");
}
