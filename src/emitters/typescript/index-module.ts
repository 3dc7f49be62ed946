import { asciiWords, camelCase } from "../../identifiers/words.js";

/** Names that may not be bound by `export * as`. */
const RESERVED = /^(?:default|arguments|eval)$/;

/** `index.ts` of a document: its codes. Its messages are imported on their own. */
export function documentIndex(importExtension: string): string {
  return `export * from "./codes${importExtension}";`;
}

/** `index.ts` of the output: a namespace for each document. */
export function rootIndex(modules: readonly string[], importExtension: string): string {
  const target = (module: string): string => `./${module}/index${importExtension}`;
  return modules
    .map((module) => `export * as ${namespaceName(module)} from "${target(module)}";`)
    .join("\n");
}

/** camelCase, with `_` before a digit and behind a word that cannot be bound. */
export function namespaceName(module: string): string {
  const name = camelCase(asciiWords(module));
  if (/^\d/.test(name)) return `_${name}`;
  return RESERVED.test(name) ? `${name}_` : name;
}
