import type { Catalog } from "./catalog.js";
import { hasErrors } from "./diagnostic.js";
import type { EmitOptions, Emitter, GeneratedFile } from "./emitters/emitter.js";
import { loadEmitters } from "./emitters/index.js";
import type { Input } from "./input.js";
import type { OwnFiles } from "./plugins/run-emitters.js";
import { type CatalogOptions, type CatalogReading, readCatalog } from "./read-catalog.js";
import { type ReadDocuments, readDocuments } from "./read-documents.js";

/** What decides the outputs beside the documents. */
export interface GenerateOptions extends Omit<EmitOptions, "naming">, CatalogOptions {
  /** Emitters beside errgen's. */
  readonly emitters?: readonly Emitter[] | undefined;
}

/** The catalog, and the files that come of it. */
export interface Generated extends CatalogReading {
  readonly files: readonly GeneratedFile[];
}

/**
 * Documents in, files out: the whole of errgen but for disks and terminals. No file is made if there
 * is an error. The same inputs in the same order give the same result.
 */
export async function generate(
  inputs: readonly Input[],
  options: GenerateOptions,
  read: ReadDocuments = readDocuments,
): Promise<Generated> {
  // Emitters load while another thread may read: both take about as long.
  const [reading, emitters] = await Promise.all([
    readCatalog(inputs, options, read),
    loadEmitters(options),
  ]);
  const { catalog, diagnostics } = reading;
  if (catalog.documents.length === 0 || hasErrors(diagnostics)) return { ...reading, files: [] };
  const files = emitters.flatMap((emitter) => [...emitter.emit(catalog, options)]);
  const own = await emitOwn(options, catalog, files);
  if (hasErrors(own.diagnostics))
    return { ...reading, lock: null, files: [], diagnostics: [...diagnostics, ...own.diagnostics] };
  return { ...reading, files: [...files, ...own.files] };
}

/** Loads what guards emitters of the project's own only where there are any. */
async function emitOwn(
  { emitters = [], ...options }: GenerateOptions,
  catalog: Catalog,
  made: readonly GeneratedFile[],
): Promise<OwnFiles> {
  if (emitters.length === 0) return { files: [], diagnostics: [] };
  const { runOwnEmitters } = await import("./plugins/run-emitters.js");
  return runOwnEmitters(emitters, catalog, options, made);
}
