import { codesPage, listPage } from "../../templates/html/page.js";
import { pageAssets } from "../../templates/html/page-assets.js";
import type { PageContext } from "../../templates/html/page-context.js";
import { codesIn, documentTitle } from "../../templates/html/titles.js";
import type { Catalog, Document } from "../catalog.js";
import type { BuiltInEmitter, EmitOptions } from "./emitter.js";
import { markdownHeader } from "./header.js";
import { importLine } from "./typescript/import-line.js";
import { referenceIn } from "./typescript/reference.js";

/** A page with more would be slow to open. */
const MOST_CODES_OF_A_PAGE = 20_000;

/** One page for the catalog; for a large one a page for each document, and their list. */
export const htmlDocs: BuiltInEmitter = {
  name: "html",
  *emit(catalog, options) {
    const { docs, docsFormats = [], header } = options;
    if (docs === null || !docsFormats.includes("html")) return;
    const { documents } = catalog;
    const context = contextOf(options);
    const file = (name: string, from: string | null, page: string) => ({
      path: `${docs}/${name}.html`,
      contents: `${markdownHeader(from, header)}\n${page}\n`,
    });
    const title = titleOf(catalog);
    if (codesIn(catalog) <= MOST_CODES_OF_A_PAGE) {
      yield file("index", null, codesPage(title, documents, context, pageAssets));
      return;
    }
    yield file("index", null, listPage(title, documents, pageAssets));
    for (const document of documents) {
      const page = codesPage(documentTitle(document), [document], context, pageAssets);
      yield file(document.module, document.path, page);
    }
  },
};

function titleOf({ documents }: Catalog): string {
  const [only, ...others] = documents;
  return only && others.length === 0 ? documentTitle(only) : "Error codes";
}

function contextOf(options: EmitOptions): PageContext {
  const { style = "enum", naming = "pascal", transliteration, out = "." } = options;
  const references = new Map<Document, ReturnType<typeof referenceIn>>();
  const reference = (document: Document) => {
    const known = references.get(document) ?? referenceIn(document, style, naming);
    references.set(document, known);
    return known;
  };
  return {
    transliteration,
    referenceIn: reference,
    importOf: (document, section, entry) => {
      if ((style === "constants") !== (entry !== null)) return null;
      const [first] = section.entries;
      const one = entry ?? first;
      if (one === undefined) return null;
      const name = reference(document)(section, one);
      return importLine(document, section, name, { ...options, out });
    },
  };
}
