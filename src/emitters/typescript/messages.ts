import { type Document, type Entry, entryText, entryTextIn } from "../../catalog.js";
import type { Facet } from "./facet.js";
import type { Form } from "./form.js";
import { lookUpsModule } from "./look-ups.js";
import { DOCUMENT_NAMES, sectionNames } from "./names.js";
import type { Declaration } from "./print-module.js";

/**
 * `messages.ts`: the messages. A module of its own, so that a bundle can leave the texts out. Those of other
 * languages have the same exports, whatever the texts are.
 */
export function messagesModule(
  document: Document,
  form: Form,
  importExtension: string,
  language: string | undefined = document.languages[0],
): Iterable<Declaration> {
  const facet: Facet = {
    type: "ErrorMessages",
    typeDoc: "A message for each code.",
    value: "string",
    partial: false,
    noun: "message",
    plural: "messages",
    map: (section) => sectionNames(section).messages,
    lookUp: (section) => sectionNames(section).message,
    whole: DOCUMENT_NAMES.message,
    within: DOCUMENT_NAMES.messageIn,
    of: textIn(language),
    meaning: textIn(document.languages[0]),
  };
  return lookUpsModule(document, form, facet, importExtension);
}

/** The texts in one language, or as the document has them. */
function textIn(language: string | undefined): (entry: Entry) => string {
  return language === undefined ? entryText : (entry) => entryTextIn(language, entry);
}
