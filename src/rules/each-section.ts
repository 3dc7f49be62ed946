import type { Catalog, Document, Section } from "../catalog.js";

/** Every section that has entries, with its document. */
export function* eachSection(
  catalog: Catalog,
): Iterable<{ readonly document: Document; readonly section: Section }> {
  for (const document of catalog.documents)
    for (const section of document.sections)
      if (section.entries.length > 0) yield { document, section };
}
