import type { CodeType, Entry, RecognizedEntry } from "./catalog.js";

// Written out, since Node 20 gives each copy that is made by spreading a shape of its own, and code that meets
// thousands of shapes is several times slower.

/** The entry with another code, its type, or its name. */
export function withCode(
  entry: RecognizedEntry,
  code: string,
  codeType: CodeType,
  name: string | null,
): RecognizedEntry {
  return {
    code,
    codeType,
    name,
    message: entry.message,
    description: entry.description,
    httpStatus: entry.httpStatus,
    deprecated: entry.deprecated,
    fields: entry.fields,
    translations: entry.translations,
    places: entry.places,
    location: entry.location,
  };
}

/** The entry under its name in TypeScript. */
export function withIdentifier(entry: RecognizedEntry, identifier: string): Entry {
  return {
    code: entry.code,
    codeType: entry.codeType,
    name: entry.name,
    identifier,
    message: entry.message,
    description: entry.description,
    httpStatus: entry.httpStatus,
    deprecated: entry.deprecated,
    fields: entry.fields,
    translations: entry.translations,
    places: entry.places,
    location: entry.location,
  };
}
