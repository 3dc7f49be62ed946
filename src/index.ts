/**
 * The public API: types of the model, `generate`, and `defineConfig` for configuration files.
 * @module
 */
export type * from "./catalog.js";
export { entryText } from "./catalog.js";
export { type Config, type DocumentConfig, defineConfig } from "./config/config.js";
export type { Diagnostic, Severity } from "./diagnostic.js";
export type { EmitOptions, GeneratedFile } from "./emitters/emitter.js";
export type { Style } from "./emitters/style.js";
export { type Generated, type GenerateOptions, generate } from "./generate.js";
export type { Transliteration } from "./identifiers/naming.js";
export type { NamingStyle } from "./identifiers/words.js";
export type { DocumentSettings, Input } from "./input.js";
export type { PassedOver } from "./read-catalog.js";
export type { Attempt } from "./read-document.js";
export { createSource, type Location, type Point, type Position, type Source } from "./source.js";
