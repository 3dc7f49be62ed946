import { splitLead } from "../lead.js";
import { type BulletItem, isCoded, toRows } from "./coded-list.js";
import type { Reader, Scope } from "./elements.js";
import { takeUntilBlank } from "./indented-block.js";
import { putItems } from "./item-table.js";
import { cut, type Line } from "./lines.js";
import { putProse } from "./paragraph.js";

/** Fewer lines that begin with a code may be an address, or a verse. */
const FEWEST = 2;

/**
 * Lines that begin with `| ` and keep their line breaks (reStructuredText, line blocks). Where each of them
 * begins with a code set apart (`| 404: no such berth`) they are a table, as the items of a list are.
 */
export const readLineBlock: Reader = (lines, index, scope) => {
  if (!isLineOfBlock(lines[index])) return null;
  const items: BulletItem[] = [];
  let next = index;
  for (let first = lines[next]; first && isLineOfBlock(first); first = lines[next]) {
    const taken = takeUntilBlank(lines, next, 1);
    const own = taken.lines.map(withoutIndent);
    items.push({ first, lines: own, lead: splitLead(own[0]?.text ?? "") });
    next = taken.next;
  }
  putLines(items, scope);
  return next;
};

function putLines(items: readonly BulletItem[], scope: Scope): void {
  const coded = items.length >= FEWEST && items.every(isCoded);
  if (coded && !scope.cell) putItems(toRows(items), scope);
  else
    putProse(
      items.flatMap(({ lines }) => lines),
      scope,
    );
}

function isLineOfBlock(line: Line | undefined): boolean {
  return line !== undefined && /^\|(?: |$)/.test(line.text);
}

function withoutIndent(line: Line): Line {
  return cut(line, line.text.length - line.text.trimStart().length);
}
