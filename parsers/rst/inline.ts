import type { Inline, Reading } from "./elements.js";
import { ESCAPE, escapeBackslashes, undoEscapes } from "./inline-context.js";
import { findPieces, type Piece } from "./inline-pieces.js";

/** What the document defines elsewhere. */
type Known = Pick<Reading, "substitutions" | "targets">;

/** Undoes the inline markup of a text (reStructuredText, inline markup). */
export function readInline(raw: string, known: Known): Inline {
  if (!/[*`_|[\\]/.test(raw)) return plain(raw);
  const escaped = escapeBackslashes(raw);
  const pieces = findPieces(escaped);
  if (pieces.length === 0) return plain(undoEscapes(escaped));
  const texts = assemble(escaped, pieces, known);
  return {
    ...texts,
    strong: isWhole(escaped, pieces, "strong"),
    struck: isWhole(escaped, pieces, "struck"),
  };
}

function plain(text: string): Inline {
  return { text, restored: text, literal: text, strong: false, struck: false };
}

function isWhole(escaped: string, pieces: readonly Piece[], kind: Piece["kind"]): boolean {
  const [only, ...others] = pieces;
  if (only?.kind !== kind || others.length > 0 || only.start > 0) return false;
  return /^\s*(?:[:：]\s*)?$/.test(escaped.slice(only.end));
}

function assemble(
  escaped: string,
  pieces: readonly Piece[],
  known: Known,
): Pick<Inline, "text" | "restored" | "literal"> {
  let text = "";
  let restored = "";
  let literal = "";
  let from = 0;
  for (const piece of pieces) {
    const between = undoEscapes(escaped.slice(from, piece.start));
    const shown = shownOf(piece, known);
    const underscored = withUnderscores(escaped, piece, shown);
    text += between + shown;
    restored += between + (/^\w+$/.test(shown) ? underscored : shown);
    literal += between + (isConstant(escaped, piece, known) ? `${shown}_` : underscored);
    from = piece.end;
  }
  const rest = undoEscapes(escaped.slice(from));
  return { text: text + rest, restored: restored + rest, literal: literal + rest };
}

function shownOf(piece: Piece, { substitutions }: Known): string {
  if (piece.kind !== "substitution") return piece.shown;
  const name = piece.shown.replace(/\s+/g, " ");
  return substitutions.get(name) ?? substitutions.get(name.toLowerCase()) ?? piece.shown;
}

/**
 * Converters from Markdown take the underscores of `A_B_C` for emphasis and write `A\ *B*\ C`. An
 * emphasised run glued to a word gets them back.
 */
function withUnderscores(escaped: string, { kind, start, end }: Piece, shown: string): string {
  if (kind !== "emphasis" && kind !== "strong") return shown;
  const glued = isGluedBefore(escaped, start) || isGluedBehind(escaped, end);
  const mark = kind === "strong" ? "__" : "_";
  return glued ? mark + shown + mark : shown;
}

function isGluedBefore(escaped: string, start: number): boolean {
  return escaped.slice(start - 2, start) === `${ESCAPE} ` && /^\w$/.test(escaped.charAt(start - 3));
}

function isGluedBehind(escaped: string, end: number): boolean {
  return escaped.slice(end, end + 2) === `${ESCAPE} ` && /^\w$/.test(escaped.charAt(end + 2));
}

/** `NAME_` alone that refers to nothing in the document is a name that ends in an underscore. */
function isConstant(escaped: string, piece: Piece, { targets }: Known): boolean {
  if (piece.kind !== "reference" || piece.end - piece.start !== escaped.length) return false;
  return /^[A-Z][A-Z0-9_]*_$/.test(escaped) && !targets.has(piece.shown.toLowerCase());
}
