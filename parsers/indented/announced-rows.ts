import type { Line } from "./lines.js";
import { type RowLine, readAnnounced } from "./row-line.js";

const FEWEST = 3;
const FEWEST_CLOSE = 2;
const KEYED = /^\p{L}[\p{L} ]{0,29}[:：]\s/u;

/**
 * The rows of a document, with those that say that a code follows, and the code, and nothing else: `Error code 12`, the
 * text on the lines below. Three or more of one indent, two with their texts right below them, most of them unlike.
 */
export function withAnnounced(
  lines: readonly Line[],
  rows: readonly (RowLine | null)[],
): readonly (RowLine | null)[] {
  const lists = new Map<number, { readonly place: number; readonly row: RowLine }[]>();
  const filled = lines.filter(({ text }) => text !== "");
  const announced = filled.map(({ text }) => readAnnounced(text));
  for (const [at, row] of announced.entries()) {
    const line = filled[at];
    if (!row || !line || rows[line.index] || announced[at + 1]) continue;
    if (!tells(filled[at + 1], line)) continue;
    const list = lists.get(line.indent) ?? [];
    list.push({ place: line.index, row });
    lists.set(line.indent, list);
  }
  const codeOf = (place: number, row: RowLine): string =>
    lines[place]?.text.slice(row.start, row.end) ?? "";
  const taken = new Map(
    [...lists.values()].flatMap((list) => {
      const codes = new Set(list.map(({ place, row }) => codeOf(place, row)));
      const close = list.every(({ place }) => lines[place + 1]?.text !== "");
      const isList = list.length >= (close ? FEWEST_CLOSE : FEWEST) && codes.size * 2 > list.length;
      return isList ? list.map(({ place, row }) => [place, row] as const) : [];
    }),
  );
  return taken.size === 0 ? rows : rows.map((row, place) => taken.get(place) ?? row);
}

/** A text; below `Code: 3` the next key of a record may stand (`Error: …`), and below `Code 3` what is said of it. */
function tells(line: Line | undefined, above: Line): boolean {
  if (line === undefined) return false;
  return !KEYED.test(line.text) || !/[:：=]/.test(above.text);
}
