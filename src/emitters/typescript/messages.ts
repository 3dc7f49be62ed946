import { type Document, type Entry, entryText, entryTextIn, type Section } from "../../catalog.js";
import type { Form } from "./form.js";
import {
  call,
  type Doc,
  element,
  functionOf,
  lines,
  local,
  namedImport,
  recordConstant,
  returnChoice,
  returnOperands,
  signature,
} from "./layout.js";
import { codeKey, stringLiteral } from "./literal.js";
import { DOCUMENT_NAMES, sectionNames } from "./names.js";
import type { Declaration } from "./print-module.js";
import { firstOfEach } from "./same-value.js";

/**
 * `messages.ts`: a map and a typed look-up for each section, and one look-up for the document where
 * no code has two meanings in it. A module of its own, so that a bundle can leave the texts out. Those
 * of other languages have the same exports, whatever the texts are.
 */
export function* messagesModule(
  document: Document,
  importExtension: string,
  form: Form,
  language: string | undefined = document.languages[0],
): Iterable<Declaration> {
  const sections = document.sections.filter(({ entries }) => entries.length > 0);
  const whole = hasOneMeaningEach(sections, textIn(document.languages[0]));
  const textOf = textIn(language);
  yield {
    doc: null,
    code: namedImport(importedNames(sections, whole), `"./codes${importExtension}"`),
  };
  for (const section of sections) {
    yield { doc: `The messages of ${section.identifier}.`, printed: messageMap(section, textOf) };
    const { type, guard, message, messages } = sectionNames(section);
    yield lookUp(
      message,
      type,
      `The message of a code of ${type}; undefined for any other value.`,
      lookUpStatements(guard, messages, form),
    );
  }
  if (whole) {
    const looks = sections.map((section) => call(sectionNames(section).message, "code"));
    yield lookUp(
      DOCUMENT_NAMES.message,
      DOCUMENT_NAMES.type,
      "The message of a code of any section; undefined for any other value.",
      returnOperands("??", looks),
    );
  }
}

type TextOf = (entry: Entry) => string;

/** The texts in one language, or as the document has them. */
function textIn(language: string | undefined): TextOf {
  return language === undefined ? entryText : (entry) => entryTextIn(language, entry);
}

function importedNames(sections: readonly Section[], whole: boolean): readonly string[] {
  const names = sections.flatMap((section) => {
    const { type, guard } = sectionNames(section);
    return [guard, `type ${type}`];
  });
  return whole ? [...names, `type ${DOCUMENT_NAMES.type}`] : names;
}

/** Literal keys, in document order: as exhaustive as computed ones, and cheaper for tsc. */
function messageMap(section: Section, textOf: TextOf): string {
  const { type, messages } = sectionNames(section);
  const properties = firstOfEach(section.entries).map(
    (entry) => [codeKey(entry), stringLiteral(textOf(entry))] as const,
  );
  return recordConstant(messages, type, properties);
}

/**
 * By the narrowed code. Of a union of literals tsc would look up each: there the key is any text or number,
 * and not a literal, for which `constructor` would be what every object has.
 */
function lookUpStatements(guard: string, messages: string, { isLiteral }: Form): Doc {
  const text = (map: string, key: string): Doc =>
    returnChoice(call(guard, "code"), element(map, key), "undefined");
  if (!isLiteral) return text(messages, "code");
  const texts = "const texts: Readonly<Record<string | number, string>>";
  return lines([local(texts, messages), text("texts", "code as string | number")]);
}

function lookUp(name: string, type: string, doc: string, statement: Doc): Declaration {
  const open = "string | undefined";
  return {
    doc,
    code: lines([
      signature(name, type, "string", ";"),
      signature(name, "unknown", open, ";"),
      functionOf(signature(name, "unknown", open, " {"), statement),
    ]),
  };
}

/** Whether each code says the same wherever it stands in the document. */
function hasOneMeaningEach(sections: readonly Section[], textOf: TextOf): boolean {
  const texts = new Map<string, string>();
  return sections.every(({ entries }) =>
    entries.every((entry) => {
      const key = `${entry.codeType} ${entry.code}`;
      const text = textOf(entry);
      const known = texts.get(key) ?? text;
      texts.set(key, text);
      return known === text;
    }),
  );
}
