import type { Catalog } from "../catalog.js";
import type { Transliteration } from "../identifiers/naming.js";
import type { NamingStyle } from "../identifiers/words.js";
import type { HeaderOptions } from "./file-header.js";
import type { Style } from "./style.js";

/** One file of the output. */
export interface GeneratedFile {
  /** Relative to the output folder, with `/`, without `..`. */
  readonly path: string;
  /** With `\n` line endings and one final newline. */
  readonly contents: string;
}

/** A form of the documentation: Markdown pages, one page of HTML, or one plain text. */
export type DocsFormat = "markdown" | "html" | "text";

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
  /** Whether `catalog.json` is written, and whether it says where everything stands. Default: false. */
  readonly catalog?: boolean | "places";
  /** Whether `openapi.json` is written. Default: false. */
  readonly openapi?: boolean;
  /** The folder of the documentation, relative to the output folder; null for none. */
  readonly docs: string | null;
  /** What is written into it. Default: `["markdown"]`. */
  readonly docsFormats?: readonly DocsFormat[];
  /** The output folder as an import in the project's root names it (`./src/generated`), for pages that show imports. */
  readonly out?: string;
  /** How texts in Chinese can be searched for in Latin letters. Default: not at all. */
  readonly transliteration?: Transliteration | undefined;
}

/** What an emitter of a project's own is told: the settings, and what its files begin with. */
export interface OwnEmitOptions extends EmitOptions, HeaderOptions {}

/**
 * Produces one kind of output, from the catalog alone: an emitter asks neither the disk nor the clock, so
 * that the same documents give the same bytes everywhere. The catalog is frozen.
 *
 * Its files are errgen's: written with all others or not at all, checked, and removed when nobody makes them
 * any more. That is why each must bear the header that `options.headerOf` gives in its first five lines, and
 * why its path leads nowhere but into the output folder. What an emitter throws, or gives beside that, is an
 * error that names it, and nothing is written.
 */
export interface Emitter {
  /** In kebab-case, unique; the header of its files has it, so another name makes them another emitter's. */
  readonly name: string;
  /** All files, in any order; no two with one path, errgen's own (`index.ts`, `<module>/codes.ts`, …) included. */
  emit(catalog: Catalog, options: OwnEmitOptions): Iterable<GeneratedFile>;
}

/** The files that a subject decides, which is one document, or something else of a catalog. */
export type Emit<Subject> = (subject: Subject, options: EmitOptions) => Iterable<GeneratedFile>;

/** How an emitter comes to the files of a subject: by making them, or by remembering them under its name. */
export type Emitting = <Subject>(
  emit: Emit<Subject>,
  nameOf: (subject: Subject) => string,
) => Emit<Subject>;

/** An emitter of errgen's own, which knows its headers. */
export interface BuiltInEmitter {
  readonly name: string;
  /** All files, in the way of `emitting`. */
  emit(catalog: Catalog, options: EmitOptions, emitting?: Emitting): Iterable<GeneratedFile>;
}
