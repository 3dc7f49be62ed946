import type { Catalog, Document, Section } from "../catalog.js";
import { codesIn, meaningsIn, meaningsOf } from "./entry-signs.js";
import { createPairing, type Pairing } from "./pairing.js";

/**
 * Which document was which: by its path, else by that of a renamed file (`renamed` has new paths by old
 * ones), else by most of its codes with what they say, else by its module. Codes alone tell no document
 * from another: many begin with 1.
 */
export function matchDocuments(
  before: Catalog,
  after: Catalog,
  renamed: ReadonlyMap<string, string>,
): Pairing<Document> {
  const pairing = createPairing(before.documents, after.documents);
  pairing.byKey(({ path }) => path);
  pairing.byKey(({ path }, side) => (side === "before" ? (renamed.get(path) ?? null) : path));
  pairing.byMarks(meaningsOf);
  pairing.byKey(({ module }) => module);
  return pairing;
}

/**
 * Which section was which, in the same document: by its title, else by most of its codes with what they
 * say, else by most of its codes. Its place says nothing, for tables are inserted above others. Only the
 * one section of a document needs no sign at all.
 */
export function matchSections(before: Document, after: Document): Pairing<Section> {
  const pairing = createPairing(before.sections, after.sections);
  pairing.byEvenKey(uniqueTitle(before, after));
  pairing.byKey(contentsOf);
  pairing.byMarks(meaningsIn);
  pairing.byKey(titleOf);
  pairing.byMarks(codesIn);
  if (before.sections.length === 1) pairing.byEvenKey(() => "");
  return pairing;
}

function titleOf({ title, route }: Section): string | null {
  return title === null ? null : JSON.stringify([title, route]);
}

/** Where a title stands once on both sides, it says all. */
function uniqueTitle(before: Document, after: Document): (section: Section) => string | null {
  const counts = new Map<string, number>();
  for (const { sections } of [before, after])
    for (const section of sections) {
      const title = titleOf(section) ?? "";
      counts.set(title, (counts.get(title) ?? 0) + 1);
    }
  return (section) => {
    const title = titleOf(section);
    return title !== null && counts.get(title) === 2 ? title : null;
  };
}

/** Sections with the very same entries, or without any, follow each other in order. */
function contentsOf(section: Section): string {
  return JSON.stringify([titleOf(section), [...meaningsIn(section)].sort()]);
}
