/** A piece of an item, trimmed, and where it begins in the item's text. */
export interface Piece {
  readonly raw: string;
  readonly start: number;
}

/** An item that begins with a word set apart: `- 1001: message`, `**E1** – …`, `1 = NAME`. */
export interface Lead {
  /** The word set apart, and what stands beside it before the text: a second token, or nothing. */
  readonly lead: Piece;
  readonly second: Piece | null;
  readonly text: Piece;
  /** The lead is a number, an identifier of several parts, or a code span: hardly a word of a sentence. */
  readonly codeLike: boolean;
}

/** What stands from there on, trimmed. */
export function piece(raw: string, from: number): Piece {
  const rest = raw.slice(from);
  return { raw: rest.trim(), start: from + rest.length - rest.trimStart().length };
}
