import type { Line } from "./lines.js";
import type { RowLine } from "./row-line.js";

const TERM = /^([a-z][A-Za-z\d]*(?:[_-][A-Za-z\d]+)*)(?:[:：]|\s?(?=\(-?\d{1,9}\)$))/;
const FEWEST = 3;

/**
 * The rows of a document, with the terms of a list of definitions: words alone on lines of one indent, a colon or a
 * number in brackets behind each and its text below, further in. Three at least, one of them an identifier of several
 * parts, so that the small words beside it are of its kind.
 */
export function withTerms(
  lines: readonly Line[],
  rows: readonly (RowLine | null)[],
): readonly (RowLine | null)[] {
  const terms = new Map<number, Line[]>();
  for (const line of lines) {
    const next = lines[line.index + 1];
    if (!isTerm(line.text) || !next || next.text === "" || next.indent <= line.indent) continue;
    const alike = terms.get(line.indent);
    if (alike) alike.push(line);
    else terms.set(line.indent, [line]);
  }
  const taken = new Set<number>();
  for (const alike of terms.values()) {
    const isList = alike.length >= FEWEST && alike.some(({ text }) => /[_-]|[a-z][A-Z]/.test(text));
    for (const { index } of isList ? alike : []) taken.add(index);
  }
  return rows.map((row, place) => {
    const text = lines[place]?.text ?? "";
    return taken.has(place) ? termRow(text) : row;
  });
}

function isTerm(text: string): boolean {
  const [whole] = TERM.exec(text) ?? [];
  return whole !== undefined && (whole === text || !/[:：]$/.test(whole));
}

function termRow(text: string): RowLine {
  const [whole = "", word = ""] = TERM.exec(text) ?? [];
  const end = word.length;
  return {
    kind: "constant",
    layout: "marked",
    start: 0,
    end,
    close: end,
    rest: whole.length,
    parted: true,
  };
}
