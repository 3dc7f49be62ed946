import type { Table } from "../../src/blocks.js";
import type { Source } from "../../src/source.js";
import { hasBar, isBarred, isBorder, readDrawnTable } from "../drawn-table.js";
import type { Line } from "./lines.js";
import type { FoundTable, FoundTables } from "./placed-table.js";

/** Without a border two lines may have bars by chance. */
const FEWEST_LINES = 3;

/** The tables that lines draw with bars and borders, by the line that each begins with. */
export function findDrawnTables(source: Source, lines: readonly Line[]): FoundTables {
  const found = new Map<number, FoundTable>();
  let first = -1;
  for (let at = 0; at <= lines.length; at += 1) {
    const line = lines[at];
    if (line && isDrawn(line)) {
      if (first < 0) first = at;
      continue;
    }
    const drawn = first < 0 ? null : tableOf(source, lines.slice(first, at));
    if (drawn) found.set(first, { table: drawn, last: at - 1 });
    first = -1;
  }
  return found;
}

function isDrawn({ text }: Line): boolean {
  return hasBar(text) || isBorder(text);
}

function tableOf(source: Source, lines: readonly Line[]): Table | null {
  const bordered = lines.some(({ text }) => isBorder(text));
  if (!bordered && (lines.length < FEWEST_LINES || !lines.every(({ text }) => isBarred(text))))
    return null;
  return readDrawnTable(source, lines[0]?.from ?? 0, lines.at(-1)?.end ?? 0);
}
