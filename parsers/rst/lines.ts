/**
 * One line of a body as docutils sees it: tabs expanded to every eighth column, no blanks at the
 * end, the indentation of the enclosing body removed (docutils, statemachine.string2lines).
 */
export interface Line {
  readonly text: string;
  /** Offset in the source of the first character of `text`. */
  readonly start: number;
  /** Offsets of each character of `text` and of its end, where tabs were expanded. */
  readonly map: readonly number[] | null;
}

const TAB_WIDTH = 8;

/** The lines of a document. */
export function splitLines(text: string): readonly Line[] {
  let start = 0;
  return text.split("\n").map((raw) => {
    const line = raw.includes("\t") ? expandTabs(raw, start) : plainLine(raw, start);
    start += raw.length + 1;
    return line;
  });
}

/** A line whose characters stand in the source as they are. */
export function plainLine(raw: string, start: number): Line {
  const text = /[\v\f]/.test(raw) ? raw.replace(/[\v\f]/g, " ") : raw;
  return { text: text.trimEnd(), start, map: null };
}

function expandTabs(raw: string, start: number): Line {
  const map: number[] = [];
  let text = "";
  for (let index = 0; index < raw.length; index++) {
    const tab = raw[index] === "\t";
    const piece = tab ? " ".repeat(TAB_WIDTH - (text.length % TAB_WIDTH)) : raw.charAt(index);
    map.push(start + index);
    for (let extra = 1; extra < piece.length; extra++) map.push(start + index + 1);
    text += piece;
  }
  map.push(start + raw.length);
  return trimLine(text.replace(/[\v\f]/g, " "), start, map);
}

function trimLine(text: string, start: number, map: readonly number[]): Line {
  const trimmed = text.trimEnd();
  return { text: trimmed, start, map: map.slice(0, trimmed.length + 1) };
}

/** Offset in the source of the character at `index`; the end of the line if it has none. */
export function offsetAt(line: Line, index: number): number {
  const bounded = Math.min(index, line.text.length);
  return line.map ? (line.map[bounded] ?? line.start) : line.start + bounded;
}

/** Offset of the first character that is not blank. */
export function startOf(line: Line): number {
  return offsetAt(line, indentOf(line));
}

/** Offset just behind the last character of the line. */
export function endOf(line: Line): number {
  return offsetAt(line, line.text.length);
}

/** A part of a line, without blanks at its end. */
export function cut(line: Line, from: number, to: number = line.text.length): Line {
  if (from === 0 && to >= line.text.length) return line;
  const text = line.text.slice(from, to);
  const start = offsetAt(line, from);
  return line.map
    ? trimLine(text, start, line.map.slice(from, from + text.length + 1))
    : { text: text.trimEnd(), start, map: null };
}

/** How many blanks a line begins with. */
export function indentOf(line: Line): number {
  let indent = 0;
  while (line.text[indent] === " ") indent++;
  return indent;
}

/** The smallest indentation of the lines that are not blank; 0 if all are. */
export function commonIndent(lines: readonly Line[]): number {
  let common = Number.POSITIVE_INFINITY;
  for (const line of lines) if (line.text !== "") common = Math.min(common, indentOf(line));
  return common === Number.POSITIVE_INFINITY ? 0 : common;
}

/** The lines without their common indentation and without blank lines at both ends. */
export function dedent(lines: readonly Line[]): readonly Line[] {
  const inner = withoutBlankEnds(lines);
  const indent = commonIndent(inner);
  return indent === 0 ? inner : inner.map((line) => cut(line, indent));
}

/** The lines between the first and the last one that is not blank. */
export function withoutBlankEnds(lines: readonly Line[]): readonly Line[] {
  let from = 0;
  let to = lines.length;
  while (from < to && lines[from]?.text === "") from++;
  while (to > from && lines[to - 1]?.text === "") to--;
  return from === 0 && to === lines.length ? lines : lines.slice(from, to);
}

/** Offsets from the first to behind the last character that is not blank; null if all lines are blank. */
export function extentOf(
  lines: readonly Line[],
): { readonly start: number; readonly end: number } | null {
  const inner = withoutBlankEnds(lines);
  const first = inner[0];
  const last = inner.at(-1);
  if (!first || !last) return null;
  return {
    start: startOf(first),
    end: endOf(last),
  };
}
