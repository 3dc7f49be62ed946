import { documentPage } from "../../templates/markdown/document-page.js";
import { indexPage } from "../../templates/markdown/index-page.js";
import type { Document } from "../catalog.js";
import type { BuiltInEmitter, EmitOptions, GeneratedFile } from "./emitter.js";
import { markdownHeader } from "./header.js";
import { referenceIn } from "./typescript/reference.js";

/** A Markdown page for each document, and their index. */
export const markdownDocs: BuiltInEmitter = {
  name: "markdown",
  *emit(catalog, options, emitting = (emit) => emit) {
    const { docs, docsFormats = ["markdown"], header } = options;
    if (docs === null || !docsFormats.includes("markdown")) return;
    const emit = emitting(emitPage, ({ module }) => module);
    for (const document of catalog.documents) yield* emit(document, options);
    yield {
      path: `${docs}/index.md`,
      contents: `${markdownHeader(null, header)}\n\n${indexPage(catalog)}\n`,
    };
  },
};

function* emitPage(
  document: Document,
  { docs, header, style = "enum", naming = "pascal" }: EmitOptions,
): Iterable<GeneratedFile> {
  const { module, path } = document;
  const page = documentPage(document, referenceIn(document, style, naming));
  yield { path: `${docs}/${module}.md`, contents: `${markdownHeader(path, header)}\n\n${page}\n` };
}
