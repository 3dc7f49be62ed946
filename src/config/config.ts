import type { NamingStyle } from "../identifiers/words.js";

/** What a configuration file may say. Paths count from its own folder. Arguments go before it. */
export interface Config {
  /** Files, folders and globs to read. */
  readonly inputs?: readonly string[];
  /** Globs of files and folders that a walk passes over. */
  readonly exclude?: readonly string[];
  /** The folder to write to. */
  readonly out?: string;
  /** The folder of the Markdown pages below `out`, or `false` for none. Default: `docs`. */
  readonly docs?: string | false;
  /** Settings of single documents, by their path. */
  readonly documents?: Readonly<Record<string, DocumentConfig>>;
  /** How enum members are spelt. Default: `pascal`. */
  readonly naming?: NamingStyle;
  /** What stands behind module names in generated imports. Default: `.js`. */
  readonly importExtension?: ".js" | ".ts" | "none";
  /** Up to three lines to stand above errgen's own header, such as a licence or `/* eslint-disable *\/`. */
  readonly header?: readonly string[];
}

/** What a configuration may say of one document. */
export interface DocumentConfig {
  /** The name of its folder in the output, in kebab-case. Default: from the file's name. */
  readonly module?: string;
  /** Titles of its untitled sections, in their order. */
  readonly titles?: readonly string[];
  /** The format to read it as, instead of the one its content speaks for. */
  readonly format?: string;
}

/** Types a configuration file: `export default defineConfig({ … })`. */
export function defineConfig(config: Config): Config {
  return config;
}
