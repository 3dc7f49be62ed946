import type { Root } from "mdast";
import type { Source } from "../../src/source.js";
import { parseMarkdown } from "./remark.js";
import { type ItemRun, readStructure, type Structure } from "./structure.js";

/** What remark gets at once where a list is longer: time and memory grow faster than the list. */
const PIECE = 65_536;
const BULLET = /^([-*+])[ \t]+\S/;
/** A code and what parts it from its text; a paragraph of such lines is read line by line, and no such line begins another block. */
const CODED =
  /^(?!\d{1,9}[.)][ \t])(?:`|\*\*)?(?=[A-Z\d_.-]{0,40}[\d_])[A-Z\d][\w.-]{0,60}(?:`|\*\*)?[ \t]{0,4}(?:[:：=|–—]|->|=>|-(?=[ \t]))/u;
const LONGEST_BEGINNING = 80;
/** Links in a piece may be defined behind it. */
const DEFINITION = /^ {0,3}\[(?!\^)[^\]\r\n]{1,999}\]:[ \t]*\S.*$/gm;

/** The structure of a text. Lists and paragraphs of codes that are very long are parsed in pieces, and read as one. */
export function readPieces(
  text: string,
  source: Source,
  toWhole: (offset: number) => number,
): readonly Structure[] {
  const structure: Structure[] = [];
  for (const { root, start } of parsePieces(text)) {
    const [first, ...others] = readStructure(root, source, (offset) => toWhole(start + offset));
    const last = structure.at(-1);
    if (
      start > 0 &&
      first?.kind === "items" &&
      last?.kind === "items" &&
      first.loose === last.loose
    )
      structure[structure.length - 1] = joined(last, first);
    else if (first) structure.push(first);
    for (const one of others) structure.push(one);
  }
  return structure;
}

function joined(last: ItemRun, next: ItemRun): ItemRun {
  return { ...last, items: last.items.concat(next.items), end: next.end };
}

interface Piece {
  readonly root: Root;
  readonly start: number;
}

function* parsePieces(text: string): Iterable<Piece> {
  let start = 0;
  let least = PIECE;
  let definitions: string | null = null;
  for (const { at, within } of bordersIn(text)) {
    if (at - start < least) continue;
    definitions ??= ["\n", ...(text.match(DEFINITION) ?? [])].join("\n");
    const piece = text.slice(start, at);
    const root = parseMarkdown(piece + definitions);
    if (endsWithin(within, root, piece)) {
      yield { root, start };
      start = at;
      least = PIECE;
    } else least = 2 * piece.length;
  }
  yield { root: parseMarkdown(text.slice(start) + (definitions ?? "")), start };
}

interface Border {
  readonly at: number;
  /** What it parts. */
  readonly within: "list" | "paragraph";
}

/** Where a line begins like the line above it does: as an item, or with a code. */
function* bordersIn(text: string): Iterable<Border> {
  let above: string | undefined;
  for (let at = 0; at >= 0 && at < text.length; ) {
    const behind = text.indexOf("\n", at);
    const beginning = text.slice(at, at + LONGEST_BEGINNING);
    const mark = BULLET.exec(beginning)?.[1] ?? (CODED.test(beginning) ? "code" : undefined);
    if (mark !== undefined && mark === above)
      yield { at, within: mark === "code" ? "paragraph" : "list" };
    above = mark;
    at = behind < 0 ? -1 : behind + 1;
  }
}

/** Whether the text ends within such a block, and no fence or comment that looks like one. */
function endsWithin(kind: Border["within"], { children }: Root, { length }: string): boolean {
  const last = children.findLast(({ position }) => (position?.start.offset ?? 0) < length);
  return last?.type === kind && (last.position?.end.offset ?? 0) >= length - 1;
}
