import { documentPage } from "../../templates/markdown/document-page.js";
import { indexPage } from "../../templates/markdown/index-page.js";
import type { BuiltInEmitter } from "./emitter.js";
import { markdownHeader } from "./header.js";
import { referenceIn } from "./typescript/reference.js";

/** A Markdown page for each document, and their index. */
export const markdownDocs: BuiltInEmitter = {
  name: "markdown",
  *emit(catalog, { docs, docsFormats = ["markdown"], header, style = "enum", naming = "pascal" }) {
    if (docs === null || !docsFormats.includes("markdown")) return;
    for (const document of catalog.documents)
      yield {
        path: `${docs}/${document.module}.md`,
        contents: `${markdownHeader(document.path, header)}\n\n${documentPage(document, referenceIn(document, style, naming))}\n`,
      };
    yield {
      path: `${docs}/index.md`,
      contents: `${markdownHeader(null, header)}\n\n${indexPage(catalog)}\n`,
    };
  },
};
