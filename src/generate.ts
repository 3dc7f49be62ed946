import type { Catalog } from "./catalog.js";
import type { Diagnostic } from "./diagnostic.js";
import type { EmitOptions, GeneratedFile } from "./emitters/emitter.js";
import { loadEmitters } from "./emitters/index.js";
import { type NamingRequest, nameAll } from "./identifiers/index.js";
import type { GivenNames } from "./identifiers/name-document.js";
import { type NamingOptions, spellingOf } from "./identifiers/naming.js";
import { type LockOptions, openLock } from "./lock-file/open-lock.js";
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
export interface DocumentSettings extends ReadingSettings, GivenNames {
  readonly module?: string;
}

export interface GenerateOptions extends Omit<EmitOptions, "naming">, NamingOptions {
  /** The names that were given before; without it all are given anew. */
  readonly lock?: LockOptions | undefined;
}

export interface Generated {
  readonly catalog: Catalog;
  readonly files: readonly GeneratedFile[];
  /** What the lock file is to hold from now on; null without one, or if there is an error. */
  readonly lock: string | null;
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
  const { requests, diagnostics: found, passedOver } = sortOut(inputs, readings);
  const lock = options.lock && openLock(options.lock, spellingOf(options));
  const { catalog, names, diagnostics: naming } = nameAll(requests, options, lock?.known);
  const diagnostics = [...found, ...(lock?.diagnostics ?? []), ...naming, ...checkRules(catalog)];
  const failed = requests.length === 0 || diagnostics.some(({ severity }) => severity === "error");
  if (failed) return { catalog, files: [], lock: null, diagnostics, passedOver };
  const files = emitters.flatMap((emitter) => [...emitter.emit(catalog, options)]);
  return { catalog, files, lock: lock ? lock.print(names) : null, diagnostics, passedOver };
}

interface SortedReadings {
  readonly requests: readonly NamingRequest[];
  readonly diagnostics: readonly Diagnostic[];
  readonly passedOver: readonly PassedOver[];
}

/** Documents with entries go on; one without is an error if it was named, else it is passed over. */
function sortOut(inputs: readonly Input[], readings: readonly DocumentReading[]): SortedReadings {
  const requests: NamingRequest[] = [];
  const diagnostics: Diagnostic[] = [];
  const passedOver: PassedOver[] = [];
  for (const [index, reading] of readings.entries()) {
    const input = inputs[index];
    const { document, attempts } = reading;
    if (countEntries(document) > 0) {
      const { module, ...given } = input?.settings ?? {};
      requests.push({ document, module, given });
      diagnostics.push(...reading.diagnostics);
    } else if (input?.named) diagnostics.push(...reading.diagnostics, noEntries(reading));
    else passedOver.push({ path: document.path, attempts });
  }
  return { requests, diagnostics, passedOver };
}
