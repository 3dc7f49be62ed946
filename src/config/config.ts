import type { DocsFormat, Emitter } from "../emitters/emitter.js";
import type { Style } from "../emitters/style.js";
import type { Encoding } from "../encodings/encoding-names.js";
import type { NamingStyle } from "../identifiers/words.js";
import type { Parser } from "../parser.js";
import type { Rule } from "../rules/rule.js";
import type { RuleSettings } from "../rules/rule-settings.js";
import type { Format } from "./formats.js";

/** What a configuration file may say. Paths count from its own folder. Arguments go before it. */
export interface Config extends ProjectConfig {
  /**
   * Several projects in one file, as a list or by name. Each has all settings of its own; those above
   * stand in for what it leaves out.
   */
  readonly projects?:
    | readonly (ProjectConfig & { readonly name?: string })[]
    | Readonly<Record<string, ProjectConfig>>;
}

/** What a configuration may say of one project: documents that give one output folder. */
export interface ProjectConfig {
  /** Files, folders and globs to read. */
  readonly inputs?: readonly string[];
  /** Globs of files and folders that a walk passes over. */
  readonly exclude?: readonly string[];
  /** The folder to write to. */
  readonly out?: string;
  /** The folder of the documentation below `out`, or `false` for none. Default: `docs`. */
  readonly docs?: string | false;
  /**
   * What is written into that folder: Markdown pages, `index.html`, one page of all codes to search, and
   * `llms.txt`, one plain text of them for search and assistants. Default: `["markdown"]`.
   */
  readonly docsFormats?: readonly DocsFormat[];
  /**
   * Files of the project's own, or globs of them, in which tables stand between `<!-- errgen:begin cdn -->` and
   * `<!-- errgen:end -->`: those of the module `cdn`, or with `cdn/UserLogin` of one section. Default: none.
   */
  readonly embed?: readonly string[];
  /** Settings of single documents, by their path. */
  readonly documents?: Readonly<Record<string, DocumentConfig>>;
  /** The form of the codes. Default: `enum`. */
  readonly style?: Style;
  /** How enum members, and the names of constants, are spelt. Default: `pascal`. */
  readonly naming?: NamingStyle;
  /** What the name of every entry, and of every section, begins and ends with. Default: nothing. */
  readonly entryPrefix?: string;
  readonly entrySuffix?: string;
  readonly sectionPrefix?: string;
  readonly sectionSuffix?: string;
  /**
   * How messages in another script give names: `pinyin` for Chinese, through the project's own pinyin-pro.
   * Default: their codes do.
   */
  readonly transliterate?: "pinyin";
  /**
   * Whether `errgen.lock.json`, beside the configuration, keeps the names that were given, so that no
   * correction of a document renames what programs use. Default: true.
   */
  readonly lock?: boolean;
  /**
   * The languages of the texts, the first being that of the messages: documents whose paths differ in one of
   * them only are one module. `false`: none is another one's translation. Default: those that are found.
   */
  readonly languages?: readonly string[] | false;
  /** Whether each document gets the names of its codes, to look up: a second map for tsc to check. Default: false. */
  readonly codeNames?: boolean;
  /** Whether each document gets a class of errors to throw, which needs the library of ES2022. Default: false. */
  readonly errorClass?: boolean;
  /**
   * Whether `catalog.json` is written, which holds all that the outputs are made from; with `"places"` also
   * where it stands in the documents. Default: false.
   */
  readonly catalog?: boolean | "places";
  /** Whether `openapi.json` is written: components of OpenAPI 3.1 with the codes. Default: false. */
  readonly openapi?: boolean;
  /** How generated TypeScript files end. Default: `.ts`. */
  readonly fileExtension?: ".ts" | ".mts";
  /**
   * What stands behind module names in generated imports; `.js` and `.ts` are `.mjs` and `.mts` where the
   * files end in `.mts`. Default: `.js`.
   */
  readonly importExtension?: ".js" | ".ts" | "none";
  /** Up to three lines to stand above errgen's own header, such as a licence or `/* eslint-disable *\/`. */
  readonly header?: readonly string[];
  /**
   * What formats the generated files: one that the project has installed, with the project's own
   * configuration for it, or a command. Default: none.
   */
  readonly formatter?: Formatter;
  /**
   * How severe the findings of rules are, by the codes of the rules, errgen's and the project's own:
   * `{ "missing-name": "off", typo: ["warning", { words: ["vericode"] }] }`. Default: what each rule says.
   */
  readonly lint?: RuleSettings;
  /**
   * Parsers of the project's own, asked for every document beside errgen's; the surest reads it. They are
   * code, so a configuration in JSON cannot have them. Default: none.
   */
  readonly parsers?: readonly Parser[];
  /** Rules of the project's own, whose findings are diagnostics. Not in JSON. Default: none. */
  readonly rules?: readonly Rule[];
  /** Emitters of the project's own, whose files are errgen's like any others. Not in JSON. Default: none. */
  readonly emitters?: readonly Emitter[];
}

/**
 * A formatter: a well-known one, or a command that gets a file on standard input and gives it on standard
 * output. `{path}` in a command stands for the path of the output.
 */
export type Formatter = "prettier" | "biome" | "oxfmt" | { readonly command: string };

/** What a configuration may say of one document. */
export interface DocumentConfig {
  /** The name of its folder in the output, in kebab-case. Default: from the file's name. */
  readonly module?: string;
  /** Titles of its untitled sections, in their order. */
  readonly titles?: readonly string[];
  /** Names of its enums, by the titles of their sections. They go before those of the lock file. */
  readonly sections?: Readonly<Record<string, string>>;
  /** Names of its enums' members, by code or by enum and code: `Login/1001`. They go before the lock file's, too. */
  readonly names?: Readonly<Record<string, string>>;
  /**
   * The format to read it as, instead of the one its content speaks for: `markdown`, `rst`, `lisp`,
   * `indented`, `delimited`, `json`, `yaml`, or the name of a parser of the project's own.
   */
  readonly format?: Format | (string & Record<never, never>);
  /** The tables to read, by a title above them; `!title` leaves those below it out. */
  readonly tables?: readonly string[];
  /** Which column holds which part: by its header, or by its position from 1. */
  readonly columns?: ColumnsConfig;
  /** What a code looks like: a regular expression, used with the flag `u`. */
  readonly codePattern?: string;
  /** The encoding to read it in. Default: by a byte order mark, or from its bytes. */
  readonly encoding?: Encoding;
}

/** Columns by their headers, or by their positions from 1. */
export interface ColumnsConfig {
  readonly code?: string | number;
  readonly name?: string | number;
  readonly message?: string | number;
  readonly description?: string | number;
  readonly httpStatus?: string | number;
  /** The columns of the texts in other languages, by their tags: `{ en: "English" }`. */
  readonly translations?: Readonly<Record<string, string | number>>;
}

/** Types a configuration file: `export default defineConfig({ … })`. */
export function defineConfig(config: Config): Config {
  return config;
}
