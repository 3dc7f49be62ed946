import { format } from "prettier";
import { expect, it } from "vitest";
import type { Catalog, Document } from "../../src/catalog.js";
import { typescriptModules } from "../../src/emitters/typescript.js";

const DOCUMENT: Document = {
  path: "gate.md",
  format: "markdown",
  module: "gate",
  title: null,
  notes: [],
  languages: [],
  siblings: [],
  examples: [],
  tables: [],
  sections: [],
  retired: [],
  skipped: [],
};

/** So many and so long that every line breaks somewhere. */
const LANGUAGES = [
  ["en", "de"],
  ["en", "zh-Hant-TW", "sr-Latn-RS", "de", "fr", "es", "pt-BR", "ja", "ko", "uk", "vi", "tr", "ar"],
  ["und", "de-DE-u-co-phonebk-kf-lower-kn"],
  ["en", "en-x-very-long-private-use-of-a-tag"],
];

it.each(LANGUAGES)("is as prettier lays it out: %s, %s", async (...languages) => {
  const catalog: Catalog = { documents: [{ ...DOCUMENT, languages }] };
  const options = {
    importExtension: ".js",
    fileExtension: ".mts",
    header: [],
    docs: null,
  } as const;
  const files = [...typescriptModules.emit(catalog, options)];
  const [file] = files.filter(({ path }) => path === "gate/languages.mts");
  expect(file?.contents).toBe(await format(file?.contents ?? "", { parser: "typescript" }));
});
