import { isCertain } from "./lead-token.js";
import type { Line } from "./lines.js";
import { type RowLine, readRow } from "./row-line.js";

const COUNT = /^(\d{1,3})[.)]\s+(?=\S)/;
const FEWEST = 3;

interface Item {
  readonly place: number;
  readonly count: number;
  readonly code: string;
  readonly row: RowLine;
}

/**
 * The rows of a document, with those that a list counts: `1. E101: no berth`, `2. E104: no crew`. Three or more of one
 * indent that count on, each with a code, a mark and a text behind its number, no two codes alike.
 */
export function withNumbered(
  lines: readonly Line[],
  rows: readonly (RowLine | null)[],
): readonly (RowLine | null)[] {
  const lists: Item[][] = [];
  const open = new Map<number, Item[]>();
  for (const [place, line] of lines.entries()) {
    const item = itemOf(line, place);
    if (!item) continue;
    const list = open.get(line.indent);
    if (list?.at(-1)?.count === item.count - 1) list.push(item);
    else {
      const begun = [item];
      lists.push(begun);
      open.set(line.indent, begun);
    }
  }
  const taken = new Map(
    lists.filter(isList).flatMap((list) => list.map(({ place, row }) => [place, row])),
  );
  return taken.size === 0 ? rows : rows.map((row, place) => taken.get(place) ?? row);
}

function isList(items: readonly Item[]): boolean {
  return items.length >= FEWEST && new Set(items.map(({ code }) => code)).size === items.length;
}

function itemOf({ text }: Line, place: number): Item | null {
  const [lead = "", count = ""] = COUNT.exec(text) ?? [];
  const row = lead === "" ? null : readRow(text.slice(lead.length));
  if (!row?.parted || !isCertain(row.kind)) return null;
  const behind = lead.length;
  const shifted: RowLine = {
    ...row,
    start: row.start + behind,
    end: row.end + behind,
    close: row.close + behind,
    rest: row.rest + behind,
  };
  const code = text.slice(shifted.start, shifted.end);
  return { place, count: Number(count), code, row: shifted };
}
