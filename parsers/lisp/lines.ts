/** Follows a reader through the text and tells columns; it only looks forward. */
export interface LineCursor {
  /** Offset of the first character of the current line. */
  start: number;
  /** Column, from 0, of the first token on the current line; negative before there is one. */
  indent: number;
  /** The token moved to last is the first one on its line. */
  first: boolean;
  /** Offset of the next line feed, or the length of the text. */
  next: number;
}

/** A cursor on the line of the offset. */
export function lineCursor(text: string, from: number): LineCursor {
  const start = from === 0 ? 0 : text.lastIndexOf("\n", from - 1) + 1;
  return { start, indent: -1, first: false, next: lineFeed(text, start) };
}

/** Moves the cursor to the token at the offset, at or behind where it stood. */
export function moveTo(cursor: LineCursor, text: string, offset: number): void {
  while (cursor.next < offset) {
    cursor.start = cursor.next + 1;
    cursor.next = lineFeed(text, cursor.start);
    cursor.indent = -1;
  }
  cursor.first = cursor.indent < 0;
  if (cursor.first) cursor.indent = offset - cursor.start;
}

/** Moves the cursor over the rest of a token: what follows a text of several lines begins no line. */
export function passOver(cursor: LineCursor, text: string, end: number): void {
  if (cursor.next >= end) return;
  while (cursor.next < end) {
    cursor.start = cursor.next + 1;
    cursor.next = lineFeed(text, cursor.start);
  }
  cursor.indent = 0;
}

function lineFeed(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length : at;
}
