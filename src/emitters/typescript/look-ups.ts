import type { Document, Entry, Section } from "../../catalog.js";
import type { Facet } from "./facet.js";
import type { Form } from "./form.js";
import {
  call,
  type Doc,
  element,
  functionOf,
  lines,
  local,
  mapConstant,
  mappedType,
  namedImport,
  returnChoice,
  returnOperands,
  signature,
} from "./layout.js";
import { codeKey, stringLiteral } from "./literal.js";
import { lookUpIn } from "./look-up-in.js";
import { DOCUMENT_NAMES, sectionNames } from "./names.js";
import type { Declaration } from "./print-module.js";
import { firstOfEach } from "./same-value.js";
import { toldSections } from "./told-sections.js";

/**
 * A map and a typed look-up for each section of which a facet tells something, and one look-up for the
 * document where no code has two meanings in it.
 */
export function* lookUpsModule(
  document: Document,
  form: Form,
  facet: Facet,
  importExtension: string,
): Iterable<Declaration> {
  const sections = toldSections(document, facet);
  const whole = hasOneMeaningEach(document, facet);
  yield {
    doc: null,
    code: namedImport(
      [...importedNames(sections, facet, whole), `type ${DOCUMENT_NAMES.sections}`],
      `"./codes${importExtension}"`,
    ),
  };
  yield { doc: facet.typeDoc, code: mappedType(facet.type, mapped(facet)) };
  for (const section of sections) {
    yield { doc: `The ${facet.plural} of ${section.identifier}.`, printed: mapOf(section, facet) };
    yield sectionLookUp(section, form, facet);
  }
  if (whole) yield wholeLookUp(sections, facet);
  yield lookUpIn(document, facet);
}

/** The type of what a map holds. */
function mapped({ value, partial }: Facet): string {
  return partial ? `${value} | undefined` : value;
}

/** Whether each code of a section has a value, so that its own type gets one for certain. */
function isTotal({ entries }: Section, facet: Facet): boolean {
  const has = (entry: Entry): boolean => facet.of(entry) !== null;
  return entries.every(has) || firstOfEach(entries).every(has);
}

function importedNames(
  sections: readonly Section[],
  facet: Facet,
  whole: boolean,
): readonly string[] {
  const names = sections.flatMap((section) => {
    const { type, guard } = sectionNames(section);
    return [guard, `type ${type}`];
  });
  const total = sections.every((section) => isTotal(section, facet));
  return whole && total ? [...names, `type ${DOCUMENT_NAMES.type}`] : names;
}

/**
 * Literal keys, in document order: as exhaustive as computed ones, and cheaper for tsc. A code without a value
 * has its line too: one called `constructor` would have what every object has.
 */
function mapOf(section: Section, facet: Facet): string {
  const properties = firstOfEach(section.entries).map((entry) => {
    const value = facet.of(entry);
    const printed = typeof value === "string" ? stringLiteral(value) : String(value ?? undefined);
    return [codeKey(entry), printed] as const;
  });
  return mapConstant(facet.map(section), `${facet.type}<${section.identifier}>`, properties);
}

function sectionLookUp(section: Section, form: Form, facet: Facet): Declaration {
  const { type, guard } = sectionNames(section);
  return lookUp(facet, {
    name: facet.lookUp(section),
    known: isTotal(section, facet) ? type : null,
    of: type,
    statement: lookUpStatements(guard, facet.map(section), facet, form),
  });
}

function wholeLookUp(sections: readonly Section[], facet: Facet): Declaration {
  const looks = sections.map((section) => call(facet.lookUp(section), "code"));
  const total = sections.every((section) => isTotal(section, facet));
  return lookUp(facet, {
    name: facet.whole,
    known: total ? DOCUMENT_NAMES.type : null,
    of: "any section",
    statement: returnOperands("??", looks),
  });
}

/**
 * By the narrowed code. Of a union of literals tsc would look up each: there the key is any text or number,
 * and not a literal, for which `constructor` would be what every object has.
 */
function lookUpStatements(guard: string, map: string, facet: Facet, { isLiteral }: Form): Doc {
  const choice = (from: string, key: string): Doc =>
    returnChoice(call(guard, "code"), element(from, key), "undefined");
  if (!isLiteral) return choice(map, "code");
  const values = `const values: Readonly<Record<string | number, ${mapped(facet)}>>`;
  return lines([local(values, map), choice("values", "code as string | number")]);
}

interface LookUp {
  readonly name: string;
  /** The type of the codes that have a value for certain; null for none. */
  readonly known: string | null;
  readonly of: string;
  readonly statement: Doc;
}

function lookUp({ noun, value }: Facet, { name, known, of, statement }: LookUp): Declaration {
  const open = `${value} | undefined`;
  const whole = functionOf(signature(name, "unknown", open, " {"), statement);
  const overloads = [
    signature(name, known ?? "", value, ";"),
    signature(name, "unknown", open, ";"),
  ];
  return {
    doc: `The ${noun} of a code of ${of}; undefined for any other value.`,
    code: lines(known === null ? [whole] : [...overloads, whole]),
  };
}

/** Whether each code says the same wherever it stands in the document. */
function hasOneMeaningEach({ sections }: Document, { meaning }: Facet): boolean {
  const values = new Map<string, string | number | null>();
  return sections.every(({ entries }) =>
    firstOfEach(entries).every((entry) => {
      const key = `${entry.codeType} ${entry.code}`;
      const value = meaning(entry);
      if (!values.has(key)) values.set(key, value);
      return values.get(key) === value;
    }),
  );
}
