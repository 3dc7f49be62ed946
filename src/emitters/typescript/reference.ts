import type { Document, Entry, Section } from "../../catalog.js";
import { constantNames } from "../../identifiers/constant-names.js";
import type { NamingStyle } from "../../identifiers/words.js";
import type { Style } from "../style.js";
import { DOCUMENT_NAMES, sectionNames } from "./names.js";

/** What programs write for an entry; null where there is nothing but the code itself. */
export type Reference = (section: Section, entry: Entry) => string | null;

/** How programs refer to the entries of a document in a style. */
export function referenceIn(document: Document, style: Style, naming: NamingStyle): Reference {
  if (style === "union") return () => null;
  if (style === "constants") {
    const nameOf = constantNaming(document, naming);
    return (_, entry) => nameOf(entry);
  }
  return (section, entry) => `${section.identifier}.${entry.identifier}`;
}

/** The name of each entry's own constant. */
export function constantNaming(document: Document, naming: NamingStyle): (entry: Entry) => string {
  const names = constantNames(document, naming, takenNames(document));
  return (entry) => names.get(entry) ?? entry.identifier;
}

/** The other names of the module, and the one of the language that two words can make. */
function takenNames({ sections }: Document): readonly string[] {
  return [
    ...sections.flatMap((section) => Object.values(sectionNames(section))),
    ...Object.values(DOCUMENT_NAMES),
    "NaN",
  ];
}
