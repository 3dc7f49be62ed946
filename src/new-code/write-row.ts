import { displayWidth } from "../emitters/display-width.js";
import type { Edit } from "./row-edits.js";

/** How texts of another length go into a row. */
export interface RowLayout {
  /** Columns stand below each other, or end at a mark: each text takes the room of the one before it. */
  readonly aligned: boolean;
  /** How many blanks keep columns apart. */
  readonly gap: number;
}

/** A stretch of a text with some of it replaced, in the columns that it had. */
export function writeRow(
  text: string,
  [from, to]: readonly [from: number, to: number],
  edits: readonly Edit[],
  layout: RowLayout,
): string {
  let written = "";
  let at = from;
  for (const edit of edits) {
    if (edit.start < at || edit.end > to) continue;
    written += text.slice(at, edit.start) + edit.text;
    at = edit.end;
    const missing = displayWidth(text.slice(edit.start, edit.end)) - displayWidth(edit.text);
    const [, marks = "", blanks = ""] = /^([`*_~"')\]}]*)( *)/.exec(text.slice(at, to)) ?? [];
    const isColumn = blanks.length >= layout.gap && (layout.aligned || blanks.length > 1);
    if (!isColumn) continue;
    written += marks;
    at += marks.length;
    if (missing > 0) written += " ".repeat(missing);
    else at += Math.min(-missing, blanks.length - layout.gap);
  }
  const rest = written + text.slice(at, to);
  return /[ \t]$/.test(text.slice(from, to)) ? rest : rest.replace(/(?<! ) +$/gm, "");
}
