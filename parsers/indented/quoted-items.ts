import type { Line } from "./lines.js";
import type { RowLine } from "./row-line.js";

/** `- "NO_BERTH" All are taken`, `- 'NO-BERTH'`; how its line ends on the wire may stand within: `"NO_BERTH\r\n"`. */
const QUOTED =
  /^([-*•]\s+)(["'`])([A-Z][A-Z\d]+(?:[-_][A-Z\d]+)*)(?:\\[nr]){0,2}\2(?:\s*[:：]|\s+[-–—](?=\s))?(?=\s|$)/;
const FEWEST = 3;
const JOINED = /[-_]/;

interface Item {
  readonly place: number;
  readonly row: RowLine;
  readonly name: string;
}

/**
 * The rows of a document, with items that begin with a word in capitals in quotation marks, whatever follows it, and be
 * it nothing. Three different ones at least of one indent and mark, one of them of several parts, as names of codes are.
 */
export function withQuotedItems(
  lines: readonly Line[],
  rows: readonly (RowLine | null)[],
): readonly (RowLine | null)[] {
  const groups = new Map<string, Item[]>();
  for (const [place, { text, indent }] of lines.entries()) {
    const [lead, mark = "", quote, name = ""] = QUOTED.exec(text) ?? [];
    if (lead === undefined) continue;
    const key = `${indent} ${mark.trimEnd()}${quote}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push({ place, row: rowOf(text, lead.length, mark.length + 1, name), name });
  }
  const found = new Map(
    [...groups.values()]
      .filter(isList)
      .flatMap((group) => group.map(({ place, row }) => [place, row] as const)),
  );
  return found.size === 0 ? rows : rows.map((row, place) => found.get(place) ?? row);
}

function isList(group: readonly Item[]): boolean {
  const names = new Set(group.map(({ name }) => name));
  return names.size >= FEWEST && group.some(({ name }) => JOINED.test(name));
}

function rowOf(text: string, close: number, start: number, name: string): RowLine {
  const behind = /^\s*/.exec(text.slice(close))?.[0].length ?? 0;
  const end = start + name.length;
  return {
    kind: "constant",
    layout: "marked",
    start,
    end,
    close,
    rest: close + behind,
    parted: true,
  };
}
