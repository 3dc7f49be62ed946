import type { Reader, Scope } from "./elements.js";
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

/** `:statuscode 404:`, `:status 404:`, `:code 404:`: what a call answers (sphinxcontrib-httpdomain, resource fields). */
const STATUS = /^(?:status(?:code)?|code) (?=[1-5]\d\d$)/;

/** As a table; fields that say of themselves that they are statuses have a header that does. */
function putFields(fields: readonly Field[], scope: Scope): void {
  const heads = fields.map(({ name: [line] }) => STATUS.exec(line?.text ?? "")?.[0] ?? "");
  const isOfStatuses = heads.every((head) => head !== "");
  const items = fields.map(({ line, name, body }, index): Item => {
    const own = isOfStatuses ? name.map((part) => cut(part, heads[index]?.length ?? 0)) : name;
    return { first: line, columns: [own, body] };
  });
  if (items.length > 0) putItems(items, scope, isOfStatuses ? ["status code", ""] : null);
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
  for (const kind of byKind(fields)) putFields(kind, scope);
  return next;
};
