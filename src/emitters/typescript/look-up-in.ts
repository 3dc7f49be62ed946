import type { Document } from "../../catalog.js";
import type { Facet } from "./facet.js";
import { call, functionOf, lines, switchOver } from "./layout.js";
import { DOCUMENT_NAMES } from "./names.js";
import type { Declaration } from "./print-module.js";
import { toldSections } from "./told-sections.js";

const { sections: SECTIONS } = DOCUMENT_NAMES;

/** `messageIn(section, code)`: for codes that mean different things in different sections. */
export function lookUpIn(document: Document, facet: Facet): Declaration {
  const { within: name, noun, value, partial, lookUp } = facet;
  const cases = toldSections(document, facet).map(
    (section) => [`"${section.identifier}"`, call(lookUp(section), "code")] as const,
  );
  const open = `${value} | undefined`;
  return {
    doc: `The ${noun} that a code has in a section; undefined for any other section or value.`,
    code: lines([
      `export function ${name}<Section extends keyof ${SECTIONS}>(`,
      "  section: Section,",
      `  code: ${SECTIONS}[Section],`,
      `): ${partial ? open : value};`,
      `export function ${name}(section: string, code: unknown): ${open};`,
      functionOf(
        `export function ${name}(section: string, code: unknown): ${open} {`,
        switchOver("section", cases),
      ),
    ]),
  };
}
