import type { Document, Section } from "../../catalog.js";
import { entryDoc, repeatsOf } from "./entry-doc.js";
import type { Form } from "./form.js";
import { jsdoc } from "./jsdoc.js";
import { call, lines, objectConstant, unionType } from "./layout.js";
import { codeLiteral } from "./literal.js";
import type { Declaration } from "./print-module.js";
import { firstOfEach } from "./same-value.js";
import { sectionDoc } from "./section-doc.js";

/**
 * `export const UserLogin = { PasswordError: 2104 } as const;`, and the type of its values, written out: whoever
 * needs the type alone, as messages do, need not have the whole object checked, which tsc does in each of its
 * parallel checkers.
 */
export function objectForm(document: Document): Form {
  return {
    isLiteral: true,
    declare: (section) => declare(section, document),
    // The type argument keeps tsc from comparing each value with the union of all.
    membership: ({ identifier }) =>
      lines([
        ["const values = ", call("Object.values<unknown>", identifier), ";"],
        "return values.includes(code);",
      ]),
  };
}

function declare(section: Section, document: Document): readonly Declaration[] {
  const { identifier, entries } = section;
  const repeats = repeatsOf(entries);
  const members = entries.map((entry) => {
    const doc = entryDoc(entry, repeats);
    return {
      doc: doc === null ? null : jsdoc(doc),
      name: entry.identifier,
      value: codeLiteral(entry),
    };
  });
  const code = unionType(identifier, firstOfEach(entries).map(codeLiteral));
  return [
    { doc: sectionDoc(section, document), printed: objectConstant(identifier, members) },
    { doc: `A code of ${identifier}.`, code },
  ];
}
