import type { Cell, Row, Table } from "../../src/blocks.js";
import type { Source } from "../../src/source.js";
import { type PlacedLine, placedLines } from "../placed-lines.js";
import type { InlineText } from "./cell.js";
import { splitAroundCode } from "./line.js";
import type { Zone } from "./zones.js";

type ReadCell = (raw: string) => InlineText;

const OPENING = /^[ \t]*#\|[ \t]*$/;
const CLOSING = /^[ \t]*\|#/;

/**
 * The tables of a text that stand between `#|` and `|#`, in order, one within another left to it (YFM, "Multiline tables":
 * https://diplodoc.com/docs/en/syntax/tables/multiline). Those within other zones, or without an end, are none.
 */
export function findPipedZones(text: string, zones: readonly Zone[]): readonly Zone[] {
  if (!/^[ \t]*#\|[ \t]*$/m.test(text)) return [];
  const found: Zone[] = [];
  let start = 0;
  let depth = 0;
  for (const { line, from } of placedLines(text, 0)) {
    if (OPENING.test(line)) {
      if (depth === 0) start = from + line.indexOf("#");
      depth += 1;
    } else if (depth > 0 && CLOSING.test(line)) {
      depth -= 1;
      if (depth === 0)
        found.push({ kind: "piped-table", start, end: from + line.trimEnd().length });
    }
  }
  let at = 0;
  return found.filter((zone) => {
    while ((zones[at]?.end ?? Infinity) <= zone.start) at += 1;
    return (zones[at]?.start ?? Infinity) > zone.start;
  });
}

/** A table of rows between `||` and `||`, whose cells may have several lines. A first row in bold is its header. */
export function readPipedTable(zone: Zone, source: Source, readCell: ReadCell): readonly Table[] {
  const text = source.text.slice(zone.start, zone.end);
  const rows = rowsOf([...placedLines(text, zone.start)]);
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const read = rows.map((row) => toRow(row, width, source, readCell));
  const [first, ...rest] = read;
  if (!first) return [];
  const isHeader = rest.length > 0 && rows[0]?.cells.every(({ raw }) => raw.startsWith("**"));
  const position = source.position(zone.start, zone.end);
  return [
    {
      kind: "table",
      header: isHeader ? first.cells : null,
      rows: isHeader ? rest : read,
      position,
    },
  ];
}

interface RawRow {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly { readonly raw: string; readonly start: number }[];
}

/** What stands within the row that a line opens; lines of tables within it are text of it. */
function rowsOf(lines: readonly PlacedLine[]): readonly RawRow[] {
  const rows: RawRow[] = [];
  let open: { from: number; texts: string[] } | null = null;
  for (const { line, from } of lines) {
    const opens: RegExpExecArray | null = open ? null : /^[ \t]*\|\|/.exec(line);
    if (opens) open = { from: from + opens[0].length, texts: [] };
    if (!open) continue;
    const text = opens ? line.slice(opens[0].length) : line;
    const closing = /\|\|[ \t]*$/.exec(text);
    open.texts.push(closing ? text.slice(0, closing.index) : text);
    if (!closing) continue;
    const whole = open.texts.join("\n");
    const start = open.from;
    const cells = splitAroundCode(whole).map((cell) => ({ ...cell, start: start + cell.start }));
    rows.push({ start, end: start + whole.length, cells });
    open = null;
  }
  return rows;
}

function toRow(
  { start, end, cells }: RawRow,
  width: number,
  source: Source,
  readCell: ReadCell,
): Row {
  const read = cells.map(({ raw, start: at }): Cell => {
    const { text, literal, struck } = readCell(raw.replace(/(?<!\s)\s*\n\s*/g, " "));
    const position = source.position(at, at + raw.length);
    return struck ? { text, literal, position, struck } : { text, literal, position };
  });
  const position = source.position(end, end);
  const none: Cell = { text: "", literal: "", position };
  const missing = Array.from({ length: width - cells.length }, () => none);
  return { cells: [...read, ...missing], position: source.position(start, end) };
}
