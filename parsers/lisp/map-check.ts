import { type Form, isSequence, type Sequence } from "./form.js";
import type { Scan } from "./token.js";

/**
 * Reports a map with a key that lacks its value, and keys or elements that occur twice (EDN, "maps"
 * and "sets"). Keys in brackets are not compared.
 */
export function checkMap(scan: Scan, form: Sequence): void {
  if (form.kind === "map" && form.items.length % 2 === 1) reportOdd(scan, form);
  if (form.kind === "map" || form.kind === "set") reportDuplicates(scan, form);
}

function reportOdd(scan: Scan, form: Sequence): void {
  const last = form.items.at(-1);
  if (!last) return;
  const message = `Map has ${form.items.length} forms, expected an even number: its last key has no value`;
  scan.fault("odd-map", message, last.start, last.end, "Add the value, or look for a missing key");
}

function reportDuplicates(scan: Scan, form: Sequence): void {
  const step = form.kind === "map" ? 2 : 1;
  if (form.items.length <= step) return;
  const seen = new Set<string>();
  for (let index = 0; index < form.items.length; index += step) {
    const key = keyText(scan.text, form.items[index]);
    if (key !== null && seen.has(key)) reportDuplicate(scan, form.items[index], key);
    if (key !== null) seen.add(key);
  }
}

function keyText(text: string, form: Form | undefined): string | null {
  return form && !isSequence(form) ? text.slice(form.start, form.end) : null;
}

function reportDuplicate(scan: Scan, form: Form | undefined, key: string): void {
  if (!form) return;
  const shown = key.length > 60 ? `${key.slice(0, 60)}…` : key;
  const message = `Key \`${shown.replace(/\s+/g, " ")}\` is already used here, expected each key once`;
  scan.fault("duplicate-key", message, form.start, form.end);
}
