import type { Document, Section } from "../../catalog.js";

/**
 * What the schema of a section's codes is called, and the response with them: `cdn.UserLogin`, by the
 * document's module. No name depends on another document, and none is that of two: a dot stands in no module
 * and no identifier, and no section is called `Error` or `ErrorCode`.
 */
export function sectionName(document: Document, section: Section): string {
  return `${document.module}.${plain(section.identifier)}`;
}

/** The schema of a body with one of the section's codes. */
export function sectionBodyName(document: Document, section: Section): string {
  return `${sectionName(document, section)}.Error`;
}

/** The schema of any of the document's codes. */
export function documentName({ module }: Document): string {
  return `${module}.ErrorCode`;
}

/** The schema of a body with any of them. */
export function documentBodyName({ module }: Document): string {
  return `${module}.Error`;
}

/** The response with an HTTP status. */
export function statusName({ module }: Document, httpStatus: number): string {
  return `${module}.${httpStatus}`;
}

/** OpenAPI takes ASCII letters, digits, `.`, `-` and `_`; a `-` stands in no identifier. */
function plain(identifier: string): string {
  return identifier.replace(
    /[^A-Za-z\d_]/gu,
    (character) => `-${character.codePointAt(0)?.toString(16)}-`,
  );
}
