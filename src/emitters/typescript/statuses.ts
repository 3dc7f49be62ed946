import type { Document } from "../../catalog.js";
import type { Facet } from "./facet.js";
import type { Form } from "./form.js";
import { lookUpsModule } from "./look-ups.js";
import { DOCUMENT_NAMES, sectionNames } from "./names.js";
import type { Declaration } from "./print-module.js";
import { toldSections } from "./told-sections.js";

const STATUSES: Facet = {
  type: "ErrorStatuses",
  typeDoc: "An HTTP status for each code.",
  value: "number",
  partial: true,
  noun: "HTTP status",
  plural: "HTTP statuses",
  map: (section) => sectionNames(section).statuses,
  lookUp: (section) => sectionNames(section).status,
  whole: DOCUMENT_NAMES.status,
  within: DOCUMENT_NAMES.statusIn,
  of: ({ httpStatus }) => httpStatus,
  meaning: ({ httpStatus }) => httpStatus,
};

/** Whether a document gives an HTTP status to any of its codes. */
export function hasStatuses(document: Document): boolean {
  return toldSections(document, STATUSES).length > 0;
}

/** `statuses.ts`: the HTTP status of each code that has one. */
export function statusesModule(
  document: Document,
  form: Form,
  importExtension: string,
): Iterable<Declaration> {
  return lookUpsModule(document, form, STATUSES, importExtension);
}
