import type { Catalog } from "../../src/catalog.js";
import type { EmitOptions } from "../../src/emitters/emitter.js";
import { htmlDocs } from "../../src/emitters/html.js";

/** The pages of a catalog, by their names. */
export function emitPages(
  catalog: Catalog,
  options: Partial<EmitOptions> = {},
): Readonly<Record<string, string>> {
  const files = htmlDocs.emit(catalog, {
    importExtension: ".js",
    header: [],
    docs: "docs",
    docsFormats: ["html"],
    ...options,
  });
  return Object.fromEntries([...files].map(({ path, contents }) => [path, contents]));
}

/** The one page of a small catalog. */
export function emitPage(catalog: Catalog, options: Partial<EmitOptions> = {}): string {
  return emitPages(catalog, options)["docs/index.html"] ?? "";
}
