import type { Catalog, RecognizedDocument } from "./catalog.js";
import type { Diagnostic } from "./diagnostic.js";
import type { EmitOptions, GeneratedFile } from "./emitters/emitter.js";
import { loadEmitters } from "./emitters/index.js";
import { nameCatalog } from "./identifiers/index.js";
import { nameModules } from "./identifiers/module-name.js";
import type { NamingStyle } from "./identifiers/words.js";
import { noEntries } from "./no-entries.js";
import {
  type Attempt,
  countEntries,
  type DocumentReading,
  type ReadingSettings,
} from "./read-document.js";
import { readDocuments } from "./read-documents.js";
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
export interface DocumentSettings extends ReadingSettings {
  readonly module?: string;
  /** Titles of the untitled sections, in their order. */
  readonly titles?: readonly string[];
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

/** Reads documents: in this thread, or wherever the caller has it done. One reading an input, in order. */
export type ReadDocuments = (inputs: readonly Input[]) => Promise<readonly DocumentReading[]>;

/**
 * Documents in, files out: the whole of errgen but for disks and terminals. No file is made if there
 * is an error. The same inputs in the same order give the same result.
 */
export async function generate(
  inputs: readonly Input[],
  options: GenerateOptions,
  read: ReadDocuments = readDocuments,
): Promise<Generated> {
  // Emitters load while another thread may read: both take about as long.
  const [readings, emitters] = await Promise.all([read(inputs), loadEmitters()]);
  const { documents, diagnostics: found, passedOver } = sortOut(inputs, readings);
  const { modules, diagnostics: clashes } = nameModules(
    documents.map(({ document, settings }) => ({
      path: document.path,
      configured: settings?.module,
    })),
  );
  const titled = documents.map(({ document, settings }) =>
    withTitles(document, settings?.titles ?? []),
  );
  const catalog = nameCatalog(titled, modules, options.naming);
  const diagnostics = [...found, ...clashes, ...checkRules(catalog)];
  const failed = documents.length === 0 || diagnostics.some(({ severity }) => severity === "error");
  const files = failed ? [] : emitters.flatMap((emitter) => [...emitter.emit(catalog, options)]);
  return { catalog, files, diagnostics, passedOver };
}

interface SortedReadings {
  readonly documents: readonly {
    readonly document: RecognizedDocument;
    readonly settings: DocumentSettings | undefined;
  }[];
  readonly diagnostics: readonly Diagnostic[];
  readonly passedOver: readonly PassedOver[];
}

/** Documents with entries go on; one without is an error if it was named, else it is passed over. */
function sortOut(inputs: readonly Input[], readings: readonly DocumentReading[]): SortedReadings {
  const documents: SortedReadings["documents"][number][] = [];
  const diagnostics: Diagnostic[] = [];
  const passedOver: PassedOver[] = [];
  for (const [index, reading] of readings.entries()) {
    const input = inputs[index];
    const { document, attempts } = reading;
    if (countEntries(document) > 0) {
      documents.push({ document, settings: input?.settings });
      diagnostics.push(...reading.diagnostics);
    } else if (input?.named) diagnostics.push(...reading.diagnostics, noEntries(reading));
    else passedOver.push({ path: document.path, attempts });
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
