import { type Document, type Entry, entryText, type Section } from "../../../src/catalog.js";

/** An entry and where it stands. */
export interface PlacedEntry {
  readonly section: Section;
  readonly entry: Entry;
}

/** The codes of a document that mean one thing here and another there, with all their entries. */
export function severalMeanings({ sections }: Document): readonly (readonly PlacedEntry[])[] {
  const byCode = new Map<string | number, PlacedEntry[]>();
  for (const section of sections)
    for (const entry of section.entries) {
      const value = entry.codeType === "number" ? Number(entry.code) : entry.code;
      const known = byCode.get(value);
      if (known) known.push({ section, entry });
      else byCode.set(value, [{ section, entry }]);
    }
  return [...byCode.values()].filter(
    (placed) => placed.length > 1 && new Set(placed.map(({ entry }) => meaning(entry))).size > 1,
  );
}

/** Texts that differ in capitals, blanks or their final stop mean the same. */
function meaning(entry: Entry): string {
  return entryText(entry)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .replace(/[.。!！]$/u, "")
    .trim();
}
