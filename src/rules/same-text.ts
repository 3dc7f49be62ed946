import type { Entry } from "../catalog.js";
import { entryText } from "../catalog.js";

/** What an entry says, without what nobody means by it: case, blanks and the mark at its end. */
export function meaningOf(entry: Entry): string {
  return comparable(entryText(entry));
}

/** A text without case, blanks and the mark at its end. */
export function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s\u00a0]+/gu, " ")
    .replace(/(?<![.。!！…\s])[.。!！…\s]+$/u, "")
    .trim();
}

/** Things by a key, in the order of their first ones. */
export function groupBy<T>(things: readonly T[], keyOf: (thing: T) => string): readonly T[][] {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return [...groups.values()];
}
