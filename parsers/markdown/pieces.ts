import type { Root } from "mdast";
import type { Source } from "../../src/source.js";
import { parseMarkdown } from "./remark.js";
import { type ItemRun, readStructure, type Structure } from "./structure.js";

/** What remark gets at once where a list is longer: time and memory grow faster than the list. */
const PIECE = 65_536;
const BULLET = /^([-*+])[ \t]+\S/;
/** Links in a piece may be defined behind it. */
const DEFINITION = /^ {0,3}\[(?!\^)[^\]\n]{1,999}\]:[ \t]*\S.*$/gm;

/** The structure of a text. Lists that are very long are parsed in pieces, and read as one. */
export function readPieces(
  text: string,
  source: Source,
  toWhole: (offset: number) => number,
): readonly Structure[] {
  const structure: Structure[] = [];
  for (const { root, start } of parsePieces(text)) {
    const [first, ...others] = readStructure(root, source, (offset) => toWhole(start + offset));
    const last = structure.at(-1);
    if (start > 0 && isList(first) && isList(last))
      structure[structure.length - 1] = joined(last, first);
    else if (first) structure.push(first);
    for (const one of others) structure.push(one);
  }
  return structure;
}

function isList(one: Structure | undefined): one is ItemRun {
  return one?.kind === "items" && !one.loose;
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
  for (const end of bordersIn(text)) {
    if (end - start < least) continue;
    definitions ??= ["\n", ...(text.match(DEFINITION) ?? [])].join("\n");
    const piece = text.slice(start, end);
    const root = parseMarkdown(piece + definitions);
    if (endsInList(root, piece)) {
      yield { root, start };
      start = end;
      least = PIECE;
    } else least = 2 * piece.length;
  }
  yield { root: parseMarkdown(text.slice(start) + (definitions ?? "")), start };
}

/** Where a line begins an item like the line above it does. */
function* bordersIn(text: string): Iterable<number> {
  let above: string | undefined;
  for (let at = 0; at >= 0 && at < text.length; ) {
    const behind = text.indexOf("\n", at);
    const bullet = BULLET.exec(text.slice(at, at + 3))?.[1];
    if (bullet !== undefined && bullet === above) yield at;
    above = bullet;
    at = behind < 0 ? -1 : behind + 1;
  }
}

/** Whether the text ends within a list, and no fence or comment that looks like one. */
function endsInList({ children }: Root, { length }: string): boolean {
  const last = children.findLast(({ position }) => (position?.start.offset ?? 0) < length);
  return last?.type === "list" && (last.position?.end.offset ?? 0) >= length - 1;
}
