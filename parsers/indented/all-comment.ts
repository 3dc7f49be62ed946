import { displayWidth } from "./display-width.js";
import type { Line } from "./lines.js";

const MARKERS: readonly RegExp[] = [
  /^#+[ \t]*/,
  /^\/{2,}[ \t]*/,
  /^;+[ \t]*/,
  /^%+[ \t]*/,
  /^REM(?:[ \t]+|$)/,
];
const FEWEST = 4;
/** For the C preprocessor. */
const NO_MARK = /^#\s*(?:define|undef|include|pragma|if|ifn?def|el(?:se|if)|endif)\b/;
/** `/*`, or the stars that the lines below it begin with. */
const OPENING = /^(?:\/\*+!?|\*+(?!\/))[ \t]*/;
const CLOSING = /(?<!\s)\s*\*+\/$|^\*+\/$/;

/**
 * The lines of a text that is nothing but a comment of some program, without its marks: what each line has says nothing
 * of any. Hashes before nothing but numbers are no such marks, nor are those of the C preprocessor.
 */
export function withoutComment(lines: readonly Line[]): readonly Line[] {
  const filled = lines.filter(({ text }) => text !== "");
  if (filled.length < FEWEST) return lines;
  const marker = MARKERS.find((one) => filled.every(({ text }) => one.test(text)));
  const isNone =
    filled.every(({ text }) => /^#\d/.test(text)) || filled.some(({ text }) => NO_MARK.test(text));
  if (marker && !isNone)
    return lines.map((line) => cut(line, marker.exec(line.text)?.[0] ?? "", ""));
  return isBracketed(filled)
    ? lines.map((line) =>
        cut(line, OPENING.exec(line.text)?.[0] ?? "", CLOSING.exec(line.text)?.[0] ?? ""),
      )
    : lines;
}

/** Each line is in a comment that brackets open and close, or that is never closed. */
function isBracketed(lines: readonly Line[]): boolean {
  let isOpen = false;
  return lines.every(({ text }) => {
    if (!isOpen && !text.startsWith("/*")) return false;
    const close = text.indexOf("*/", isOpen ? 0 : 2);
    isOpen = close < 0;
    return isOpen || close === text.length - 2;
  });
}

function cut(line: Line, before: string, behind: string): Line {
  const end = Math.max(before.length, line.text.length - behind.length);
  const text = line.text.slice(before.length, end);
  const blanks = /[ \t]*$/.exec(before)?.[0] ?? "";
  const indent = before === "" ? line.indent : displayWidth(blanks, 0);
  return { ...line, from: line.from + before.length, end: line.from + end, indent, text };
}
