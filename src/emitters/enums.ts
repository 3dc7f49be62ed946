import type { Catalog } from "../catalog.js";
import type { EmitOptions, Emitter, GeneratedFile } from "./emitter.js";
import { typescriptHeader } from "./header.js";
import { codesModule } from "./typescript/codes.js";
import { documentIndex, rootIndex } from "./typescript/index-module.js";
import { messagesModule } from "./typescript/messages.js";
import { createModulePrinter, type PrintModule } from "./typescript/print-module.js";

/** TypeScript: enums with guards, message maps with look-ups, and the indexes. Loads ts-morph. */
export function createEnums(): Emitter {
  const print = createModulePrinter();
  return { name: "enum", emit: (catalog, options) => emitEnums(catalog, options, print) };
}

function* emitEnums(
  { documents }: Catalog,
  { importExtension, header }: EmitOptions,
  print: PrintModule,
): Iterable<GeneratedFile> {
  for (const document of documents) {
    const { module, path } = document;
    const own = typescriptHeader(path, header);
    yield { path: `${module}/codes.ts`, contents: print(own, codesModule(document)) };
    yield {
      path: `${module}/messages.ts`,
      contents: print(own, messagesModule(document, importExtension)),
    };
    yield {
      path: `${module}/index.ts`,
      contents: `${own}\n\n${documentIndex(importExtension)}\n`,
    };
  }
  yield {
    path: "index.ts",
    contents: `${typescriptHeader(null, header)}\n\n${rootIndex({ documents }, importExtension)}\n`,
  };
}
