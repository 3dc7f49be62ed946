import type { Document, Section } from "../../catalog.js";
import type { Form } from "./form.js";
import { jsdocText } from "./jsdoc.js";
import {
  call,
  functionOf,
  interfaceOf,
  returnChoice,
  returnOperands,
  signature,
  unionType,
} from "./layout.js";
import { DOCUMENT_NAMES, sectionNames } from "./names.js";
import type { Declaration } from "./print-module.js";

/** `codes.ts`: the codes and a guard for each section that has entries, then the union of all. */
export function* codesModule(document: Document, form: Form): Iterable<Declaration> {
  const sections = document.sections.filter(({ entries }) => entries.length > 0);
  for (const section of sections) {
    yield* form.declare(section);
    yield guardOf(section, form);
    yield asCode(sectionNames(section));
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
  yield asCode(DOCUMENT_NAMES);
  yield {
    doc: "The codes of each section, by its name.",
    code: interfaceOf(
      DOCUMENT_NAMES.sections,
      sections.map(({ identifier }) => [identifier, identifier]),
    ),
  };
}

/** For codes from a newer server: a `switch` over what it gives is exhaustive, with `undefined` for those. */
function asCode(names: {
  readonly as: string;
  readonly type: string;
  readonly guard: string;
}): Declaration {
  const { as, type, guard } = names;
  return {
    doc: `A value as a code of ${type}; undefined if it is none, such as one of a newer server.`,
    code: functionOf(
      signature(as, "unknown", `${type} | undefined`, " {"),
      returnChoice(call(guard, "code"), "code", "undefined"),
    ),
  };
}

function guardOf(section: Section, form: Form): Declaration {
  const { type, guard } = sectionNames(section);
  return {
    doc: `Whether a value is a code of ${type}.`,
    code: functionOf(
      signature(guard, "unknown", `code is ${type}`, " {"),
      form.membership(section),
    ),
  };
}
