import type { Catalog, Document } from "../catalog.js";
import type { BuiltInEmitter, EmitOptions, Emitting, GeneratedFile } from "./emitter.js";
import { typescriptHeader } from "./header.js";
import { codeNamesModule } from "./typescript/code-names.js";
import { codesModule } from "./typescript/codes.js";
import { errorClassModule } from "./typescript/error-class.js";
import { formOf } from "./typescript/forms.js";
import { documentIndex, rootIndex } from "./typescript/index-module.js";
import { languagesModule } from "./typescript/languages.js";
import { messagesModule } from "./typescript/messages.js";
import { moduleFiles } from "./typescript/module-files.js";
import { hasParameters, parametersModule } from "./typescript/parameters.js";
import { type Declaration, printModule } from "./typescript/print-module.js";
import { referenceIn } from "./typescript/reference.js";
import { rootMessages } from "./typescript/root-messages.js";
import { hasStatuses, statusesModule } from "./typescript/statuses.js";

/** TypeScript: codes with guards, message maps with look-ups in each language, and the indexes. */
export const typescriptModules: BuiltInEmitter = { name: "typescript", emit: emitModules };

function* emitModules(
  { documents }: Catalog,
  options: EmitOptions,
  emitting: Emitting = (emit) => emit,
): Iterable<GeneratedFile> {
  const emit = emitting(emitDocument, ({ module }) => module);
  for (const document of documents) yield* emit(document, options);
  const modules = documents.map(({ module }) => module);
  yield* emitting(emitRoot, () => "")(modules, options);
}

function* emitRoot(modules: readonly string[], options: EmitOptions): Iterable<GeneratedFile> {
  const header = typescriptHeader(null, options.header);
  const { extension, imported } = moduleFiles(options);
  yield {
    path: `messages${extension}`,
    contents: printModule(header, rootMessages(modules, imported)),
  };
  yield {
    path: `index${extension}`,
    contents: `${header}\n\n${rootIndex(modules, imported)}\n`,
  };
}

function* emitDocument(document: Document, options: EmitOptions): Iterable<GeneratedFile> {
  const {
    header,
    style = "enum",
    naming = "pascal",
    codeNames = false,
    errorClass = false,
  } = options;
  const { extension, imported } = moduleFiles(options);
  const { module, path } = document;
  const own = typescriptHeader(path, header);
  const form = formOf(document, style, naming);
  const file = (name: string, declarations: Iterable<Declaration>, from = own): GeneratedFile => ({
    path: `${module}/${name}${extension}`,
    contents: printModule(from, declarations),
  });
  yield file("codes", codesModule(document, form));
  yield file("messages", messagesModule(document, form, imported));
  for (const language of document.languages.slice(1)) {
    const sibling = document.siblings.find((one) => one.language === language);
    yield file(
      `messages.${language}`,
      messagesModule(document, form, imported, language),
      typescriptHeader(sibling?.path ?? path, header),
    );
  }
  if (document.languages.length > 1) yield file("languages", languagesModule(document, imported));
  if (codeNames) yield file("names", codeNamesModule(document, form, imported));
  if (hasParameters(document))
    yield file(
      "parameters",
      parametersModule(document, referenceIn(document, style, naming), imported),
    );
  if (errorClass) yield file("errors", errorClassModule(document, imported));
  if (hasStatuses(document)) yield file("statuses", statusesModule(document, form, imported));
  yield {
    path: `${module}/index${extension}`,
    contents: `${own}\n\n${documentIndex(imported)}\n`,
  };
}
