import type { Document, Entry, Section } from "../../src/catalog.js";
import type { Reference } from "../../src/emitters/typescript/reference.js";
import type { Transliteration } from "../../src/identifiers/naming.js";

/** What the parts of a page are told beside what they show. */
export interface PageContext {
  readonly referenceIn: (document: Document) => Reference;
  /** The import line of a section, or of an entry that has its own; null where the other one has it. */
  readonly importOf: (document: Document, section: Section, entry: Entry | null) => string | null;
  readonly transliteration: Transliteration | undefined;
}
