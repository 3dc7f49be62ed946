import type { Document, RetiredSection, Section } from "../../src/catalog.js";
import { sectionAnchor } from "./anchor.js";
import { sectionHeadings } from "./headings.js";
import { count } from "./summary.js";

/**
 * A line with a link for each section of a document, retired ones last; none where the page has only one,
 * which nobody needs to look for. `page` is the page's address, empty on the page itself.
 */
export function contents(document: Document, page: string): readonly string[] {
  const { sections, retired } = document;
  if (sections.length + retired.length < 2) return [];
  const headings = sectionHeadings(document);
  const line = (one: Section | RetiredSection, said: string): string =>
    `- [${headings.get(one)}](${page}#${sectionAnchor(one.identifier)}): ${said}`;
  return [
    ...sections.map((one) => line(one, sizeOf(one))),
    ...retired.map((one) => line(one, count(one.entries.length, "code"))),
  ];
}

function sizeOf({ entries, range }: Section): string {
  const codes = entries.length === 0 ? "no codes yet" : count(entries.length, "code");
  return range === null ? codes : `${codes}, ${range[0]} to ${range[1]} reserved`;
}
