import type { Entry } from "../../catalog.js";

/** Entries by the value of their code, in the order of the first of each: `16` and `0x10` are one. */
export function bySameValue(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const byValue = new Map<string | number, Entry[]>();
  for (const entry of entries) {
    const value = keyOf(entry);
    const known = byValue.get(value);
    if (known) known.push(entry);
    else byValue.set(value, [entry]);
  }
  return [...byValue.values()];
}

/** The first entry of each value: the one that stands for it in maps and look-ups. */
export function firstOfEach(entries: readonly Entry[]): readonly Entry[] {
  const seen = new Set<string | number>();
  return entries.filter((entry) => seen.size < seen.add(keyOf(entry)).size);
}

function keyOf({ code, codeType }: Entry): string | number {
  return codeType === "number" ? Number(code) : code;
}
