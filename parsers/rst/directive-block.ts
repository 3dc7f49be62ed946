import { takeField } from "./field-list.js";
import { fieldMarkerEnd } from "./field-marker.js";
import { takeFirstKnown } from "./indented-block.js";
import { dedent, type Line, withoutBlankEnds } from "./lines.js";

/** A directive taken apart (reStructuredText, directives). */
export interface DirectiveBlock {
  readonly name: string;
  /** The line of the two dots. */
  readonly line: Line;
  /** The text behind the colons and the lines below it, up to the options or a blank line. */
  readonly argument: readonly Line[];
  /** Options by name, with the lines of their values. */
  readonly options: ReadonlyMap<string, readonly Line[]>;
  readonly content: readonly Line[];
  /** Argument and content together, for directives that have no argument. */
  readonly body: readonly Line[];
  /** The content stands directly below the options, where docutils expects a blank line. */
  readonly glued: boolean;
  /** Index of the line behind the directive. */
  readonly next: number;
}

const HEAD = /^\.\. +([\p{L}\p{N}]+(?:[-._+:][\p{L}\p{N}]+)*) ?::(?: +|$)/u;

/** The directive that begins at a line; null if none does. */
export function takeDirective(lines: readonly Line[], index: number): DirectiveBlock | null {
  const line = lines[index];
  const head = line ? HEAD.exec(line.text) : null;
  if (!line || !head) return null;
  const block = takeFirstKnown(lines, index, head[0].length);
  const name = head[1] ?? "";
  const argumentEnd = endOfArgument(block.lines);
  const options = takeOptions(block.lines, argumentEnd);
  const rest = block.lines.slice(options.next);
  return {
    name,
    line,
    argument: withoutBlankEnds(block.lines.slice(0, argumentEnd)),
    options: options.values,
    content: dedent(rest),
    body: dedent([...block.lines.slice(0, argumentEnd), ...rest]),
    glued: rest[0] !== undefined && rest[0].text !== "",
    next: block.next,
  };
}

/** The argument ends before the first option or blank line; its first line may be blank. */
function endOfArgument(lines: readonly Line[]): number {
  let end = lines[0]?.text === "" ? 1 : 0;
  while (end < lines.length && lines[end]?.text !== "" && !isField(lines[end])) end++;
  return end;
}

function isField(line: Line | undefined): boolean {
  return line !== undefined && fieldMarkerEnd(line.text) !== null;
}

function takeOptions(
  lines: readonly Line[],
  from: number,
): { readonly values: ReadonlyMap<string, readonly Line[]>; readonly next: number } {
  const values = new Map<string, readonly Line[]>();
  let next = from;
  while (next < lines.length && lines[next]?.text !== "") {
    const end = endOfOption(lines, next);
    const field = takeField(lines.slice(next, end), 0);
    if (!field) break;
    values.set((field.name[0]?.text ?? "").toLowerCase(), field.body);
    next = end;
  }
  return { values, next };
}

/** An option goes on in the lines below that are indented deeper. */
function endOfOption(lines: readonly Line[], from: number): number {
  let end = from + 1;
  while (end < lines.length && lines[end]?.text.startsWith(" ")) end++;
  return end;
}
