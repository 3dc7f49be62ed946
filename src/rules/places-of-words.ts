import type { Location, Point, Source } from "../source.js";

/** Where a word first stands within a place of a document; the place, if it does not stand there as it is. */
export function placeOfWord(
  word: string,
  { path, start, end }: Location,
  sources: ReadonlyMap<string, Source>,
): Location {
  const text = sources.get(path)?.decoded.slice(start.offset, end.offset) ?? "";
  const at = text.indexOf(word);
  if (at < 0) return { path, start, end };
  const first = pointBehind(start, text.slice(0, at));
  return { path, start: first, end: pointBehind(first, word) };
}

/** The point behind a text that begins at a point. */
function pointBehind({ line, column, offset }: Point, text: string): Point {
  const lines = text.split(/\r\n?|\n/);
  const last = lines.at(-1) ?? "";
  return {
    line: line + lines.length - 1,
    column: lines.length === 1 ? column + last.length : last.length + 1,
    offset: offset + text.length,
  };
}
