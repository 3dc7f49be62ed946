/**
 * The public API: types of the model and of plugins, `generate`, and `defineConfig` for configuration files.
 * @module
 */
export type * from "./blocks.js";
export type * from "./catalog.js";
export { entryText } from "./catalog.js";
export { type Config, type DocumentConfig, defineConfig } from "./config/config.js";
export type { Diagnostic, Edit, Fix, Related, Repair, Report, Severity } from "./diagnostic.js";
export type { EmbeddingFile } from "./embed/embedding-file.js";
export type {
  DocsFormat,
  EmitOptions,
  Emitter,
  GeneratedFile,
  OwnEmitOptions,
} from "./emitters/emitter.js";
export type { HeaderOptions } from "./emitters/file-header.js";
export type { Style } from "./emitters/style.js";
export { type EmbedInput, type Generated, type GenerateOptions, generate } from "./generate.js";
export type { Transliteration } from "./identifiers/naming.js";
export type { NamingStyle } from "./identifiers/words.js";
export type { DocumentSettings, Input } from "./input.js";
export type { Detection, Parser } from "./parser.js";
export type { PassedOver } from "./read-catalog.js";
export type { Attempt } from "./read-document.js";
export type { Level, RuleOptions } from "./rules/built-in-rule.js";
export type { Finding, Rule } from "./rules/rule.js";
export type { RuleSetting, RuleSettings } from "./rules/rule-settings.js";
export { createSource, type Location, type Point, type Position, type Source } from "./source.js";
