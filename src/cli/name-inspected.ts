import type { Catalog, Document } from "../catalog.js";
import type { Diagnostic } from "../diagnostic.js";
import { type NamingRequest, nameAll } from "../identifiers/index.js";
import { spellingOf } from "../identifiers/naming.js";
import { findInputs } from "../inputs/find-inputs.js";
import { displayPath } from "../inputs/read-sources.js";
import { openLock } from "../lock-file/open-lock.js";
import { countEntries } from "../read-document.js";
import { resolveGenerateOptions } from "./generate-options.js";
import type { JoinedSettings } from "./resolve-settings.js";
import type { Settings } from "./settings.js";

/** Documents with the names that a build gives them. */
export interface InspectedNames {
  readonly catalog: Catalog;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Names documents as builds of their projects do, through the lock file. Those without entries, which no
 * build names, and those of no project, take nobody's name.
 */
export async function nameInspected(
  requests: readonly NamingRequest[],
  joined: JoinedSettings,
): Promise<InspectedNames> {
  const ownerOf = await findOwners(joined);
  const groups = new Map<Settings | null, NamingRequest[]>();
  for (const request of requests) {
    const { document } = request;
    const owner = countEntries(document) > 0 ? ownerOf(document.path) : null;
    groups.set(owner, [...(groups.get(owner) ?? []), request]);
  }
  const documents = new Map<string, Document>();
  const diagnostics: Diagnostic[] = [];
  for (const [owner, group] of groups) {
    const named = await nameGroup(group, owner ?? joined.settings, owner !== null);
    for (const document of named.catalog.documents) documents.set(document.path, document);
    diagnostics.push(...named.diagnostics);
  }
  const named = requests.flatMap(({ document: { path } }) => documents.get(path) ?? []);
  return { catalog: { documents: named }, diagnostics };
}

async function nameGroup(
  requests: readonly NamingRequest[],
  settings: Settings,
  isLocked: boolean,
): Promise<InspectedNames> {
  const resolved = await resolveGenerateOptions(settings, false);
  if ("problem" in resolved) {
    const { catalog } = nameAll(requests, { naming: "pascal" });
    return { catalog, diagnostics: [resolved.problem] };
  }
  const { options } = resolved;
  const lock = isLocked && options.lock && openLock(options.lock, spellingOf(options));
  const { catalog, diagnostics } = nameAll(requests, options, lock ? lock.known : undefined);
  return { catalog, diagnostics: [...(lock ? lock.diagnostics : []), ...diagnostics] };
}

/** The project that a document is read by; null for none. */
async function findOwners({
  projects,
}: JoinedSettings): Promise<(path: string) => Settings | null> {
  const [first, ...others] = projects;
  if (first !== undefined && others.length === 0) return () => first;
  const owners = new Map<string, Settings>();
  for (const settings of projects) {
    const { inputs, base, root, out, config } = settings;
    const scope = { base, exclude: config.exclude ?? [], root, out };
    for (const { file } of (await findInputs(inputs, scope)).files) {
      const path = displayPath(file, root);
      if (!owners.has(path)) owners.set(path, settings);
    }
  }
  return (path) => owners.get(path) ?? null;
}
