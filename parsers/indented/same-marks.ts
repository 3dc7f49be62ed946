import { leadAt } from "./lead.js";
import { isCertain } from "./lead-token.js";
import type { Line } from "./lines.js";
import type { RowLine } from "./row-line.js";

/** Signs that may part a code from its text, though few writers use them so. */
const MARK = /\s?([>~;=:》；—–-]{1,5})\s*(?=[\p{L}"'([<])/uy;
/** `#12 No berth`: a hash, and one blank behind the number. */
const HASHED = /^#\d{1,5}\s(?=\S)/;
const FEWEST = 4;
const SHARE = 0.6;
const DISTINCT = 0.5;

interface Marked {
  readonly line: Line;
  readonly row: RowLine;
  readonly code: string;
}

/**
 * The rows of a document, with those that the same mark of the writer's own parts from their texts, whatever it is:
 * `12>No berth`, `13>No crew`. Four at least of one indent and most of the lines there, where no other rule reads them.
 * Numbers behind hashes that one blank parts from their texts rise, as those of issues that a text cites do not.
 */
export function withSameMarks(
  lines: readonly Line[],
  rows: readonly (RowLine | null)[],
): readonly (RowLine | null)[] {
  const groups = new Map<string, Marked[]>();
  const counts = new Map<number, number>();
  for (const [place, line] of lines.entries()) {
    if (line.text === "") continue;
    counts.set(line.indent, (counts.get(line.indent) ?? 0) + 1);
    const marked = rows[place] ? null : markedOf(line);
    if (!marked) continue;
    const key = `${line.indent} ${marked.mark}`;
    const group = groups.get(key);
    if (group) group.push(marked);
    else groups.set(key, [marked]);
  }
  const taken = [...groups.values()].filter((group) => isList(group, counts)).flat();
  const found = new Map(taken.map(({ line, row }) => [line.index, row]));
  return found.size === 0 ? rows : rows.map((row, place) => found.get(place) ?? row);
}

function isList(group: readonly Marked[], counts: ReadonlyMap<number, number>): boolean {
  const all = counts.get(group[0]?.line.indent ?? 0) ?? 0;
  const codes = new Set(group.map(({ code }) => code));
  if (group.length < FEWEST || group.length < all * SHARE) return false;
  const isHashed = HASHED.test(group[0]?.line.text ?? "");
  return isHashed ? doRise(group) : codes.size >= group.length * DISTINCT;
}

function doRise(group: readonly Marked[]): boolean {
  const numbers = group.map(({ code }) => Number(code.slice(1)));
  return numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0));
}

function markedOf(line: Line): (Marked & { readonly mark: string }) | null {
  const { text } = line;
  const lead = leadAt(text, 0);
  if (!lead || !isCertain(lead.kind)) return null;
  MARK.lastIndex = lead.close;
  const match = HASHED.test(text) ? /\s/.exec(text) : MARK.exec(text);
  if (!match) return null;
  const rest = lead.close + match[0].length;
  const row: RowLine = { ...lead, layout: "marked", rest, parted: true };
  return { line, row, code: text.slice(lead.start, lead.end), mark: match[1] ?? "" };
}
