import type { Repair } from "../../src/diagnostic.js";
import type { Source } from "../../src/source.js";
import type { Sequence } from "../lisp/form.js";
import { keyText } from "./key-shape.js";

/** Reports keys that a map has twice, once for each. Both values are read. */
export function checkKeys(source: Source, form: Sequence): readonly Repair[] {
  if (form.kind !== "map" || form.items.length <= 2) return [];
  const seen = new Set<string>();
  const repairs: Repair[] = [];
  for (let index = 0; index < form.items.length; index += 2) {
    const key = form.items[index];
    const text = key ? keyText(key) : "";
    if (key && seen.has(text)) repairs.push(repeated(source, text, key.start, key.end));
    seen.add(text);
  }
  return repairs;
}

function repeated(source: Source, text: string, start: number, end: number): Repair {
  const shown = (text.length > 60 ? `${text.slice(0, 60)}…` : text).replace(/\s+/g, " ");
  return {
    code: "duplicate-key",
    severity: "warning",
    message: `Key \`${shown}\` is already used here, expected each key once`,
    position: source.position(start, end),
  };
}
