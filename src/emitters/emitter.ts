import type { Catalog } from "../catalog.js";
import type { NamingStyle } from "../identifiers/words.js";
import type { Style } from "./style.js";

/** One file of the output. */
export interface GeneratedFile {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  /** With `\n` line endings and one final newline. */
  readonly contents: string;
}

/** What emitters may be told; nothing of disks or terminals. */
export interface EmitOptions {
  /** The form of the codes. Default: `enum`. */
  readonly style?: Style;
  /** How names of codes are spelt. Default: `pascal`. */
  readonly naming?: NamingStyle;
  /** Whether each document gets the names of its codes, to look up. Default: false. */
  readonly codeNames?: boolean;
  /** Whether each document gets a class of errors to throw. Default: false. */
  readonly errorClass?: boolean;
  /** How the files of TypeScript end. Default: `.ts`. */
  readonly fileExtension?: ".ts" | ".mts";
  /** What stands behind module names in imports, with an `m` in it if the files are `.mts`. */
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
