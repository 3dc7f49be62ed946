import { isCertain } from "./lead-token.js";
import type { Line } from "./lines.js";
import type { RowLine } from "./row-line.js";

const DIGITS = /^((?:[\da-f]{2}){1,4})(?:\t\s*|\s{2,}|\s*[:=]\s+|\s+[-–—]\s+)(?=\S)/;
const FEWEST = 3;
const FEWEST_MIXED = 2;

interface HexLine {
  readonly place: number;
  readonly digits: string;
  readonly row: RowLine;
}

/**
 * The rows of a document, with those that begin with hexadecimal digits in small letters and no mark before them: `0a
 * bad sector`. Three or more of one width at one indent, no two alike; two of them have a digit and a letter, so that
 * words (`be`, `face`) and plain numbers are of their kind.
 */
export function withHexDigits(
  lines: readonly Line[],
  rows: readonly (RowLine | null)[],
): readonly (RowLine | null)[] {
  const lists = new Map<string, HexLine[]>();
  for (const [place, line] of lines.entries()) {
    const [all = "", digits = ""] = DIGITS.exec(line.text) ?? [];
    if (digits === "") continue;
    const end = digits.length;
    const rest = all.length;
    const row: RowLine = {
      kind: "word",
      layout: /[:=–—-]/.test(all) ? "marked" : "spaced",
      start: 0,
      end,
      close: end,
      rest,
      parted: true,
    };
    const style = `${line.indent} ${end}`;
    const alike = lists.get(style) ?? [];
    alike.push({ place, digits, row });
    lists.set(style, alike);
  }
  const taken = new Map(
    [...lists.values()]
      .filter((list) => isList(list) && !followsRow(list, rows))
      .flatMap((list) => list.map(({ place, row }) => [place, row])),
  );
  return taken.size === 0 ? rows : rows.map((row, place) => taken.get(place) ?? row);
}

/** Right below a row of another kind they are of that row. */
function followsRow([first]: readonly HexLine[], rows: readonly (RowLine | null)[]): boolean {
  const above = first ? rows[first.place - 1] : null;
  return above !== null && above !== undefined && isCertain(above.kind);
}

function isList(list: readonly HexLine[]): boolean {
  const mixed = list.filter(({ digits }) => /\d/.test(digits) && /[a-f]/.test(digits));
  const distinct = new Set(list.map(({ digits }) => digits)).size === list.length;
  return list.length >= FEWEST && mixed.length >= FEWEST_MIXED && distinct;
}
