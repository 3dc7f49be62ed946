/** A part of a text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The line that an offset lies in, without its line ending. */
export function lineAround(text: string, offset: number): Stretch {
  let from = offset;
  while (from > 0 && !isEnding(text[from - 1])) from--;
  let to = offset;
  while (to < text.length && !isEnding(text[to])) to++;
  return { from, to };
}

/** The line above the one that begins at an offset; null for the first one. */
export function lineAbove(text: string, from: number): Stretch | null {
  if (from === 0) return null;
  return lineAround(text, from - (text.slice(from - 2, from) === "\r\n" ? 2 : 1));
}

function isEnding(character: string | undefined): boolean {
  return character === "\n" || character === "\r";
}
