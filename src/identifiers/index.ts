import type { Catalog, RecognizedDocument } from "../catalog.js";
import { nameEntries } from "./entry-identifier.js";
import { nameSections } from "./section-identifier.js";
import type { NamingStyle } from "./words.js";

/** Gives every section and every entry its TypeScript name. No name depends on another document. */
export function nameCatalog(
  documents: readonly RecognizedDocument[],
  modules: ReadonlyMap<string, string>,
  style: NamingStyle,
): Catalog {
  return {
    documents: documents.map((document) => {
      const sectionNames = nameSections(document.sections);
      return {
        ...document,
        module: modules.get(document.path) ?? "",
        sections: document.sections.map((section, index) => {
          const entryNames = nameEntries(section.entries, style);
          return {
            ...section,
            identifier: sectionNames[index] ?? "",
            entries: section.entries.map((entry, at) => ({
              ...entry,
              identifier: entryNames[at] ?? "",
            })),
          };
        }),
      };
    }),
  };
}
