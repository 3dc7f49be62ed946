import type { Entry } from "../../catalog.js";

/** Entries by the value of their code, in the order of the first of each: `16` and `0x10` are one. */
export function bySameValue(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const byValue = new Map<string, Entry[]>();
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
  const seen = new Set<string>();
  return entries.filter((entry) => seen.size < seen.add(keyOf(entry)).size);
}

/** Most numbers are written in the one way that needs no reading; a text of digits is none of them. */
function keyOf({ code, codeType }: Entry): string {
  if (codeType === "string") return /^-?\d/.test(code) ? `"${code}` : code;
  return /^[1-9]\d{0,14}$/.test(code) ? code : String(Number(code));
}
