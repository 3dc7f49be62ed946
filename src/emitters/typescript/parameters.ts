import type { Document, Entry, Section } from "../../catalog.js";
import { findParameters, type Parameters } from "../../parameters/find-parameters.js";
import { PLACEHOLDERS } from "../../parameters/placeholders.js";
import {
  type Doc,
  functionOf,
  interfaceOfObjects,
  lines,
  local,
  namedImport,
  typeParameter,
} from "./layout.js";
import { codeKey, stringLiteral } from "./literal.js";
import { sectionNames } from "./names.js";
import type { Declaration } from "./print-module.js";
import type { Reference } from "./reference.js";
import { firstOfEach } from "./same-value.js";

/** An entry with the names of what its message needs. */
interface Open {
  readonly entry: Entry;
  readonly names: readonly string[];
}

/** Whether a message of a document needs parameters. */
export function hasParameters({ sections }: Document): boolean {
  return sections.some((section) => openEntries(section).length > 0);
}

/**
 * `parameters.ts`: what the messages of each section need, and a function that puts it in. The messages
 * themselves stay as the document writes them.
 */
export function* parametersModule(
  document: Document,
  reference: Reference,
  importExtension: string,
): Iterable<Declaration> {
  const sections = document.sections.filter((section) => openEntries(section).length > 0);
  const types = sections.map(({ identifier }) => identifier);
  const values = sections.flatMap((section) =>
    openEntries(section).flatMap(({ entry }) => reference(section, entry)?.split(".")[0] ?? []),
  );
  yield {
    doc: null,
    code: lines([
      importCodes(types, new Set(values), `"./codes${importExtension}"`),
      namedImport(
        ["type ErrorMessages", ...sections.map((section) => sectionNames(section).messages)],
        `"./messages${importExtension}"`,
      ),
    ]),
  };
  for (const section of sections) {
    yield parametersOf(section, reference);
    yield formatOf(section);
  }
  yield { doc: "A message with its parameters put in.", code: fillIn(patternsOf(sections)) };
}

/** A section's type is imported once, with its value where that is needed. */
function importCodes(types: readonly string[], values: ReadonlySet<string>, from: string): Doc {
  const names = types.map((type) => (values.has(type) ? type : `type ${type}`));
  const others = [...values].filter((value) => !types.includes(value));
  return namedImport([...names, ...others], from);
}

function openEntries({ entries }: Section): readonly Open[] {
  return firstOfEach(entries).flatMap((entry) => {
    const { names } = parametersOfEntry(entry);
    return names.length === 0 ? [] : [{ entry, names }];
  });
}

/** A name or a code is no message, even where it stands for one. */
function parametersOfEntry({ message }: Entry): Parameters {
  return findParameters(message ?? "");
}

/** Other languages may write the same parameters in other ways. */
function patternsOf(sections: readonly Section[]): readonly RegExp[] {
  const texts = sections.flatMap((section) =>
    openEntries(section).flatMap(({ entry: { message, translations } }) => [
      message,
      ...translations.map((translation) => translation.message),
    ]),
  );
  const used = new Set(texts.flatMap((text) => findParameters(text ?? "").patterns));
  return PLACEHOLDERS.filter((pattern) => used.has(pattern));
}

function parametersOf(section: Section, reference: Reference): Declaration {
  const { type, parameters } = sectionNames(section);
  const members = openEntries(section).map(
    ({ entry, names }) =>
      [
        keyOf(entry, reference(section, entry)),
        names.map((name) => [nameKey(name), "string | number"] as const),
      ] as const,
  );
  return {
    doc: `What the messages of ${type} need.`,
    code: interfaceOfObjects(parameters, members),
  };
}

/** Digits that no number is written with (`{00}`) are a text. */
function nameKey(name: string): string {
  return /^\d/.test(name) && String(Number(name)) !== name ? stringLiteral(name) : name;
}

/** The name of the code, where it has one: so the key's type is the code's. */
function keyOf(entry: Entry, reference: string | null): string {
  if (reference !== null) return `[${reference}]`;
  const { code, codeType } = entry;
  return codeType === "number" && code.startsWith("-") ? `[${code}]` : codeKey(entry);
}

function formatOf(section: Section): Declaration {
  const { type, messages, format, parameters } = sectionNames(section);
  return {
    doc: `The message of a code of ${type} with its parameters put in; of another language, if its messages are given.`,
    code: lines([
      [`export function ${format}`, typeParameter("Code", `keyof ${parameters}`), "("],
      "  code: Code,",
      `  parameters: ${parameters}[Code],`,
      `  messages: ErrorMessages<${type}> = ${messages},`,
      "): string {",
      "  return fillIn(messages[code], parameters);",
      "}",
    ]),
  };
}

/** For messages of any section. */
function fillIn(patterns: readonly RegExp[]): Doc {
  const pattern = patterns.map(({ source }) => source).join("|");
  const body = [
    "const values = new Map<string, unknown>(Object.entries(parameters));",
    "let next = 0;",
    local("const placeholder", `/${pattern}/g`),
    "return message.replace(placeholder, (text, ...groups: unknown[]) => {",
    "  const name = groups.slice(0, -2).find((group) => group !== undefined);",
    "  return String(values.get(String(name ?? next++)) ?? text);",
    "});",
  ];
  return functionOf(
    "export function fillIn(message: string, parameters: object = {}): string {",
    lines(body),
  );
}
