import type { Document } from "../../catalog.js";
import type { Facet } from "./facet.js";
import type { Form } from "./form.js";
import { lookUpsModule } from "./look-ups.js";
import { DOCUMENT_NAMES, sectionNames } from "./names.js";
import type { Declaration } from "./print-module.js";

const NAMES: Facet = {
  type: "ErrorNames",
  typeDoc: "A name for each code.",
  value: "string",
  partial: false,
  noun: "name",
  plural: "names",
  map: (section) => sectionNames(section).codeNames,
  lookUp: (section) => sectionNames(section).codeName,
  whole: DOCUMENT_NAMES.codeName,
  within: DOCUMENT_NAMES.codeNameIn,
  of: ({ name, identifier }) => name ?? identifier,
  meaning: ({ name, identifier }) => name ?? identifier,
};

/** `names.ts`: the name of each code as the document writes it, else its identifier: what logs should say. */
export function codeNamesModule(
  document: Document,
  form: Form,
  importExtension: string,
): Iterable<Declaration> {
  return lookUpsModule(document, form, NAMES, importExtension);
}
