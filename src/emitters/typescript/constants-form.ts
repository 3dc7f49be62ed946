import type { Document, Entry, Section } from "../../catalog.js";
import type { NamingStyle } from "../../identifiers/words.js";
import { entryDoc, repeatsOf } from "./entry-doc.js";
import type { Form } from "./form.js";
import { jsdoc } from "./jsdoc.js";
import { constant, unionType, withDoc } from "./layout.js";
import { codeLiteral } from "./literal.js";
import { isOneOf } from "./membership.js";
import type { Declaration } from "./print-module.js";
import { constantNaming } from "./reference.js";
import { firstOfEach } from "./same-value.js";
import { sectionDoc } from "./section-doc.js";

/**
 * `export type UserLogin = 2101 | 2104;` and `export const UserLoginPasswordError = 2104;`: what is not
 * used is in no bundle.
 */
export function constantsForm(document: Document, naming: NamingStyle): Form {
  const nameOf = constantNaming(document, naming);
  return {
    isLiteral: true,
    declare: (section) => declare(section, document, nameOf),
    membership: isOneOf,
  };
}

function declare(
  section: Section,
  document: Document,
  nameOf: (entry: Entry) => string,
): readonly Declaration[] {
  const { identifier, entries } = section;
  const repeats = repeatsOf(entries);
  const constants = entries.map((entry) => {
    const doc = entryDoc(entry, repeats, nameOf);
    const line = constant(nameOf(entry), codeLiteral(entry));
    return withDoc(doc === null ? null : jsdoc(doc), line);
  });
  return [
    {
      doc: sectionDoc(section, document),
      code: unionType(identifier, firstOfEach(entries).map(codeLiteral)),
    },
    { doc: null, printed: constants.join("\n") },
  ];
}
