import type { Source } from "../source.js";
import { IN_HTML, IN_TEXT } from "./directive-patterns.js";

/** A part of a text that is left out. */
interface Cut {
  readonly start: number;
  readonly end: number;
}

/**
 * A document without what it tells errgen's rules, so that no comment of that kind becomes a title or a text, or
 * parts rows from each other: lines that hold nothing else are left out, others have blanks in their places. Places
 * are those of the document.
 */
export function withoutDirectives(source: Source): Source {
  const { path, decoded } = source;
  const cuts: Cut[] = [];
  const text = source.text
    .replace(IN_HTML, blanksFor)
    .replace(IN_TEXT, blanksFor)
    .replace(MARKED_LINE, (line: string, start: number) => {
      cuts.push({ start, end: start + line.length });
      return "";
    })
    .replaceAll(MARK, " ");
  const behind = (offset: number, isEnd: boolean): number => {
    let at = offset;
    for (const { start, end } of cuts)
      if (isEnd ? start < at : start <= at) at += end - start;
      else break;
    return at;
  };
  return {
    path,
    decoded,
    text,
    position: (start, end) =>
      source.position(behind(start, false), Math.max(behind(start, false), behind(end, true))),
  };
}

/** A character that no text has, for each that is taken out. */
const MARK = "\uffff";
const MARKED_LINE = new RegExp(`^[ \\t]*${MARK}+[ \\t]*(?:\\n|$)`, "gm");

function blanksFor(directive: string): string {
  return MARK.repeat(directive.length);
}
