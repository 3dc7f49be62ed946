import type { Document, Section } from "../../src/catalog.js";
import type { Reference } from "../../src/emitters/typescript/reference.js";
import { sectionHeadings } from "./headings.js";
import { sectionBody } from "./section-body.js";

const DEEPEST = 6;

/**
 * Sections of a document within another text: below headings one level deeper than `depth` if there are several.
 * They have no anchors, which might be those of the text, and nothing that is retired.
 */
export function embeddedSections(
  document: Document,
  sections: readonly Section[],
  depth: number,
  reference: Reference,
): string {
  const headings = sectionHeadings(document);
  const marks = "#".repeat(Math.min(depth + 1, DEEPEST));
  return sections
    .flatMap((section) => [
      ...(sections.length > 1 ? [`${marks} ${headings.get(section)}`] : []),
      ...sectionBody({ ...section, retired: [] }, document.languages.slice(1), reference, false),
    ])
    .join("\n\n");
}
