import type { Document } from "../../src/catalog.js";

/** A document of so many codes, in one section, with the texts of another document's first entry. */
export function largeDocument(like: Document, codes: number): Document {
  const [section] = like.sections.filter(({ entries }) => entries.length > 0);
  const [entry] = section?.entries ?? [];
  if (!section || !entry) throw new Error(`${like.path} has no entry`);
  const entries = Array.from({ length: codes }, (_, index) => ({ ...entry, code: String(index) }));
  return { ...like, module: "large", path: "large.md", sections: [{ ...section, entries }] };
}
