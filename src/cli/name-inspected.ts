import type { Catalog, Document } from "../catalog.js";
import type { Diagnostic } from "../diagnostic.js";
import { keptPaths, type NamingRequest, nameAll } from "../identifiers/index.js";
import { spellingOf } from "../identifiers/naming.js";
import { findInputs } from "../inputs/find-inputs.js";
import type { SiblingGroup } from "../languages/find-siblings.js";
import { joinLanguages, languageGroups } from "../languages/join-languages.js";
import { openLock } from "../lock-file/open-lock.js";
import { pathFrom } from "../path-from.js";
import { countEntries } from "../read-document.js";
import { sharedModules, type TakenCatalogs } from "../stored-catalog/take-catalogs.js";
import { resolveGenerateOptions } from "./generate-options.js";
import type { JoinedSettings } from "./resolve-settings.js";
import { inputScope, type Settings } from "./settings.js";

/** Documents with the names that a build gives them. */
export interface InspectedNames {
  /** Each document as it was read, but for those of catalogs. */
  readonly catalog: Catalog;
  /** What a build makes of them: one document for all languages. */
  readonly built: Catalog;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Names documents as builds of their projects do, through the lock file. Those without entries, which no
 * build names, and those of no project, take nobody's name. Those of `catalogs` have theirs.
 */
export async function nameInspected(
  requests: readonly NamingRequest[],
  joined: JoinedSettings,
  catalogs: TakenCatalogs["catalogs"],
): Promise<InspectedNames> {
  const settled = [...catalogs.values()].flatMap(({ documents }) => documents);
  const ownerOf = await findOwners(joined);
  const groups = new Map<Settings | null, NamingRequest[]>();
  for (const request of requests) {
    const { document } = request;
    const owner = countEntries(document) > 0 ? ownerOf(document.path) : null;
    groups.set(owner, [...(groups.get(owner) ?? []), request]);
  }
  const documents = new Map<string, Document>();
  const built: Document[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [owner, group] of groups) {
    const named = await nameGroup(group, owner ?? joined.settings, owner !== null, settled);
    for (const document of named.catalog.documents) documents.set(document.path, document);
    built.push(...named.built.documents);
    diagnostics.push(...named.diagnostics);
  }
  const named = requests.flatMap(({ document: { path } }) => documents.get(path) ?? []);
  diagnostics.push(...sharedModules(built, catalogs));
  built.push(...settled);
  return { catalog: { documents: named }, built: { documents: built }, diagnostics };
}

async function nameGroup(
  requests: readonly NamingRequest[],
  settings: Settings,
  isLocked: boolean,
  settled: readonly Document[],
): Promise<InspectedNames> {
  const resolved = await resolveGenerateOptions(settings, false);
  if ("problem" in resolved) {
    const { catalog } = nameAll(requests, { naming: "pascal" });
    return { catalog, built: catalog, diagnostics: [resolved.problem] };
  }
  const { options } = resolved;
  const lock = isLocked && options.lock && openLock(options.lock, spellingOf(options));
  const known = lock ? lock.known : undefined;
  const groups = languageGroups(requests, options.languages, keptPaths(known));
  const joined = joinLanguages(requests, options.languages, keptPaths(known), settled);
  const taken = settled.map(({ module }) => module);
  const { catalog: built, diagnostics } = nameAll(joined.requests, options, known, taken);
  const apart = tellApart(requests, groups);
  const catalog = groups.length === 0 ? built : nameAll(apart.named, options, known, taken).catalog;
  const modules = new Map(catalog.documents.map(({ path, module }) => [path, module]));
  const translations = apart.translations.map(({ request, first }) => {
    const { documents } = nameAll([request], options).catalog;
    return documents.map((one) => ({ ...one, module: modules.get(first) ?? one.module }));
  });
  return {
    catalog: { documents: [...catalog.documents, ...translations.flat()] },
    built,
    diagnostics: [...(lock ? lock.diagnostics : []), ...joined.diagnostics, ...diagnostics],
  };
}

interface ToldApart {
  /** Documents that give names; those of several languages know the others. */
  readonly named: readonly NamingRequest[];
  /** Documents that a build reads for their texts alone, and the path of the one that they translate. */
  readonly translations: readonly { readonly request: NamingRequest; readonly first: string }[];
}

/** Documents of several languages are shown each as it was read, in the module of the first. */
function tellApart(
  requests: readonly NamingRequest[],
  groups: readonly SiblingGroup<NamingRequest>[],
): ToldApart {
  const firsts = new Map<NamingRequest, NamingRequest>();
  const translations = new Map<NamingRequest, string>();
  for (const { stem, members } of groups) {
    const [first, ...others] = members;
    if (!first) continue;
    const { document } = first.candidate;
    const languages = members.map(({ language }) => language);
    const siblings = others.map(({ language, candidate }) => ({
      language,
      path: candidate.document.path,
    }));
    for (const { candidate } of others) translations.set(candidate, document.path);
    const joined = { ...document, languages, siblings };
    firsts.set(first.candidate, { ...first.candidate, stem, document: joined });
  }
  return {
    named: requests.flatMap((request) =>
      translations.has(request) ? [] : [firsts.get(request) ?? request],
    ),
    translations: [...translations].map(([request, first]) => ({ request, first })),
  };
}

/** The project that a document is read by; null for none. */
async function findOwners({
  projects,
}: JoinedSettings): Promise<(path: string) => Settings | null> {
  const [first, ...others] = projects;
  if (first !== undefined && others.length === 0) return () => first;
  const owners = new Map<string, Settings>();
  for (const settings of projects) {
    const { inputs, root } = settings;
    for (const { file } of (await findInputs(inputs, inputScope(settings))).files) {
      const path = pathFrom(root, file);
      if (!owners.has(path)) owners.set(path, settings);
    }
  }
  return (path) => owners.get(path) ?? null;
}
