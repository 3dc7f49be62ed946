import { codesPage, listPage } from "../../templates/html/page.js";
import { type PageAssets, pageAssets } from "../../templates/html/page-assets.js";
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
    for (const { name, from, html } of htmlPages(catalog, options, pageAssets))
      yield {
        path: `${docs}/${name}.html`,
        contents: `${markdownHeader(from, header)}\n${html}\n`,
      };
  },
};

/** A page, without a header. */
export interface HtmlPage {
  /** `index`, or a module: links to it have `.html` behind that. */
  readonly name: string;
  /** The document that it shows; null for several. */
  readonly from: string | null;
  readonly html: string;
}

/** The pages of a catalog, `index` first. */
export function* htmlPages(
  catalog: Catalog,
  options: EmitOptions,
  assets: PageAssets,
): Iterable<HtmlPage> {
  const { documents } = catalog;
  const context = contextOf(options);
  const title = titleOf(catalog);
  if (codesIn(catalog) <= MOST_CODES_OF_A_PAGE) {
    yield { name: "index", from: null, html: codesPage(title, documents, context, assets) };
    return;
  }
  yield { name: "index", from: null, html: listPage(title, documents, assets) };
  for (const document of documents) {
    const html = codesPage(documentTitle(document), [document], context, assets);
    yield { name: document.module, from: document.path, html };
  }
}

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
