import type { Reader } from "./elements.js";
import { takeUntilBlank } from "./indented-block.js";
import { cut, type Line } from "./lines.js";
import { putProse } from "./paragraph.js";

/** Lines that begin with `| ` and keep their line breaks (reStructuredText, line blocks). */
export const readLineBlock: Reader = (lines, index, scope) => {
  if (!isLineOfBlock(lines[index])) return null;
  const texts: Line[] = [];
  let next = index;
  while (isLineOfBlock(lines[next])) {
    const item = takeUntilBlank(lines, next, 1);
    for (const line of item.lines) texts.push(withoutIndent(line));
    next = item.next;
  }
  putProse(texts, scope);
  return next;
};

function isLineOfBlock(line: Line | undefined): boolean {
  return line !== undefined && /^\|(?: |$)/.test(line.text);
}

function withoutIndent(line: Line): Line {
  return cut(line, line.text.length - line.text.trimStart().length);
}
