import type { Document, Entry, Section } from "../../catalog.js";
import { entryDoc, NO_REPEATS } from "./entry-doc.js";
import type { Form } from "./form.js";
import { jsdoc } from "./jsdoc.js";
import { explainedUnionType } from "./layout.js";
import { codeLiteral } from "./literal.js";
import { isOneOf } from "./membership.js";
import type { Declaration } from "./print-module.js";
import { bySameValue } from "./same-value.js";
import { sectionDoc } from "./section-doc.js";

/** `export type UserLogin = 2101 | 2104;`, with what each code means above it. */
export function unionForm(document: Document): Form {
  return {
    isLiteral: true,
    declare: (section) => [unionOf(section, document)],
    membership: isOneOf,
  };
}

function unionOf(section: Section, document: Document): Declaration {
  const members = bySameValue(section.entries).map((entries) => ({
    doc: explain(entries),
    type: entries.slice(0, 1).map(codeLiteral).join(""),
  }));
  return {
    doc: sectionDoc(section, document),
    printed: explainedUnionType(section.identifier, members),
  };
}

/** A comment for each entry of one code: no name tells them apart here. */
function explain(entries: readonly Entry[]): string | null {
  const docs = entries
    .map((entry) => entryDoc(entry, NO_REPEATS, () => null))
    .filter((doc) => doc !== null);
  return docs.length === 0 ? null : docs.map(jsdoc).join("\n");
}
