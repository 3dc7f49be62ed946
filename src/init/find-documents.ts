import type { Document } from "../catalog.js";
import { findInputs } from "../inputs/find-inputs.js";
import { readSources } from "../inputs/read-sources.js";
import { countEntries } from "../read-document.js";
import { readDocuments } from "../read-documents.js";

/** A document that lists codes. */
export interface CodeDocument {
  /** Relative to the searched folder, with `/`. */
  readonly path: string;
  readonly entries: number;
  readonly title: Document["title"];
  readonly sectionTitles: readonly string[];
}

export interface FoundDocuments {
  readonly documents: readonly CodeDocument[];
  /** How many files were read. */
  readonly read: number;
}

/** Finds the documents that a build of the folder would read, in code-unit order of their paths. */
export async function findDocuments(folder: string): Promise<FoundDocuments> {
  const scope = { base: folder, exclude: [], root: folder, out: null };
  const found = await findInputs(["."], scope);
  const { inputs } = await readSources(found.files, folder);
  const readings = await readDocuments(inputs);
  const documents = readings
    .map(({ document }) => ({
      path: document.path,
      entries: countEntries(document),
      title: document.title,
      sectionTitles: document.sections.flatMap(({ title }) => title ?? []),
    }))
    .filter(({ entries }) => entries > 0);
  return { documents, read: inputs.length };
}
