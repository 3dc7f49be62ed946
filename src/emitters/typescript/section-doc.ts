import type { Document, Section } from "../../catalog.js";
import { jsdocText } from "./jsdoc.js";

/** The title and the reserved codes; a section without title is known by its number. */
export function sectionDoc(
  { title, range, identifier }: Section,
  { sections, path }: Document,
): string | null {
  const number = sections.findIndex((section) => section.identifier === identifier) + 1;
  const name = title ?? (sections.length > 1 ? `Section ${number} of ${path}` : `Codes of ${path}`);
  return jsdocText([range === null ? name : `${name}: reserved codes ${range[0]} to ${range[1]}.`]);
}
