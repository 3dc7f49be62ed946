import type { Reader } from "./elements.js";
import { fieldMarkerEnd } from "./field-marker.js";
import { skipBlank, takeFirstKnown } from "./indented-block.js";
import { type Item, putItems } from "./item-table.js";
import { cut, type Line, withoutBlankEnds } from "./lines.js";

/** One field: its name, and its body dedented. */
export interface Field {
  readonly line: Line;
  readonly name: readonly Line[];
  readonly body: readonly Line[];
  readonly next: number;
}

/** The field that begins at a line; null if none does. */
export function takeField(lines: readonly Line[], index: number): Field | null {
  const line = lines[index];
  const marker = line ? fieldMarkerEnd(line.text) : null;
  if (!line || !marker) return null;
  const block = takeFirstKnown(lines, index, marker.bodyStart);
  const name = [cut(line, 1, marker.nameEnd)];
  return { line, name, body: withoutBlankEnds(block.lines), next: block.next };
}

/** A field list as a table: field name, body. */
export const readFieldList: Reader = (lines, index, scope) => {
  const items: Item[] = [];
  let next = index;
  let field = takeField(lines, index);
  while (field) {
    items.push({ first: field.line, columns: [field.name, field.body] });
    next = field.next;
    field = takeField(lines, skipBlank(lines, next));
  }
  if (items.length === 0) return null;
  putItems(items, scope);
  return next;
};
