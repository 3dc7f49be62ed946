import type { Source } from "../../src/source.js";
import { namesColumn } from "./headers.js";
import { isCertain, leadKind } from "./lead-token.js";
import type { Line } from "./lines.js";
import { type FoundTable, type FoundTables, type PlacedText, placedTable } from "./placed-table.js";

const FEWEST_ROWS = 3;
const LONGEST_TEXT = 120;

/**
 * The tables whose codes stand alone below their texts, as they come out of a page that was copied: a text, its code, the
 * next text. Nothing but an empty line follows the last code, so that none belongs to the text behind it.
 */
export function findCodesBelowTexts(source: Source, lines: readonly Line[]): FoundTables {
  const found = new Map<number, FoundTable>();
  for (let at = 0; at < lines.length; ) {
    const count = countPairs(lines, at);
    const last = at + 2 * count - 1;
    const isOver = (lines[last + 1]?.text ?? "") === "";
    if (count >= FEWEST_ROWS && isOver) {
      const names = headerAbove(lines, at);
      const first = names ? at - 2 : at;
      found.set(first, { table: tableOf(source, lines, at, count, names), last });
    }
    at += Math.max(1, 2 * count);
  }
  return found;
}

/** How many texts with a code below each follow each other from a line on. */
function countPairs(lines: readonly Line[], from: number): number {
  const codes = new Set<string>();
  let at = from;
  // Names of columns stand above the first text.
  if (isText(lines[at]) && isText(lines[at + 1])) return 0;
  while (isText(lines[at]) && isCode(lines[at + 1]) && !codes.has(lines[at + 1]?.text ?? "")) {
    codes.add(lines[at + 1]?.text ?? "");
    at += 2;
  }
  return (at - from) / 2;
}

function isText(line: Line | undefined): boolean {
  const text = line?.text ?? "";
  return /\p{L}{2}/u.test(text) && text.length <= LONGEST_TEXT && leadKind(text) === null;
}

function isCode(line: Line | undefined): boolean {
  const kind = leadKind(line?.text ?? "");
  return kind !== null && isCertain(kind) && kind !== "constant";
}

function headerAbove(lines: readonly Line[], first: number): readonly Line[] | null {
  const names = lines.slice(Math.max(0, first - 2), first);
  const above = lines[first - 3]?.text ?? "";
  return names.length === 2 && above === "" && names.every(({ text }) => namesColumn(text))
    ? names
    : null;
}

function tableOf(
  source: Source,
  lines: readonly Line[],
  first: number,
  count: number,
  names: readonly Line[] | null,
): FoundTable["table"] {
  const rows = Array.from({ length: count }, (_, row) =>
    lines.slice(first + 2 * row, first + 2 * row + 2).map(placed),
  );
  return { ...placedTable(source, names?.map(placed) ?? null, rows), codeColumn: 1 };
}

function placed({ text, from, end }: Line): PlacedText {
  return { text, start: from, end };
}
