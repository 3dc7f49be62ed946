import type { Document, Section } from "../../catalog.js";
import { entryDoc, repeatsOf } from "./entry-doc.js";
import type { Form } from "./form.js";
import { jsdoc } from "./jsdoc.js";
import { call, contains, type Doc, lines, returnOperands, withDoc } from "./layout.js";
import { codeLiteral } from "./literal.js";
import type { Declaration } from "./print-module.js";
import { sectionDoc } from "./section-doc.js";

/** `export enum UserLogin { PasswordError = 2104 }` */
export function enumForm(document: Document): Form {
  return {
    isLiteral: false,
    declare: (section) => [enumOf(section, document)],
    membership,
  };
}

function enumOf(section: Section, document: Document): Declaration {
  return {
    doc: sectionDoc(section, document),
    enum: section.identifier,
    members: membersOf(section),
  };
}

/** One after the other: a list of a million comments is long. */
function* membersOf({ entries }: Section): Iterable<string> {
  const repeats = repeatsOf(entries);
  for (const entry of entries) {
    const doc = entryDoc(entry, repeats);
    const line = `${entry.identifier} = ${codeLiteral(entry)},`;
    yield withDoc(doc === null ? null : jsdoc(doc), line);
  }
}

/**
 * An enum's object holds names beside values: a number's own key is its reverse mapping, a string is
 * looked for among the values, and where an enum has both, among the values of its names only.
 */
function membership({ identifier, entries }: Section): Doc {
  const numbers = entries.filter(({ codeType }) => codeType === "number").length;
  if (numbers === entries.length)
    return returnOperands("&&", ['typeof code === "number"', contains("code", identifier)]);
  if (numbers === 0)
    return lines([
      ["const values = ", call("Object.values<unknown>", identifier), ";"],
      "return values.includes(code);",
    ]);
  return lines([
    ["const entries = ", call("Object.entries<unknown>", identifier), ";"],
    "return entries.some(",
    "  ([name, value]) => value === code && Number.isNaN(Number(name)),",
    ");",
  ]);
}
