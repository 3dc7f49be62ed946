import type { Entry, Field } from "../catalog.js";

/** How cells of one part are joined. */
const BETWEEN = " | ";

/** An entry's description without the cells that are its texts in other languages; null for none. */
export function ownDescription(entry: Pick<Entry, "description" | "translations">): string | null {
  const { description, translations } = entry;
  if (description === null || translations.length === 0) return description;
  const parts = description.split(BETWEEN).filter((part) => !isTranslation(entry, part));
  return parts.length === 0 ? null : parts.join(BETWEEN);
}

/** An entry's other cells without those that are its texts in other languages. */
export function ownFields(entry: Pick<Entry, "fields" | "translations">): readonly Field[] {
  return entry.fields.filter(({ text }) => !isTranslation(entry, text));
}

function isTranslation({ translations }: Pick<Entry, "translations">, text: string): boolean {
  return translations.some(({ message, description }) => text === message || text === description);
}
