import type { Line } from "./lines.js";
import type { RowLine } from "./row-line.js";

/** `protocolError (2)`, as RFC 4511 lists what a server answers. */
const NUMBERED = /^([a-z][A-Za-z\d]{1,60})\s\(-?\d{1,6}\)$/;
const FEWEST = 3;
const SHARE_JOINED = 0.5;

/**
 * The rows of a document, with words that stand alone on their lines, a number in brackets behind each and its text
 * below, further in. Three at least of one indent, half of them words run together, no two the same.
 */
export function withNumberedWords(
  lines: readonly Line[],
  rows: readonly (RowLine | null)[],
): readonly (RowLine | null)[] {
  const groups = new Map<number, Map<string, number>>();
  for (const [place, { text, indent }] of lines.entries()) {
    const word = NUMBERED.exec(text)?.[1];
    const next = lines[place + 1];
    if (word === undefined || !next || next.text === "" || next.indent <= indent) continue;
    groups.set(indent, (groups.get(indent) ?? new Map()).set(word, place));
  }
  const taken = new Map(
    [...groups.values()]
      .filter(isList)
      .flatMap((words) => [...words].map(([word, place]) => [place, word] as const)),
  );
  return taken.size === 0
    ? rows
    : rows.map((row, place) => {
        const word = taken.get(place);
        return word === undefined ? row : rowOf(word);
      });
}

function isList(words: ReadonlyMap<string, number>): boolean {
  const joined = [...words.keys()].filter((word) => /[a-z\d][A-Z]/.test(word)).length;
  return words.size >= FEWEST && joined >= words.size * SHARE_JOINED;
}

function rowOf({ length }: string): RowLine {
  return {
    kind: "constant",
    layout: "marked",
    start: 0,
    end: length,
    close: length,
    rest: length + 1,
    parted: true,
  };
}
