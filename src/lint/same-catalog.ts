import type { Catalog, Document, Entry } from "../catalog.js";

/**
 * Whether two catalogs say the same, wherever it stands, but for blanks at the ends of texts, and for the names of
 * entries whose texts have others now.
 */
export function isSameCatalog(one: Catalog, other: Catalog): boolean {
  const said = (catalog: Catalog): string => JSON.stringify(catalog.documents.map(saidBy));
  if (said(one) !== said(other)) return false;
  const others = entriesOf(other);
  return entriesOf(one).every((entry, index) => {
    const now = others[index];
    return entry.identifier === now?.identifier || entry.message !== now?.message;
  });
}

function entriesOf({ documents }: Catalog): readonly Entry[] {
  return documents.flatMap(({ sections }) => sections.flatMap(({ entries }) => entries));
}

function saidBy({ path, format, module, title, languages, sections }: Document): object {
  return {
    path,
    format,
    module,
    title,
    languages,
    sections: sections.map(({ location: _, entries, ...section }) => ({
      ...section,
      entries: entries.map(textsOf),
    })),
  };
}

function textsOf(entry: Entry): object {
  const { places: _, location: __, identifier: ___, translations, fields, ...said } = entry;
  return {
    ...said,
    name: trimmed(entry.name),
    message: trimmed(entry.message),
    description: trimmed(entry.description),
    translations: translations.map(({ language, message, description }) => ({
      language,
      message: trimmed(message),
      description: trimmed(description),
    })),
    fields: fields.map(({ header, text }) => ({ header, text: trimmed(text) })),
  };
}

const BLANKS = /^[\s\u200b\u2060\ufeff]+|(?<![\s\u200b\u2060\ufeff])[\s\u200b\u2060\ufeff]+$/gu;

function trimmed(text: string | null): string | null {
  return text?.replace(BLANKS, "") ?? null;
}
