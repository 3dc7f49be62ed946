import type { BuildSteps } from "./build-steps.js";
import type { Catalog } from "./catalog.js";
import { hasErrors } from "./diagnostic.js";
import type { EmbeddingFile } from "./embed/embedding-file.js";
import type { EmitOptions, Emitter, GeneratedFile } from "./emitters/emitter.js";
import { loadEmitters } from "./emitters/index.js";
import type { Input } from "./input.js";
import type { OwnFiles } from "./plugins/run-emitters.js";
import { type CatalogOptions, type CatalogReading, readCatalog } from "./read-catalog.js";

/** What decides the outputs beside the documents. */
export interface GenerateOptions extends Omit<EmitOptions, "naming">, CatalogOptions {
  /** Emitters beside errgen's. */
  readonly emitters?: readonly Emitter[] | undefined;
  /** Files of the user's to put tables into. */
  readonly embed?: EmbedInput | undefined;
}

/** Files with markers, as the caller has read them. What they are to hold from now on is a result. */
export interface EmbedInput {
  readonly files: readonly EmbeddingFile[];
  /** Whose blocks are meant, where a configuration lists several projects: those of `web:cdn`. */
  readonly project?: string | null | undefined;
}

/** The catalog, and the files that come of it. */
export interface Generated extends CatalogReading {
  readonly files: readonly GeneratedFile[];
  /** The files with markers, with the tables of now; none if there is an error. */
  readonly embedded: readonly EmbeddingFile[];
}

/**
 * Documents in, files out: the whole of errgen but for disks and terminals. No file is made if there
 * is an error. The same inputs in the same order give the same result.
 */
export async function generate(
  inputs: readonly Input[],
  options: GenerateOptions,
  steps: Partial<BuildSteps> = {},
): Promise<Generated> {
  const reading = await readCatalog(inputs, options, steps);
  const { catalog, diagnostics } = reading;
  if (catalog.documents.length === 0 || hasErrors(diagnostics))
    return { ...reading, files: [], embedded: [] };
  const emitters = await loadEmitters(options);
  // What was read beside the documents is nothing for emitters.
  const { lock: _lock, embed: _embed, ...told } = options;
  const files = emitters.flatMap(({ emit }) => [...emit(catalog, told, steps.emitting)]);
  const own = await emitOwn(options, catalog, files);
  const embedded = await embedInto(options, catalog);
  const all = [...diagnostics, ...own.diagnostics, ...embedded.diagnostics];
  if (hasErrors(all)) return { ...reading, lock: null, files: [], embedded: [], diagnostics: all };
  const made = { files: [...files, ...own.files], embedded: embedded.files };
  return { ...reading, ...made, diagnostics: all };
}

/** Loads what reads markers only where there are files that may have some. */
async function embedInto({ embed, ...options }: GenerateOptions, catalog: Catalog) {
  if (!embed || embed.files.length === 0) return { files: [], diagnostics: [] };
  const { embedTables } = await import("./embed/embed-tables.js");
  return embedTables(embed.files, catalog, { ...options, project: embed.project ?? null });
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
