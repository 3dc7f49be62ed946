import type { Catalog, Document, Section } from "../catalog.js";
import type { Diagnostic } from "../diagnostic.js";
import { diffCatalogs } from "../diff/diff-catalogs.js";
import { type ProposedRows, proposeRows } from "./propose-rows.js";
import { templateOf } from "./template-row.js";

/** What a document's text is read as. */
export interface ReadText {
  readonly catalog: Catalog;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Rows for new codes that, once they are in the document, make entries of them in their section, change
 * nothing else, and give nobody cause to complain; null where none can be written that do.
 */
export async function rowsToPaste(
  document: Document,
  section: Section,
  text: string,
  codes: readonly string[],
  read: (text: string) => Promise<ReadText>,
): Promise<ProposedRows | null> {
  const template = templateOf(document, section);
  if (template === null) return null;
  const before = await read(text);
  const index = document.sections.indexOf(section);
  for (const proposed of proposeRows(document.format, template, text, codes)) {
    const { offset, inserted } = proposed;
    const after = await read(text.slice(0, offset) + inserted + text.slice(offset));
    const isSound = after.diagnostics.length <= before.diagnostics.length;
    if (isSound && adds(before.catalog, after.catalog, index, codes)) return proposed;
  }
  return null;
}

/** Whether all that is different are entries with these codes, in their order, in their section. */
function adds(before: Catalog, after: Catalog, index: number, codes: readonly string[]): boolean {
  const { added, changes } = diffCatalogs(before, after);
  return (
    countSkipped(before) === countSkipped(after) &&
    added.length === codes.length &&
    changes.every(({ kind }) => kind === "added") &&
    added.every(
      ({ entry, section, document }, at) =>
        entry.code === codes[at] && document.sections.indexOf(section) === index,
    )
  );
}

function countSkipped({ documents }: Catalog): number {
  return documents.reduce((sum, { skipped }) => sum + skipped.length, 0);
}
