import type { Catalog, RecognizedDocument } from "../catalog.js";
import type { Diagnostic } from "../diagnostic.js";
import { knownDocuments } from "./known-documents.js";
import { nameModules } from "./module-name.js";
import { type GivenNames, nameDocument } from "./name-document.js";
import { type LockedModule, type NameLock, NO_NAMES } from "./name-lock.js";
import { type NamingOptions, spellingOf } from "./naming.js";
import type { NamingStyle } from "./words.js";

/** A document, and what the user says of its names. */
export interface NamingRequest {
  readonly document: RecognizedDocument;
  readonly module?: string | undefined;
  /** The path that its module is named after, if that is not its own. */
  readonly stem?: string | undefined;
  readonly given: GivenNames;
}

/** A document with what its settings say of names. */
export function namingRequest(
  document: RecognizedDocument,
  { module, ...given }: GivenNames & { readonly module?: string | undefined } = {},
): NamingRequest {
  return { document, module, given };
}

/** Names that were given before. */
export interface KnownNames {
  readonly lock: NameLock;
  /** Names are given anew; retired ones stay with whom they belong to. */
  readonly rename: boolean;
  /** Whether a document that is not among the requests still exists. */
  readonly exists: (path: string) => boolean;
}

export interface NamedCatalog {
  readonly catalog: Catalog;
  /** What is to be known the next time. */
  readonly names: NameLock;
  readonly diagnostics: readonly Diagnostic[];
}

/** The documents that keep a module of their own; none where names are given anew. */
export function keptPaths(known: KnownNames = NOTHING_KNOWN): ReadonlySet<string> {
  const { modules } = known.rename ? NO_NAMES : known.lock;
  return new Set([...modules.values()].map(({ path }) => path));
}

const NOTHING_KNOWN: KnownNames = { lock: NO_NAMES, rename: false, exists: () => true };

/**
 * Gives every module, section and entry its name: the one that the user gives, the one it has had, or a
 * new one, which depends on no other document. The lock that comes of it gives the same names again.
 * `taken` are modules that are not the requests'.
 */
export function nameAll(
  requests: readonly NamingRequest[],
  options: NamingOptions,
  known: KnownNames = NOTHING_KNOWN,
  taken: readonly string[] = [],
  name = nameDocument,
): NamedCatalog {
  const { lock, rename, exists } = known;
  const were = knownDocuments(requests, lock, exists);
  const modules = nameModules(
    requests.map(({ document: { path }, module, stem }, index) => ({
      path,
      stem,
      configured: module,
      known: rename ? undefined : (were[index] ?? undefined),
    })),
    [...retiredModules(lock, were), ...taken],
  );
  const named = requests.map(({ document, given }, index) =>
    name({
      document,
      module: modules.modules.get(document.path) ?? "",
      given,
      known: lock.modules.get(were[index] ?? "") ?? null,
      options,
      rename,
    }),
  );
  const locked = new Map<string, LockedModule>(
    named.map(({ document: { module }, locked: one }) => [module, one]),
  );
  const joined = new Set(
    requests.flatMap(({ document }) => document.siblings.map(({ path }) => path)),
  );
  for (const module of retiredModules(lock, were)) {
    const retired = lock.modules.get(module) as LockedModule;
    // A document that has become a translation has no module of its own any more.
    const path = joined.has(retired.path) ? "" : retired.path;
    if (!locked.has(module)) locked.set(module, { ...retired, path });
  }
  return {
    catalog: { documents: named.map(({ document }) => document) },
    names: { spelling: spellingOf(options), modules: locked },
    diagnostics: [...modules.diagnostics, ...named.flatMap(({ diagnostics }) => diagnostics)],
  };
}

/** The modules of documents that are not read now; nobody else gets their names. */
function retiredModules(
  { modules }: NameLock,
  were: readonly (string | null)[],
): readonly string[] {
  const used = new Set(were);
  return [...modules.keys()].filter((module) => !used.has(module));
}

/** Names of documents of which nothing is known, with modules that are settled. */
export function nameCatalog(
  documents: readonly RecognizedDocument[],
  modules: ReadonlyMap<string, string>,
  naming: NamingStyle,
): Catalog {
  const named = documents.map((document) =>
    nameDocument({
      document,
      module: modules.get(document.path) ?? "",
      given: {},
      known: null,
      options: { naming },
      rename: false,
    }),
  );
  return { documents: named.map(({ document }) => document) };
}
