import type { Document } from "../../catalog.js";
import { arrayConstant, type Doc, functionOf, lines, typeAlias, unionType } from "./layout.js";
import { stringLiteral } from "./literal.js";
import type { Declaration } from "./print-module.js";

/**
 * `languages.ts` of a document with texts in several languages: their list, what loads the messages in one
 * of them, and what chooses one. A literal import for each, so that bundlers make a chunk of each. It names
 * nothing of `codes.ts`: sections may be called as they like.
 */
export function* languagesModule(
  { languages }: Document,
  importExtension: string,
): Iterable<Declaration> {
  const [first = "", second = "", ...rest] = languages;
  const quoted = languages.map(stringLiteral);
  yield { doc: "A language of the messages.", code: unionType("Language", quoted) };
  yield {
    doc: "The languages of the messages: first that of the document's own.",
    code: arrayConstant("languages", "readonly Language[]", quoted),
  };
  const file = (language: string): string => `"./messages.${language}${importExtension}"`;
  yield {
    doc: "The messages in a language: maps and look-ups of the same names in each.",
    code: typeAlias("Messages", `typeof import(${file(second)})`),
  };
  yield {
    doc: "Loads the messages in a language, for an unknown one those in the first.",
    code: functionOf(
      "export function loadMessages(language: Language): Promise<Messages> {",
      lines([
        "switch (language) {",
        ...[second, ...rest].flatMap((language) => [
          `  case ${stringLiteral(language)}:`,
          `    return import(${file(language)});`,
        ]),
        "  default:",
        `    return import("./messages${importExtension}");`,
        "}",
      ]),
    ),
  };
  yield { doc: CHOICE_DOC, code: choice(first) };
}

const CHOICE_DOC = [
  "The best language for those that somebody prefers, such as `navigator.languages`: by the",
  "lookup of RFC 4647, else in another form (`zh-TW` for `zh-CN`), else the first one.",
].join("\n");

function choice(first: string): Doc {
  return functionOf(
    "export function chooseLanguage(preferred: readonly string[]): Language {",
    lines([
      "for (const range of preferred) {",
      '  const subtags = range.toLowerCase().split("-");',
      "  for (; subtags.length > 0; subtags.pop()) {",
      '    const tag = subtags.join("-");',
      "    const found = languages.find((one) => one.toLowerCase() === tag);",
      "    if (found !== undefined) return found;",
      "  }",
      "}",
      "for (const range of preferred) {",
      '  const [primary] = range.toLowerCase().split("-");',
      '  const found = languages.find((one) => one.split("-")[0] === primary);',
      "  if (found !== undefined) return found;",
      "}",
      `return ${stringLiteral(first)};`,
    ]),
  );
}
