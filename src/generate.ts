import { hasErrors } from "./diagnostic.js";
import type { EmitOptions, GeneratedFile } from "./emitters/emitter.js";
import { loadEmitters } from "./emitters/index.js";
import type { Input } from "./input.js";
import { type CatalogOptions, type CatalogReading, readCatalog } from "./read-catalog.js";
import { type ReadDocuments, readDocuments } from "./read-documents.js";

/** What decides the outputs beside the documents. */
export interface GenerateOptions extends Omit<EmitOptions, "naming">, CatalogOptions {}

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
    loadEmitters(),
  ]);
  const { catalog, diagnostics } = reading;
  if (catalog.documents.length === 0 || hasErrors(diagnostics)) return { ...reading, files: [] };
  return { ...reading, files: emitters.flatMap((emitter) => [...emitter.emit(catalog, options)]) };
}
