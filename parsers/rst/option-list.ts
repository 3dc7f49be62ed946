import type { Reader } from "./elements.js";
import { skipBlank, takeFirstKnown } from "./indented-block.js";
import { columnOf, type Item, putItems } from "./item-table.js";
import { type Line, withoutBlankEnds } from "./lines.js";

const OPTION =
  "(?:[-+][a-zA-Z0-9](?: ?(?:[a-zA-Z][a-zA-Z0-9_-]*|<[^<>]+>))?|(?:--|/)[a-zA-Z0-9][a-zA-Z0-9_-]*(?:[ =](?:[a-zA-Z][a-zA-Z0-9_-]*|<[^<>]+>))?)";

const MARKER = new RegExp(`^${OPTION}(?:, ${OPTION})*(?:  +| ?$)`);

/** An option list as a table: options, description (reStructuredText, option lists). */
export const readOptionList: Reader = (lines, index, scope) => {
  const items: Item[] = [];
  let next = index;
  let option = takeOption(lines, index);
  while (option) {
    items.push(option.item);
    next = option.next;
    option = takeOption(lines, skipBlank(lines, next));
  }
  if (items.length === 0) return null;
  putItems(items, scope);
  return next;
};

function takeOption(
  lines: readonly Line[],
  index: number,
): { readonly item: Item; readonly next: number } | null {
  const first = lines[index];
  const marker = first && /^[-+/]/.test(first.text) ? MARKER.exec(first.text)?.[0] : undefined;
  if (!first || marker === undefined) return null;
  const block = takeFirstKnown(lines, index, marker.length);
  const body = withoutBlankEnds(block.lines);
  // Without a description it is a line of text that begins with a dash.
  if (body.length === 0) return null;
  return { item: { first, columns: [columnOf(first, 0, marker.length), body] }, next: block.next };
}

/** An interactive session: shown code, nothing that the document says. */
export const readDoctest: Reader = (lines, index, scope) => {
  if (scope.cell || !/^>>>(?: |$)/.test(lines[index]?.text ?? "")) return null;
  let next = index;
  while (next < lines.length && lines[next]?.text !== "") next++;
  return next;
};
