import { displayWidth } from "../emitters/display-width.js";

/** Blanks, single wide characters, which a line may end behind, and words. */
const PIECES =
  /\s+|[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef]+/gu;

/**
 * The lines of a text that take no more columns than `width`, where its words allow: it is broken at
 * blanks, and between wide characters, and no word is cut. A text without any gives one empty line.
 */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const [piece] of text.matchAll(PIECES)) {
    const blank = piece.trim() === "";
    const columns = blank ? 1 : displayWidth(piece);
    if (!blank && used > 0 && used + columns > width) {
      lines.push(line.trimEnd());
      line = "";
      used = 0;
    }
    if (blank && used === 0) continue;
    line += blank ? " " : piece;
    used += columns;
  }
  return [...lines, line.trimEnd()];
}
