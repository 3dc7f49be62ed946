import type { Catalog } from "../catalog.js";

/** One file of the output. */
export interface GeneratedFile {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  /** With `\n` line endings and one final newline. */
  readonly contents: string;
}

/** What emitters may be told; nothing of disks or terminals. */
export interface EmitOptions {
  /** What stands behind module names in imports. */
  readonly importExtension: ".js" | ".ts" | "";
  /** Lines above errgen's own header. */
  readonly header: readonly string[];
  /** The folder of the Markdown pages, relative to the output folder; null for none. */
  readonly docs: string | null;
}

/** Produces one kind of output. It sees the catalog only, and says what, not how it is escaped. */
export interface Emitter {
  readonly name: string;
  emit(catalog: Catalog, options: EmitOptions): Iterable<GeneratedFile>;
}
