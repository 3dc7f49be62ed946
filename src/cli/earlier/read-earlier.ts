import { extname, resolve } from "node:path";
import type { Catalog } from "../../catalog.js";
import type { Diagnostic } from "../../diagnostic.js";
import type { GenerateOptions } from "../../generate.js";
import type { Input } from "../../input.js";
import { findInputs, type InputFile } from "../../inputs/find-inputs.js";
import { readSources } from "../../inputs/read-sources.js";
import { readCatalog } from "../../read-catalog.js";
import { lockOptions, readLock } from "../name-lock.js";
import { inputScope, type Settings } from "../settings.js";
import type { EarlierTree } from "./earlier-tree.js";
import { renamedFiles } from "./renamed-files.js";

/** A catalog as it was. */
export interface EarlierCatalog {
  readonly catalog: Catalog;
  /** Documents of now that nothing can be compared with, since what they were cannot be read. */
  readonly uncompared: ReadonlySet<string>;
  /** What documents are called now that had another path then. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Why, each a warning. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What is known of the documents as they are. */
export interface CurrentDocuments {
  readonly settings: Settings;
  readonly options: GenerateOptions;
  /** Their paths, as outputs name them. */
  readonly paths: readonly string[];
}

/**
 * Reads documents as they were, with the settings of now. What is wrong with them keeps nobody from
 * comparing the others: a document that cannot be read is told of, and left out. One that held no code, or
 * was not there, is none.
 */
export async function readEarlier(
  tree: EarlierTree,
  { settings, options, paths }: CurrentDocuments,
): Promise<EarlierCatalog> {
  const found = await findInputs(tree.settings.inputs, inputScope(tree.settings));
  const now = new Map(paths.map((path) => [path, resolve(settings.root, path)]));
  const { files, renamed } = withRenamed(tree, found.files, now);
  const current = (path: string): string => renamed.get(path) ?? path;
  const settingsOf = (path: string) =>
    settings.config.documents?.[path] ?? settings.config.documents?.[current(path)];
  const { root } = tree.settings;
  const outputPath = (path: string): string => tree.pathOf(resolve(root, path));
  const read = await readSources(files, root, (path) => settingsOf(outputPath(path))?.encoding);
  const inputs = read.inputs.map(({ source }): Input => {
    const path = outputPath(source.path);
    const own = settingsOf(path);
    return { source: { ...source, path }, named: true, ...(own ? { settings: own } : {}) };
  });
  const { lock, problem } = lockOf(tree, settings);
  const reading = await readCatalog(inputs, { ...options, lock });
  const relocated = read.diagnostics.map((one) => withPath(one, outputPath));
  const documents = new Set(files.map(({ file }) => tree.pathOf(file)));
  const unread = firstOfEach([...relocated, ...reading.diagnostics], documents, tree.isOne);
  const lost = new Set(unread.keys());
  const unknown = [...now].filter(([, file]) => tree.isUnknown(file)).map(([path]) => path);
  return {
    catalog: without(reading.catalog, lost),
    renamed,
    uncompared: new Set([...[...lost].map(current), ...unknown]),
    diagnostics: [
      ...problem,
      ...[...unread].map(([path, reason]) => unreadable(path, reason, tree)),
      ...unknown.map(inOtherRepository),
    ],
  };
}

/** The catalog without some of its documents, and those that they are translations of. */
export function without({ documents }: Catalog, paths: ReadonlySet<string>): Catalog {
  return {
    documents: documents.filter(({ path, siblings }) =>
      [path, ...siblings.map((sibling) => sibling.path)].every((one) => !paths.has(one)),
    ),
  };
}

interface FilesThen {
  readonly files: readonly InputFile[];
  /** What documents are called now that had another path then. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** A document that was named, and had another name then, is found by what it holds. */
function withRenamed(
  tree: EarlierTree,
  found: readonly InputFile[],
  now: ReadonlyMap<string, string>,
): FilesThen {
  const fresh = [...now.values()].filter((file) => !tree.had(file));
  const extensions = new Set(fresh.map((file) => extname(file)));
  const given = new Set(found.map(({ file }) => file));
  const others = tree
    .gone((path) => extensions.has(extname(path)))
    .filter((file) => !given.has(file));
  const gone = found.map(({ file }) => file).filter((file) => !now.has(tree.pathOf(file)));
  const renamed = renamedFiles([...gone, ...others], fresh);
  const paths = new Map([...now].map(([path, file]) => [file, path]));
  return {
    files: [
      ...found,
      ...others.filter((file) => renamed.has(file)).map((file) => ({ file, named: false })),
    ],
    renamed: new Map([...renamed].map(([was, is]) => [tree.pathOf(was), paths.get(is) ?? ""])),
  };
}

/** The names that were given then. A lock file that cannot be read is none. */
function lockOf(
  tree: EarlierTree,
  { root }: Settings,
): { readonly lock?: GenerateOptions["lock"]; readonly problem: readonly Diagnostic[] } {
  const read = readLock(tree.settings);
  if ("problem" in read) return { problem: [{ ...read.problem, severity: "warning" }] };
  const { lock } = lockOptions(read, tree.settings, false);
  const exists = (path: string): boolean => tree.had(resolve(root, path));
  return { lock: lock && { ...lock, exists }, problem: [] };
}

/**
 * Why a document cannot be read, for each of them. That it held no code says all of it, unless it was named
 * for its codes.
 */
function firstOfEach(
  diagnostics: readonly Diagnostic[],
  documents: ReadonlySet<string>,
  isNamed: boolean,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { code, severity, location, message } of diagnostics) {
    const path = location?.path ?? "";
    const isReason = severity === "error" && (isNamed || code !== "no-entries");
    if (isReason && documents.has(path) && !found.has(path)) found.set(path, message);
  }
  return found;
}

function withPath(one: Diagnostic, pathOf: (path: string) => string): Diagnostic {
  const { location } = one;
  return location === null
    ? one
    : { ...one, location: { ...location, path: pathOf(location.path) } };
}

function unreadable(path: string, reason: string, { shown, isOne }: EarlierTree): Diagnostic {
  return {
    code: "not-compared",
    severity: isOne ? "error" : "warning",
    message: `Nothing in ${path} is compared, since ${shown(path)} cannot be read: ${reason}`,
    location: null,
  };
}

function inOtherRepository(path: string): Diagnostic {
  return {
    code: "not-compared",
    severity: "warning",
    message: `Nothing in ${path} is compared, since it lies in a git repository of its own`,
    location: null,
  };
}
