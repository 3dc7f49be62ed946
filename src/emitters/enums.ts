import type { Emitter } from "./emitter.js";
import { typescriptHeader } from "./header.js";
import { codesModule } from "./typescript/codes.js";
import { documentIndex, rootIndex } from "./typescript/index-module.js";
import { messagesModule } from "./typescript/messages.js";
import { createModulePrinter } from "./typescript/print-module.js";

/** TypeScript: enums with guards, message maps with look-ups, and the indexes. */
export const enums: Emitter = {
  name: "enum",
  *emit(catalog, { importExtension, header }) {
    const print = createModulePrinter();
    for (const document of catalog.documents) {
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
      contents: `${typescriptHeader(null, header)}\n\n${rootIndex(catalog, importExtension)}\n`,
    };
  },
};
