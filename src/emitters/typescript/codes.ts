import type { Document, Entry, Section } from "../../catalog.js";
import { entryDoc, repeatsOf } from "./entry-doc.js";
import { jsdoc, jsdocText } from "./jsdoc.js";
import {
  call,
  contains,
  type Doc,
  functionOf,
  lines,
  returnOperands,
  signature,
  unionType,
} from "./layout.js";
import { codeLiteral } from "./literal.js";
import { DOCUMENT_NAMES, sectionNames } from "./names.js";
import type { Declaration } from "./print-module.js";

/** `codes.ts`: an enum and its guard for each section that has entries, then the union of all. */
export function* codesModule(document: Document): Iterable<Declaration> {
  const sections = document.sections.filter(({ entries }) => entries.length > 0);
  for (const section of sections) {
    yield enumOf(section, document);
    yield guardOf(section);
  }
  const { type, guard } = DOCUMENT_NAMES;
  yield {
    doc: jsdocText([`Every code of ${document.title ?? document.path}.`]),
    code: unionType(
      type,
      sections.map(({ identifier }) => identifier),
    ),
  };
  yield {
    doc: `Whether a value is a code of any section.`,
    code: functionOf(
      signature(guard, "unknown", `code is ${type}`, " {"),
      returnOperands(
        "||",
        sections.map((section) => call(sectionNames(section).guard, "code")),
      ),
    ),
  };
}

function enumOf(section: Section, document: Document): Declaration {
  const repeats = repeatsOf(section.entries);
  const member = (entry: Entry): string => {
    const doc = entryDoc(entry, repeats);
    const line = `${entry.identifier} = ${codeLiteral(entry)},`;
    return doc === null ? line : `${jsdoc(doc)}\n${line}`;
  };
  return {
    doc: sectionDoc(section, document),
    enum: section.identifier,
    members: section.entries.map(member),
  };
}

/** The title and the reserved codes; a section without title is known by its number. */
function sectionDoc(
  { title, range, identifier }: Section,
  { sections, path }: Document,
): string | null {
  const number = sections.findIndex((section) => section.identifier === identifier) + 1;
  const name = title ?? (sections.length > 1 ? `Section ${number} of ${path}` : `Codes of ${path}`);
  return jsdocText([range === null ? name : `${name}: reserved codes ${range[0]} to ${range[1]}.`]);
}

function guardOf(section: Section): Declaration {
  const { type, guard } = sectionNames(section);
  return {
    doc: `Whether a value is a code of ${type}.`,
    code: functionOf(signature(guard, "unknown", `code is ${type}`, " {"), membership(section)),
  };
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
      ["const values: readonly unknown[] = ", call("Object.values", identifier), ";"],
      "return values.includes(code);",
    ]);
  return lines([
    ["const entries = ", call("Object.entries", identifier), ";"],
    "return entries.some(",
    "  ([name, value]) => value === code && Number.isNaN(Number(name)),",
    ");",
  ]);
}
