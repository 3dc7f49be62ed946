/** A line of a Markdown text that may belong to a table. */
export interface PipeLine {
  /** Offset of the line's first character behind quote markers, list markers and indentation. */
  readonly start: number;
  /** Offset behind the last character that is no blank. */
  readonly end: number;
  readonly text: string;
  /** Its cells are parted by `^`, as DokuWiki marks a header. */
  readonly isHeader?: boolean;
}

const CONTAINER = /^(?:[ \t]*>)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\|))?/;

/** The line from `from` to `to` if it holds a pipe that is not escaped, else null. */
export function readPipeLine(text: string, from: number, to: number): PipeLine | null {
  const line = text.slice(from, to);
  if (!line.includes("|")) return null;
  const start = from + (CONTAINER.exec(line)?.[0].length ?? 0);
  const content = text.slice(start, to).trimEnd();
  return hasBarePipe(content) ? { start, end: start + content.length, text: content } : null;
}

/**
 * `^ Code ^ Text ^`: a header as DokuWiki writes it (https://www.dokuwiki.org/wiki:syntax, "Tables"),
 * with pipes in the place of its carets.
 */
export function readCaretLine(text: string, from: number, to: number): PipeLine | null {
  const line = text.slice(from, to);
  if (!/^[ \t]*\^ .*\^[ \t]*$/.test(line)) return null;
  const start = from + line.indexOf("^");
  const content = text.slice(start, to).trimEnd().replaceAll("^", "|");
  return { start, end: start + content.length, text: content, isHeader: true };
}

function hasBarePipe(text: string): boolean {
  for (let at = text.indexOf("|"); at >= 0; at = text.indexOf("|", at + 1))
    if (!isEscaped(text, at)) return true;
  return false;
}

/** Whether an odd number of backslashes stands before the character (GFM, "Tables (extension)"). */
export function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === "\\") slashes++;
  return slashes % 2 === 1;
}

/** `|---|:-:|`: nothing but dashes, colons and pipes, with a dash in each cell. */
export function isDelimiterRow(text: string): boolean {
  return /^[|\-: \t]+$/.test(text) && splitCells(text).every(({ raw }) => /^:?-+:?$/.test(raw));
}

/** A cell as it stands in the line, trimmed. Offsets count from the line's start. */
export interface RawCell {
  readonly raw: string;
  readonly start: number;
}

/** Cells between pipes that are not escaped; one pipe at each end is the table's border. */
export function splitCells(line: string): readonly RawCell[] {
  return cut(line, () => false);
}

/** As `splitCells`, but a pipe in a code span parts no cells: what a writer of `a|b` meant. */
export function splitAroundCode(line: string): readonly RawCell[] {
  const spans = [...line.matchAll(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  return cut(line, (at) => spans.some(([start, end]) => start < at && at < end));
}

function cut(line: string, isText: (at: number) => boolean): readonly RawCell[] {
  const cells: RawCell[] = [];
  let from = line.startsWith("|") ? 1 : 0;
  for (let at = line.indexOf("|", from); at >= 0; at = line.indexOf("|", at + 1)) {
    if (isEscaped(line, at) || isText(at)) continue;
    cells.push(trimmed(line, from, at));
    from = at + 1;
  }
  if (line.slice(from).trim() !== "") cells.push(trimmed(line, from, line.length));
  return cells;
}

function trimmed(line: string, from: number, to: number): RawCell {
  const part = line.slice(from, to);
  const raw = part.trim();
  return { raw, start: raw === "" ? from : from + part.indexOf(raw) };
}
