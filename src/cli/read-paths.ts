import type { Catalog } from "../catalog.js";

/** The documents whose entries or texts the catalog holds. */
export function readPaths({ documents }: Catalog): readonly string[] {
  return documents.flatMap(({ path, siblings }) => [
    path,
    ...siblings.map((sibling) => sibling.path),
  ]);
}
