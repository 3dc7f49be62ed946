import type { Document } from "../../catalog.js";
import type { NamingStyle } from "../../identifiers/words.js";
import type { Style } from "../style.js";
import { constantsForm } from "./constants-form.js";
import { enumForm } from "./enum-form.js";
import type { Form } from "./form.js";
import { objectForm } from "./object-form.js";
import { unionForm } from "./union-form.js";

/** One line a style. All of them together are smaller than what loading a part of its own costs. */
const FORMS: Readonly<Record<Style, (document: Document, naming: NamingStyle) => Form>> = {
  enum: enumForm,
  constants: constantsForm,
  object: objectForm,
  union: unionForm,
};

/** The form of a document's codes in a style. */
export function formOf(document: Document, style: Style, naming: NamingStyle): Form {
  return FORMS[style](document, naming);
}
