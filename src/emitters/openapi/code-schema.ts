import { type Document, type Entry, entryText, type Section } from "../../catalog.js";
import type { Json } from "../json-text.js";
import { firstOfEach } from "../typescript/same-value.js";
import { documentName, sectionName } from "./component-name.js";
import { markdownText } from "./markdown-text.js";

/**
 * The codes of a section: an `enum` with the names and texts of its values beside it, `x-enum-varnames` and
 * `x-enum-descriptions`, which generators of many languages take for the members of one enum. They take a
 * `oneOf` of constants, which JSON Schema would have for it, for a union of types without names.
 */
export function codeSchema(section: Section): Json {
  const entries = firstOfEach(section.entries);
  return {
    description: descriptionOf(section),
    type: typeOf(entries),
    enum: entries.map(codeValue),
    "x-enum-varnames": entries.map(({ identifier }) => identifier),
    "x-enum-descriptions": entries.map(memberDescription),
  };
}

/** On one line: generators write it behind `//`, where a second line would be code. */
function memberDescription(entry: Entry): string {
  const text = entryText(entry).replace(/\s+/gu, " ").trim();
  return entry.deprecated ? `Deprecated. ${text}` : text;
}

/** Any code of a document, which may stand in several sections. */
export function anyCodeSchema(document: Document, sections: readonly Section[]): Json {
  const refs = sections.map((section) => schemaRef(sectionName(document, section)));
  return {
    description: `Any error code of ${markdownText(document.title ?? document.module)}.`,
    ...(refs.length === 1 ? refs[0] : { anyOf: refs }),
  };
}

/** The reference to any code of a document. */
export function anyCodeRef(document: Document): Json {
  return schemaRef(documentName(document));
}

export function schemaRef(name: string): { readonly $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}

/** A code as programs hold it. */
export function codeValue({ code, codeType }: Entry): string | number {
  return codeType === "number" ? Number(code) : code;
}

function typeOf(entries: readonly Entry[]): Json {
  const types = new Set(entries.map((entry) => TYPES[entry.codeType]));
  const [first = "string", ...others] = types;
  return others.length === 0 ? first : [...types];
}

const TYPES = { number: "integer", string: "string" } as const;

/** What OpenAPI calls a description is Markdown. */
export function descriptionOf({ title, identifier, range }: Section): string {
  const name = markdownText(title ?? identifier);
  return range === null ? name : `${name}: reserved codes ${range[0]} to ${range[1]}.`;
}
