import type { Line } from "./lines.js";
import type { RowLine } from "./row-line.js";

const TERM = /^[a-z][a-z\d]*(?:[_-][a-z\d]+)*[:：]$/;
const FEWEST = 3;

/**
 * The rows of a document, with the terms of a list of definitions: words alone on lines of one indent, a colon
 * behind each and its text below, further in. Three at least, one of them an identifier of several parts, so that
 * the small words beside it are of its kind.
 */
export function withTerms(
  lines: readonly Line[],
  rows: readonly (RowLine | null)[],
): readonly (RowLine | null)[] {
  const terms = new Map<number, Line[]>();
  for (const line of lines) {
    const next = lines[line.index + 1];
    if (!TERM.test(line.text) || !next || next.text === "" || next.indent <= line.indent) continue;
    const alike = terms.get(line.indent);
    if (alike) alike.push(line);
    else terms.set(line.indent, [line]);
  }
  const taken = new Set<number>();
  for (const alike of terms.values()) {
    const isList = alike.length >= FEWEST && alike.some(({ text }) => /[_-]/.test(text));
    for (const { index } of isList ? alike : []) taken.add(index);
  }
  return rows.map((row, place) => {
    const text = lines[place]?.text ?? "";
    return taken.has(place) ? termRow(text) : row;
  });
}

function termRow(text: string): RowLine {
  const end = text.length - 1;
  return {
    kind: "constant",
    layout: "marked",
    start: 0,
    end,
    close: end,
    rest: text.length,
    parted: true,
  };
}
