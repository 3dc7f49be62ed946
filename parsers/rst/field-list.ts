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

const NUMBERED = /^([A-Za-z]\w*) -?\d{1,10}$/;

/** `:statuscode 404:`: what else a call is described by, `:param berth:`, stands beside them, and is another list. */
function byKind(fields: readonly Field[]): readonly (readonly Field[])[] {
  const nameOf = ({ name: [line] }: Field): string => line?.text ?? "";
  const words = new Set(fields.flatMap((field) => NUMBERED.exec(nameOf(field))?.[1] ?? []));
  if (words.size !== 1) return [fields];
  const [word = ""] = words;
  const isOfKind = (field: Field): boolean => nameOf(field).startsWith(`${word} `);
  return [fields.filter((field) => !isOfKind(field)), fields.filter(isOfKind)];
}

/** A field list as a table, or one for each of its kinds: field name, body. */
export const readFieldList: Reader = (lines, index, scope) => {
  const fields: Field[] = [];
  let next = index;
  let field = takeField(lines, index);
  while (field) {
    fields.push(field);
    next = field.next;
    field = takeField(lines, skipBlank(lines, next));
  }
  if (fields.length === 0) return null;
  for (const kind of byKind(fields)) {
    const items = kind.map(
      ({ line, name, body }): Item => ({ first: line, columns: [name, body] }),
    );
    if (items.length > 0) putItems(items, scope);
  }
  return next;
};
