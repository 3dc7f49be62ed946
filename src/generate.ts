import { parsers } from "../parsers/index.js";
import type { Catalog, RecognizedDocument } from "./catalog.js";
import type { Diagnostic } from "./diagnostic.js";
import type { EmitOptions, GeneratedFile } from "./emitters/emitter.js";
import { emitters } from "./emitters/index.js";
import { nameCatalog } from "./identifiers/index.js";
import { nameModules } from "./identifiers/module-name.js";
import type { NamingStyle } from "./identifiers/words.js";
import { noEntries } from "./no-entries.js";
import { type Attempt, countEntries, readDocument } from "./read-document.js";
import { checkRules } from "./rules/index.js";
import type { Source } from "./source.js";

/** A document to read. */
export interface Input {
  readonly source: Source;
  /** The user named this very file: it must hold entries. One found in a folder may hold none. */
  readonly named: boolean;
  readonly settings?: DocumentSettings;
}

/** What the configuration says of one document. */
export interface DocumentSettings {
  readonly module?: string;
  /** Titles of the untitled sections, in their order. */
  readonly titles?: readonly string[];
  /** The parser to use, instead of the one its content speaks for. */
  readonly format?: string;
}

export interface GenerateOptions extends EmitOptions {
  readonly naming: NamingStyle;
}

export interface Generated {
  readonly catalog: Catalog;
  readonly files: readonly GeneratedFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** Documents found in folders that hold no entry, and what was tried on them. */
  readonly passedOver: readonly PassedOver[];
}

export interface PassedOver {
  readonly path: string;
  readonly attempts: readonly Attempt[];
}

/**
 * Documents in, files out: the whole of errgen but for disks and terminals. No file is made if there
 * is an error. The same inputs in the same order give the same result.
 */
export async function generate(
  inputs: readonly Input[],
  options: GenerateOptions,
): Promise<Generated> {
  const { documents, diagnostics: readingDiagnostics, passedOver } = await readAll(inputs);
  const { modules, diagnostics: moduleDiagnostics } = nameModules(
    documents.map(({ path }) => ({
      path,
      configured: inputs.find(({ source }) => source.path === path)?.settings?.module,
    })),
  );
  const catalog = nameCatalog(documents, modules, options.naming);
  const diagnostics = [...readingDiagnostics, ...moduleDiagnostics, ...checkRules(catalog)];
  const failed = documents.length === 0 || diagnostics.some(({ severity }) => severity === "error");
  return { catalog, files: failed ? [] : await emitAll(catalog, options), diagnostics, passedOver };
}

async function readAll(inputs: readonly Input[]): Promise<{
  readonly documents: readonly RecognizedDocument[];
  readonly diagnostics: readonly Diagnostic[];
  readonly passedOver: readonly PassedOver[];
}> {
  const documents: RecognizedDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  const passedOver: PassedOver[] = [];
  for (const { source, named, settings } of inputs) {
    const reading = await readDocument(source, parsers, settings?.format);
    if (countEntries(reading.document) > 0) {
      documents.push(withTitles(reading.document, settings?.titles ?? []));
      diagnostics.push(...reading.diagnostics);
    } else if (named) diagnostics.push(...reading.diagnostics, noEntries(reading));
    else passedOver.push({ path: source.path, attempts: reading.attempts });
  }
  return { documents, diagnostics, passedOver };
}

/** Configured titles stand in for missing ones, in order. */
function withTitles(document: RecognizedDocument, titles: readonly string[]): RecognizedDocument {
  const left = [...titles];
  return {
    ...document,
    sections: document.sections.map((section) =>
      section.title === null ? { ...section, title: left.shift() ?? null } : section,
    ),
  };
}

async function emitAll(catalog: Catalog, options: EmitOptions): Promise<readonly GeneratedFile[]> {
  const files: GeneratedFile[] = [];
  for (const load of emitters) files.push(...(await load()).emit(catalog, options));
  return files;
}
