import { cut, dedent, indentOf, type Line, withoutBlankEnds } from "./lines.js";

/** Lines that belong together and the index of the line behind them. */
export interface Taken {
  readonly lines: readonly Line[];
  readonly next: number;
}

/** All lines from `from` on that are blank or indented, dedented (StateMachineWS.get_indented). */
export function takeIndented(lines: readonly Line[], from: number): Taken {
  const next = endOfIndented(lines, from);
  return { lines: dedent(lines.slice(from, next)), next };
}

/**
 * A first line whose text begins at `indent`, and the lines below it that are indented at least as
 * much (get_known_indented).
 */
export function takeKnownIndent(lines: readonly Line[], from: number, indent: number): Taken {
  let next = from + 1;
  while (next < lines.length && isDeep(lines[next], indent)) next++;
  const taken = lines.slice(from, next).map((line) => cut(line, indent));
  return { lines: withoutBlankEnds(taken), next };
}

function isDeep(line: Line | undefined, indent: number): boolean {
  return line !== undefined && (line.text === "" || indentOf(line) >= indent);
}

/**
 * A first line whose text begins at `indent`, and the indented lines below it with their own common
 * indentation removed (get_first_known_indented). The first line is kept, even if blank.
 */
export function takeFirstKnown(lines: readonly Line[], from: number, indent: number): Taken {
  const first = lines[from];
  const next = endOfIndented(lines, from + 1);
  const rest = lines.slice(from + 1, next);
  while (rest.at(-1)?.text === "") rest.pop();
  const leading = rest.findIndex((line) => line.text !== "");
  const below = leading > 0 ? [...rest.slice(0, leading), ...dedent(rest)] : dedent(rest);
  return { lines: first ? [cut(first, indent), ...below] : below, next };
}

/** The indented lines directly below `from`, up to a blank line, without their indentation. */
export function takeUntilBlank(lines: readonly Line[], from: number, indent: number): Taken {
  const first = lines[from];
  let next = from + 1;
  while (next < lines.length && lines[next]?.text.startsWith(" ")) next++;
  const below = dedent(lines.slice(from + 1, next));
  return { lines: first ? [cut(first, indent), ...below] : below, next };
}

function endOfIndented(lines: readonly Line[], from: number): number {
  let next = from;
  while (next < lines.length && isDeep(lines[next], 1)) next++;
  return next;
}

/** Index of the first line from `from` on that is not blank. */
export function skipBlank(lines: readonly Line[], from: number): number {
  let next = from;
  while (next < lines.length && lines[next]?.text === "") next++;
  return next;
}
