import type { Lead } from "./lead.js";
import { isCertain } from "./lead-token.js";
import type { Line } from "./lines.js";
import type { RowLine } from "./row-line.js";
import { codeBehindWords } from "./row-line.js";

const FEWEST = 2;
const KEYED = /^\p{L}[\p{L} ]{0,29}[:：]\s/u;

/**
 * The rows of a document, with the lines that say that a code follows and hold nothing else: `Exit code 3`, `Error E12:`.
 * Two at least, no two alike, and each has its text right below it.
 */
export function withAnnounced(
  lines: readonly Line[],
  rows: readonly (RowLine | null)[],
): readonly (RowLine | null)[] {
  const found = new Map<number, RowLine>();
  const codes = new Set<string>();
  for (const { text, index } of lines) {
    const lead = rows[index] || !tells(lines[index + 1]) ? null : announced(text);
    if (!lead) continue;
    codes.add(text.slice(lead.start, lead.end));
    found.set(index, { ...lead, layout: "spaced", rest: text.length, parted: true });
  }
  if (found.size < FEWEST || codes.size < found.size) return rows;
  return rows.map((row, place) => found.get(place) ?? row);
}

function announced(text: string): Lead | null {
  const lead = codeBehindWords(text, 0);
  const isAlone = lead !== null && /^[:：.]?$/.test(text.slice(lead.close));
  return isAlone && isCertain(lead.kind) && lead.kind !== "constant" ? lead : null;
}

/** A text; below `Code: 3` the next key of a record may stand (`Error: …`). */
function tells(line: Line | undefined): boolean {
  return line !== undefined && line.text !== "" && !KEYED.test(line.text);
}
