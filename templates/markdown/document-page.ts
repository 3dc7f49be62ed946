import type { Document } from "../../src/catalog.js";
import type { Reference } from "../../src/emitters/typescript/reference.js";
import { anchor, sectionAnchor } from "./anchor.js";
import { contents } from "./contents.js";
import { quotation } from "./escape.js";
import { pageTitle, sectionHeadings } from "./headings.js";
import { retiredTable } from "./retired-table.js";
import { sectionBody } from "./section-body.js";
import { entryCount } from "./summary.js";

/** The page of one document: where it comes from, its contents, its notes, and its sections, retired ones last. */
export function documentPage(document: Document, reference: Reference): string {
  const { title, notes, languages, sections, retired } = document;
  const headings = sectionHeadings(document);
  const only = sections.length === 1 && retired.length === 0 ? sections[0] : undefined;
  // The page's title says it all.
  const isTold = only?.title === title;
  return [
    `# ${pageTitle(document)}${isTold ? mark(only) : ""}`,
    entryCount(document),
    contents(document, "").join("\n"),
    quotation(notes),
    ...sections.flatMap((section) => [
      isTold ? "" : `## ${headings.get(section)}${mark(section)}`,
      ...sectionBody(section, languages.slice(1), reference, true),
    ]),
    ...retired.flatMap((section) => [
      `## ${headings.get(section)}${mark(section)}`,
      retiredTable(section.identifier, section.entries),
    ]),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function mark({ identifier }: { readonly identifier: string }): string {
  return ` ${anchor(sectionAnchor(identifier))}`;
}
