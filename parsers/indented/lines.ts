import { displayWidth } from "./display-width.js";

/** One line of the document without the white space around it. */
export interface Line {
  /** Counted from 0. */
  readonly index: number;
  /** Offset of the first character that is not white space; of the line's end if it is blank. */
  readonly from: number;
  /** Offset behind the last character that is not white space. */
  readonly end: number;
  /** Display columns before the text, tabs to the next multiple of 8. */
  readonly indent: number;
  /** `slice(from, end)`; empty for a blank line. */
  readonly text: string;
  /** A form feed stands before the text. */
  readonly feed: boolean;
  /** Markup around the text strikes it through: `<del>1004: text</del>`. */
  readonly struck: boolean;
  /** What the line tells of the row above it. */
  readonly label?: LineLabel;
}

/** A word or a few before a text, and where in the line that begins. */
export interface LineLabel {
  readonly name: string;
  readonly rest: number;
}

const STRUCK = /^(<(?:del|s|strike)>|~~)([^<~]+)(?:<\/(?:del|s|strike)>|~~)$/;

/** The lines of a text that has `\n` line endings, in order, the one behind the last `\n` included. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf("\n", start);
    const stop = found < 0 ? text.length : found;
    lines.push(lineAt(text, start, stop, lines.length));
    start = stop + 1;
  }
  return lines;
}

function lineAt(text: string, start: number, stop: number, index: number): Line {
  const raw = text.slice(start, stop);
  const trimmed = raw.trim();
  const lead = trimmed === "" ? raw : raw.slice(0, raw.length - raw.trimStart().length);
  const [, opening = "", inner = trimmed] = STRUCK.exec(trimmed) ?? [];
  const from = start + lead.length + opening.length;
  return {
    index,
    from,
    end: from + inner.length,
    indent: displayWidth(lead.replaceAll("\f", ""), 0),
    text: inner,
    feed: lead.includes("\f"),
    struck: opening !== "",
  };
}
