import type { Catalog } from "../../src/catalog.js";
import type { Change } from "../../src/diff/change.js";
import { type CatalogDiff, diffCatalogs } from "../../src/diff/diff-catalogs.js";
import { type CatalogOptions, readCatalog } from "../../src/read-catalog.js";
import { createSource } from "../../src/source.js";
import type { Documents } from "../name-lock/keeping-names.js";

/** The catalog of some documents. */
export async function catalogOf(
  documents: Documents,
  options: Partial<CatalogOptions> = {},
): Promise<Catalog> {
  const inputs = Object.entries(documents).map(([path, contents]) => ({
    source: createSource(path, contents),
    named: false,
  }));
  return (await readCatalog(inputs, { naming: "pascal", ...options })).catalog;
}

/** What is different between two states of some documents. */
export async function compared(before: Documents, after: Documents): Promise<CatalogDiff> {
  return diffCatalogs(await catalogOf(before), await catalogOf(after));
}

/** `major renumbered Login.NoKey: 1002 → 1003` for each change. */
export function lined(changes: readonly Change[]): readonly string[] {
  return changes.map(({ kind, level, before, after, from, to }) => {
    const { document, section, entry } = after ?? before ?? { document: null };
    const what = [section?.identifier ?? document?.path, entry?.identifier]
      .filter(Boolean)
      .join(".");
    const values = from === null && to === null ? "" : `: ${from ?? "–"} → ${to ?? "–"}`;
    return `${level} ${kind} ${what}${values}`;
  });
}
