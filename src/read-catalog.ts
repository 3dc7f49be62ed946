import { type BuildSteps, plainSteps } from "./build-steps.js";
import type { Catalog } from "./catalog.js";
import { type Diagnostic, hasErrors } from "./diagnostic.js";
import { keptPaths, type NamingRequest, nameAll, namingRequest } from "./identifiers/index.js";
import { type NamingOptions, spellingOf } from "./identifiers/naming.js";
import type { Input } from "./input.js";
import { joinLanguages, type LanguagesSetting } from "./languages/join-languages.js";
import { maySuppress } from "./lint/may-suppress.js";
import { type LockOptions, openLock } from "./lock-file/open-lock.js";
import { noEntries } from "./no-entries.js";
import type { Parser } from "./parser.js";
import { type Attempt, countEntries, type DocumentReading } from "./read-document.js";
import { checkDocuments, checkOwnRules } from "./rules/index.js";
import type { Rule } from "./rules/rule.js";
import type { RuleSettings } from "./rules/rule-settings.js";
import { inInputOrder, sharedModules, takeCatalogs } from "./stored-catalog/take-catalogs.js";

/** What decides a catalog beside its documents. */
export interface CatalogOptions extends NamingOptions {
  /**
   * Languages in their order: the first is that of the messages. `false`: no document is another one's
   * translation, and a cell in another language is as any. Default: those that are found.
   */
  readonly languages?: LanguagesSetting;
  /** The names that were given before; without it all are given anew. */
  readonly lock?: LockOptions | undefined;
  /** Parsers beside errgen's; the surest of all reads a document. */
  readonly parsers?: readonly Parser[] | undefined;
  /** Rules beside errgen's. */
  readonly rules?: readonly Rule[] | undefined;
  /** How severe the findings of rules are, by their codes, and options of the rules. */
  readonly lint?: RuleSettings | undefined;
}

/** Every entry of the documents with its name, and what was found on the way. */
export interface CatalogReading {
  readonly catalog: Catalog;
  /** What the lock file is to hold from now on; null without one, or if there is an error. */
  readonly lock: string | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Documents found in folders that hold no entry, and what was tried on them. */
  readonly passedOver: readonly PassedOver[];
}

/** A document without an entry. */
export interface PassedOver {
  readonly path: string;
  readonly attempts: readonly Attempt[];
}

/** Documents in, a named and checked catalog out: what `generate` does before it emits anything. */
export async function readCatalog(
  inputs: readonly Input[],
  options: CatalogOptions,
  steps: Partial<BuildSteps> = {},
): Promise<CatalogReading> {
  const { rules = [], lint = {} } = options;
  const { catalog, lock, diagnostics: found, passedOver } = await readNamed(inputs, options, steps);
  const findings = [
    ...checkDocuments(catalog, lint, steps.check),
    ...(await checkOwnRules(rules, catalog, lint)),
  ];
  const diagnostics = [...found, ...(await withoutSuppressed(findings, inputs, catalog))];
  return { catalog, lock: hasErrors(diagnostics) ? null : lock, diagnostics, passedOver };
}

/** Loads what reads comments only where a document may have one that means errgen's rules. */
async function withoutSuppressed(
  findings: readonly Diagnostic[],
  inputs: readonly Input[],
  catalog: Catalog,
): Promise<readonly Diagnostic[]> {
  const speaking = inputs.filter(({ source }) => maySuppress(source));
  if (findings.length === 0 || speaking.length === 0) return findings;
  const { suppress } = await import("./lint/suppress.js");
  const sources = speaking.map(({ source }) => source);
  return suppress(findings, sources, catalog).kept;
}

/** Documents in, a named catalog out, which no rule has seen. */
export async function readNamed(
  inputs: readonly Input[],
  options: CatalogOptions,
  steps: Partial<BuildSteps> = {},
): Promise<CatalogReading> {
  const { parsers = [] } = options;
  const { read, name, lock: format } = { ...plainSteps, ...steps };
  const { inputs: documents, catalogs } = await takeCatalogs(inputs);
  const stored = [...catalogs.values()];
  const settled = stored.flatMap((one) => one.documents);
  const readings = await read(documents, parsers);
  const { requests: all, diagnostics: found, passedOver } = sortOut(documents, readings);
  const lock = options.lock && openLock(options.lock, spellingOf(options), format);
  const kept = keptPaths(lock?.known);
  const { requests, diagnostics: joining } = joinLanguages(all, options.languages, kept, settled);
  const {
    catalog: { documents: named },
    names,
    diagnostics: naming,
  } = nameAll(
    requests,
    options,
    lock?.known,
    settled.map(({ module }) => module),
    name,
  );
  const catalog = { documents: inInputOrder(inputs, named, catalogs) };
  const diagnostics = [
    ...found,
    ...stored.flatMap((one) => one.diagnostics),
    ...(lock?.diagnostics ?? []),
    ...joining,
    ...naming,
    ...sharedModules(named, catalogs),
  ];
  // The names of catalogs are kept where they are written: a lock has nothing to say of them.
  const isWhole = requests.length > 0 && !hasErrors(diagnostics);
  return { catalog, lock: lock && isWhole ? lock.print(names) : null, diagnostics, passedOver };
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
    const { document, attempts, faults = [] } = reading;
    diagnostics.push(...faults);
    if (countEntries(document) > 0) {
      requests.push(namingRequest(document, input?.settings));
      diagnostics.push(...reading.diagnostics);
    } else if (input?.named) diagnostics.push(...reading.diagnostics, noEntries(reading));
    else passedOver.push({ path: document.path, attempts: attempts() });
  }
  return { requests, diagnostics, passedOver };
}
