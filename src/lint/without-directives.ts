import { type LeftOut, leftOutBefore } from "../left-out.js";
import type { Source } from "../source.js";
import { IN_HTML, IN_TEXT } from "./directive-patterns.js";

/**
 * A document without what it tells errgen's rules, so that no comment of that kind becomes a title or a text, or
 * parts rows from each other: lines that hold nothing else are left out, others have blanks in their places. Places
 * are those of the document.
 */
export function withoutDirectives(source: Source): Source {
  const { path, decoded } = source;
  const lines: LeftOut[] = [];
  const text = source.text
    .replace(IN_HTML, blanksFor)
    .replace(IN_TEXT, blanksFor)
    .replace(MARKED_LINE, (line: string, start: number) => {
      const before = lines.at(-1)?.upTo ?? 0;
      lines.push({ at: start - before, upTo: before + line.length });
      return "";
    })
    .replaceAll(MARK, " ");
  const place = (offset: number, orAt: boolean): number =>
    offset + leftOutBefore(lines, offset, orAt);
  return {
    path,
    decoded,
    text,
    position: (start, end) =>
      source.position(place(start, true), Math.max(place(start, true), place(end, false))),
  };
}

/** A character that no text has, for each that is taken out. */
const MARK = "\uffff";
const MARKED_LINE = new RegExp(`^[ \\t]*${MARK}+[ \\t]*(?:\\n|$)`, "gm");

function blanksFor(directive: string): string {
  return MARK.repeat(directive.length);
}
