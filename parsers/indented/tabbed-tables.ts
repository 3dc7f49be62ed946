import type { Source } from "../../src/source.js";
import { namesColumn } from "./headers.js";
import { isCertain, leadKind } from "./lead-token.js";
import type { Line } from "./lines.js";
import { type FoundTable, type FoundTables, type PlacedText, placedTable } from "./placed-table.js";

const FEWEST_ROWS = 2;
const MOST_COLUMNS = 12;
const MOSTLY = 0.9;

/**
 * The tables between other lines whose cells tabs part, as they come out of a web page or a spreadsheet, with the names of
 * their columns above, and codes in another column than the first: rows that begin with a code are read as other rows are. A line without a
 * tab is the beginning of the first cell of the row below it. One row is enough below names that stand above more elsewhere.
 */
export function findTabbedTables(source: Source, lines: readonly Line[]): FoundTables {
  const found = new Map<number, FoundTable>();
  const single = new Map<number, FoundTable>();
  const headers = new Set<string>();
  for (let at = 0; at < lines.length; at += 1) {
    const names = namesOf(lines[at]);
    const { rows, last } = names ? rowsBelow(lines, at, names.length) : { rows: [], last: at };
    if (!areCodedLater(rows)) continue;
    const isSingle = rows.length < FEWEST_ROWS;
    if (!isSingle) headers.add(lines[at]?.text ?? "");
    (isSingle ? single : found).set(at, { table: placedTable(source, names, rows), last });
    at = last;
  }
  for (const [at, table] of single) if (headers.has(lines[at]?.text ?? "")) found.set(at, table);
  return found;
}

/** The names of columns that a line may hold. */
function namesOf(line: Line | undefined): readonly PlacedText[] | null {
  const names = fieldsOf(line);
  return names.length >= 2 && names.length <= MOST_COLUMNS && isNames(names) ? names : null;
}

function rowsBelow(
  lines: readonly Line[],
  header: number,
  width: number,
): { readonly rows: readonly (readonly PlacedText[])[]; readonly last: number } {
  const rows: (readonly PlacedText[])[] = [];
  let last = header;
  for (let at = header + 1; at < lines.length; at = last + 1) {
    const row = fieldsOf(lines[at]);
    const next = fieldsOf(lines[at + 1]);
    if (row.length === width) {
      rows.push(row);
      last = at;
    } else if (row.length === 1 && row[0]?.text !== "" && next.length === width && !isNames(next)) {
      rows.push([joined(row[0], next[0]), ...next.slice(1)]);
      last = at + 1;
    } else break;
  }
  return { rows, last };
}

/** Names of columns; a title stands above those of the next table. */
function isNames(fields: readonly PlacedText[]): boolean {
  return fields.every(({ text }) => namesColumn(text));
}

function joined(first: PlacedText | undefined, second: PlacedText | undefined): PlacedText {
  const [start, end] = [first?.start ?? 0, second?.end ?? 0];
  return { text: `${first?.text ?? ""}\n${second?.text ?? ""}`, start, end };
}

function areCodedLater(rows: readonly (readonly PlacedText[])[]): boolean {
  if (rows.length === 0) return false;
  const share = (column: number): number => {
    const codes = rows.filter((row) => {
      const kind = leadKind(row[column]?.text ?? "");
      return kind !== null && isCertain(kind);
    });
    return codes.length / rows.length;
  };
  return (
    share(0) < 0.5 && (rows[0] ?? []).some((_, column) => column > 0 && share(column) >= MOSTLY)
  );
}

/** The fields of a line between its tabs. */
function fieldsOf(line: Line | undefined): readonly PlacedText[] {
  if (!line) return [];
  let start = line.from;
  return line.text.split("\t").map((field): PlacedText => {
    const text = field.trim();
    const at = start + (text === "" ? 0 : field.indexOf(text));
    start += field.length + 1;
    return { text, start: at, end: at + text.length };
  });
}
