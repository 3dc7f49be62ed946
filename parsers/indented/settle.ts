import type { Block, Comment } from "../../src/blocks.js";
import { isCertain } from "./lead-token.js";
import type { Piece, TextLine } from "./pieces.js";
import { readRow } from "./row-line.js";
import { isTitleLike } from "./title-shape.js";

const MOST_TITLE_WORDS = 8;
/** Whose a file is, and what may be done with it, as its first comment says. */
const LICENCE = /^(?:SPDX-|copyright\b|\(c\)|©|licen[cs]ed?\b)/i;

/** A paragraph's lines, a block that stands between paragraphs, or what parts two of them. */
export type Part =
  | TextLine
  | { readonly kind: "blank" | "page" | "rule" }
  /** A comment: it parts nothing. */
  | { readonly kind: "aside"; readonly block: Comment }
  | { readonly kind: "block"; readonly block: Block };

/**
 * Decides what only the whole document shows: the level of each heading, and whether a comment above
 * a row explains that row (then most rows have one), names its group or is just a comment. Where such comments name groups,
 * one that is set apart and has no rows below ends the group above it.
 */
export function settle(pieces: readonly Piece[]): readonly Part[] {
  const levelOf = rankTitles(pieces);
  const explained = mostRowsHaveComments(pieces);
  const titles = explained ? new Map<Piece, string>() : groupTitles(pieces);
  const parts: Part[] = [];
  let remark: Comment | null = null;
  for (const piece of pieces) {
    if (piece.kind === "aside") {
      remark = explained && piece.above ? piece.block : null;
      if (!remark) parts.push(...asideParts(piece.block, titles.get(piece) ?? null));
      continue;
    }
    parts.push(partOf(piece, remark, levelOf));
    remark = null;
  }
  return parts;
}

/** The comments that name a group of rows no title names, or end one, and what they call it. */
function groupTitles(pieces: readonly Piece[]): ReadonlyMap<Piece, string> {
  const titles = new Map<Piece, string>();
  let named = false;
  for (const piece of pieces) {
    if (piece.kind !== "aside") {
      named = isName(piece) || (named && !isRow(piece));
      continue;
    }
    const ends = piece.apart && titles.size > 0;
    const title = (piece.over ? !named : ends) ? groupTitle(piece.block.text) : null;
    if (title === null) continue;
    titles.set(piece, title);
    named = true;
  }
  return titles;
}

function asideParts(block: Comment, text: string | null): readonly Part[] {
  const aside: Part = { kind: "aside", block };
  return text === null
    ? [aside]
    : [aside, { kind: "block", block: { ...block, kind: "label", text } }];
}

function partOf(
  piece: Exclude<Piece, { kind: "aside" }>,
  remark: Comment | null,
  levelOf: (style: string) => number,
): Part {
  if (piece.kind === "title") {
    return {
      kind: "block",
      block: { kind: "heading", level: levelOf(piece.style), ...piece.span },
    };
  }
  return piece.kind === "line" && remark ? { ...piece, remark } : piece;
}

function isName(piece: Piece): boolean {
  return piece.kind === "title" || piece.kind === "block";
}

function isRow(piece: Piece): boolean {
  return piece.kind === "line" && piece.row !== null;
}

function mostRowsHaveComments(pieces: readonly Piece[]): boolean {
  const comments = pieces.filter((piece) => piece.kind === "aside" && piece.above).length;
  const rows = pieces.filter((piece) => piece.kind === "line" && piece.row).length;
  return comments >= 3 && comments >= rows * 0.8;
}

/** The one short line of a comment, commented-out rows apart. */
function groupTitle(text: string): string | null {
  const lines = text.split("\n").filter((line) => !isCertainRow(line));
  const [title = ""] = lines;
  // A remark in brackets makes no sentence of a title.
  const told = title.replace(/(?<!\s)\s*\([^()]*\)/g, "");
  const fits = lines.length === 1 && isTitleLike(told, MOST_TITLE_WORDS) && !title.startsWith("(");
  return fits && !LICENCE.test(title) ? title : null;
}

function isCertainRow(text: string): boolean {
  const row = readRow(text);
  return row !== null && isCertain(row.kind);
}

/** Boxed titles are highest, underlined ones follow as their rules first appear, numbered ones by depth. */
function rankTitles(pieces: readonly Piece[]): (style: string) => number {
  const styles = new Set(pieces.flatMap((piece) => (piece.kind === "title" ? [piece.style] : [])));
  const drawn = [...styles].filter((style) => !/^n\d/.test(style));
  const ordered = drawn.includes("boxed")
    ? ["boxed", ...drawn.filter((style) => style !== "boxed")]
    : drawn;
  return (style) => {
    const rank = ordered.indexOf(style);
    return rank >= 0 ? rank + 1 : ordered.length + Number(style.slice(1));
  };
}
