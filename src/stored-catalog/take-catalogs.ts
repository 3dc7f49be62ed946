import type { Document } from "../catalog.js";
import type { Diagnostic } from "../diagnostic.js";
import type { Input } from "../input.js";
import { isStoredCatalog } from "./is-stored-catalog.js";
import type { StoredCatalog } from "./read-stored-catalog.js";

/** Inputs that are documents, and the catalogs among the others. */
export interface TakenCatalogs {
  /** In their order. */
  readonly inputs: readonly Input[];
  /** By the paths of their files. */
  readonly catalogs: ReadonlyMap<string, StoredCatalog>;
}

/**
 * Takes whole catalogs, which were read and named before, from among the documents. One must be named by the
 * user: no folder is searched for them.
 */
export async function takeCatalogs(inputs: readonly Input[]): Promise<TakenCatalogs> {
  const catalogs = new Map<string, StoredCatalog>();
  const documents: Input[] = [];
  for (const input of inputs) {
    const { source } = input;
    if (input.named && isStoredCatalog(source.text)) {
      const { readStoredCatalog } = await import("./read-stored-catalog.js");
      const { documents: stored, diagnostics } = readStoredCatalog(source);
      catalogs.set(source.path, {
        documents: stored,
        diagnostics: [...diagnostics, ...uselessSettings(input)],
      });
    } else documents.push(input);
  }
  return { inputs: documents, catalogs };
}

/** All that settings say of a document, its encoding apart, is settled in a catalog. */
function uselessSettings({ source, settings = {} }: Input): readonly Diagnostic[] {
  const useless = Object.keys(settings).filter((setting) => setting !== "encoding");
  return useless.map((setting) => ({
    code: "unused-setting",
    severity: "warning",
    message: `The configuration says what is not there: a catalog has no use for \`${setting}\``,
    location: { path: source.path, ...source.position(0, 0) },
    hint: "Its documents were read, and have their names; set it where the catalog is written",
  }));
}

/** Named documents and those of catalogs, in the order of the `inputs` that they come from. */
export function inInputOrder(
  inputs: readonly Input[],
  named: readonly Document[],
  catalogs: TakenCatalogs["catalogs"],
): readonly Document[] {
  const byPath = new Map(named.map((document) => [document.path, document]));
  return inputs.flatMap(
    ({ source: { path } }) => catalogs.get(path)?.documents ?? byPath.get(path) ?? [],
  );
}

/** Documents of catalogs whose folder in the output is another document's, too. */
export function sharedModules(
  named: readonly Document[],
  catalogs: TakenCatalogs["catalogs"],
): readonly Diagnostic[] {
  const owners = new Map(named.map(({ module, path }) => [module, path]));
  const diagnostics: Diagnostic[] = [];
  for (const [file, { documents }] of catalogs)
    for (const { module, path } of documents) {
      const owner = owners.get(module);
      owners.set(module, `${path} in ${file}`);
      if (owner !== undefined)
        diagnostics.push({
          code: "duplicate-module",
          severity: "error",
          message: `The module name \`${module}\` is that of ${owner}, and of ${path} in ${file}`,
          location: null,
          hint: "A catalog keeps its names: give another document another one, or an output folder of its own",
        });
    }
  return diagnostics;
}
