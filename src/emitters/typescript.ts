import type { Catalog } from "../catalog.js";
import type { EmitOptions, Emitter, GeneratedFile } from "./emitter.js";
import { typescriptHeader } from "./header.js";
import { codesModule } from "./typescript/codes.js";
import { formOf } from "./typescript/forms.js";
import { documentIndex, rootIndex } from "./typescript/index-module.js";
import { languagesModule } from "./typescript/languages.js";
import { messagesModule } from "./typescript/messages.js";
import { moduleFiles } from "./typescript/module-files.js";
import { createModulePrinter, type PrintModule } from "./typescript/print-module.js";

/** TypeScript: codes with guards, message maps with look-ups in each language, and the indexes. Loads ts-morph. */
export function createTypescript(): Emitter {
  const print = createModulePrinter();
  return { name: "typescript", emit: (catalog, options) => emitModules(catalog, options, print) };
}

function* emitModules(
  { documents }: Catalog,
  options: EmitOptions,
  print: PrintModule,
): Iterable<GeneratedFile> {
  const { header, style = "enum", naming = "pascal" } = options;
  const { extension, imported } = moduleFiles(options);
  for (const document of documents) {
    const { module, path } = document;
    const own = typescriptHeader(path, header);
    const form = formOf(document, style, naming);
    yield {
      path: `${module}/codes${extension}`,
      contents: print(own, codesModule(document, form)),
    };
    yield {
      path: `${module}/messages${extension}`,
      contents: print(own, messagesModule(document, imported, form)),
    };
    for (const language of document.languages.slice(1)) {
      const sibling = document.siblings.find((one) => one.language === language);
      yield {
        path: `${module}/messages.${language}${extension}`,
        contents: print(
          typescriptHeader(sibling?.path ?? path, header),
          messagesModule(document, imported, form, language),
        ),
      };
    }
    if (document.languages.length > 1)
      yield {
        path: `${module}/languages${extension}`,
        contents: print(own, languagesModule(document, imported)),
      };
    yield {
      path: `${module}/index${extension}`,
      contents: `${own}\n\n${documentIndex(imported)}\n`,
    };
  }
  yield {
    path: `index${extension}`,
    contents: `${typescriptHeader(null, header)}\n\n${rootIndex({ documents }, imported)}\n`,
  };
}
