/** A place in a decoded text, in unist's words: line and column from 1, offset from 0, in UTF-16 units. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** From the first character to just behind the last one. */
export interface Position {
  readonly start: Point;
  readonly end: Point;
}

/** A position in a named document. */
export interface Location extends Position {
  readonly path: string;
}

/**
 * One document as text. `text` has `\n` line endings only, whatever the file has, so that parsers
 * know one kind; the points that `position` gives count in the file's own characters.
 */
export interface Source {
  /** Relative to the project root, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The text with the line endings of the file. */
  readonly decoded: string;
  /** The place of `text.slice(start, end)`. */
  position(start: number, end: number): Position;
}

const RECENT = 8;

/** Makes a source of a decoded text (without its BOM) that may have `\r\n` or `\r` line endings. */
export function createSource(path: string, decoded: string): Source {
  const text = decoded.includes("\r") ? decoded.replace(/\r\n?/g, "\n") : decoded;
  let lines: Lines | null = null;
  // A row begins where its first cell does, and ends where its last one ends: of a million rows, such points are many.
  const recent: { offset: number; point: Point }[] = [];
  let next = 0;
  const pointAt = (offset: number): Point => {
    const known = recent.find((one) => one.offset === offset);
    if (known) return known.point;
    const point = newPoint(offset);
    recent[next] = { offset, point };
    next = (next + 1) % RECENT;
    return point;
  };
  const newPoint = (offset: number): Point => {
    // Many a document is read only to see that it is the same.
    lines ??= linesOf(text, decoded);
    const { starts, fileStarts } = lines;
    const line = lineAt(starts, offset);
    const column = offset - (starts[line] ?? 0);
    return { line: line + 1, column: column + 1, offset: (fileStarts[line] ?? 0) + column };
  };
  return {
    path,
    text,
    decoded,
    position: (start, end) => ({ start: pointAt(start), end: pointAt(end) }),
  };
}

/** Where each line starts: in the text, and in the file. */
interface Lines {
  readonly starts: readonly number[];
  readonly fileStarts: readonly number[];
}

function linesOf(text: string, decoded: string): Lines {
  const starts = lineStarts(text, /\n/g);
  return { starts, fileStarts: text === decoded ? starts : lineStarts(decoded, /\r\n?|\n/g) };
}

function lineStarts(text: string, ending: RegExp): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(ending)) starts.push(match.index + match[0].length);
  return starts;
}

/** Index of the last start at or before the offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
