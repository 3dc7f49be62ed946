import { closeSync, openSync, readdirSync, readSync } from "node:fs";
import { basename, dirname, join, posix } from "node:path";
import { readHeader } from "../emitters/header.js";
import { pathFrom } from "../path-from.js";

/** A file in the output folder that bears errgen's header. */
export interface OwnedFile {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  readonly file: string;
  /** The document that it says it comes from; null for indexes. */
  readonly from: string | null;
  /** The emitter of a project's own that made it; null for errgen's. */
  readonly emitter: string | null;
}

/** What a build was about to put in place, or had put aside, when it was killed. */
export interface Leftover {
  readonly path: string;
  readonly file: string;
}

export interface FoundFiles {
  readonly owned: readonly OwnedFile[];
  readonly leftovers: readonly Leftover[];
}

const ROOT_FILE = /^(?:(?:index|messages)\.[cm]?tsx?|(?:catalog|openapi)\.json)$/;
const MODULE_FILE =
  /^(?:codes|errors|languages|messages(?:\.[a-z]{2,8}(?:-[a-z\d]{1,8})*)?|names|parameters|statuses|index)\.[cm]?tsx?$/i;
/** Bytes in which a header must stand. */
const LONGEST_START = 16_384;
const PAGE = /\.(?:md|html)$|(?:^|\/)llms\.txt$/;
/** The names that `writeChanges` gives to files beside their targets. */
const LEFTOVER = /^\..+\.\d+\.errgen-(?:new|old)$/;

/** Where a run may write, and where earlier ones may have written. */
export interface OwnPlaces {
  /** Where pages are, and where they may have been. */
  readonly docsFolders: readonly string[];
  /** Emitters of the project's own may write into any folder. */
  readonly ownEmitters: boolean;
}

/**
 * Looks for errgen's files only where a run could have written them: the root indexes, the files of
 * modules, the pages, and what bears the name of a project's own emitter beside them. Deeper folders are
 * searched for the latter alone, while there is such an emitter. Another output below stays its own: its
 * index has no document, and a module's has. Files that are `known` are left out. What cannot be read is thrown.
 */
export function findOwnedFiles(
  out: string,
  { docsFolders, ownEmitters }: OwnPlaces,
  known: ReadonlySet<string> = new Set(),
): FoundFiles {
  const search: Search = { out, known, owned: new Map(), leftovers: new Map() };
  collect(search, "", ({ path }) => ROOT_FILE.test(path));
  for (const docs of new Set(docsFolders)) collect(search, docs, ({ path }) => PAGE.test(path));
  for (const folder of subfolders(out)) collectModule(search, folder);
  if (ownEmitters) collectBelow(search, "");
  return { owned: [...search.owned.values()], leftovers: [...search.leftovers.values()] };
}

/** What a killed build left beside one file, wherever that lies. */
export function leftoversBeside(file: string, out: string): readonly Leftover[] {
  const folder = dirname(file);
  return list(folder)
    .filter(({ name }) => LEFTOVER.test(name) && name.startsWith(`.${basename(file)}.`))
    .map(({ name }) => ({
      path: pathFrom(out, join(folder, name)),
      file: join(folder, name),
    }));
}

/** What is looked for, and what was found, by path. */
interface Search {
  readonly out: string;
  readonly known: ReadonlySet<string>;
  readonly owned: Map<string, OwnedFile>;
  readonly leftovers: Map<string, Leftover>;
}

/** The files of a folder that bear the header: of errgen's own those that `isOurs`, and all of own emitters. */
function collect(
  search: Search,
  folder: string,
  isOurs: (file: OwnedFile) => boolean,
  mayHoldOwn = () => true,
): void {
  for (const item of list(join(search.out, folder))) {
    const path = posix.join(folder, item.name);
    const file = join(search.out, path);
    if (!item.isFile()) continue;
    if (LEFTOVER.test(item.name)) search.leftovers.set(path, { path, file });
    if (LEFTOVER.test(item.name) || search.known.has(path)) continue;
    const header = readHeader(readStart(file));
    const owned = header && { path, file, ...header };
    if (owned && (owned.emitter === null ? isOurs(owned) : mayHoldOwn()))
      search.owned.set(path, owned);
  }
}

function collectModule(search: Search, folder: string): void {
  collect(
    search,
    folder,
    ({ path, from }) => from !== null && MODULE_FILE.test(posix.basename(path)),
    () => !isOutput(join(search.out, folder)),
  );
}

/** The folders below one, whatever they are called, as far as no other output begins. */
function collectBelow(search: Search, folder: string): void {
  for (const name of foldersIn(join(search.out, folder))) {
    const below = posix.join(folder, name);
    if (isOutput(join(search.out, below))) continue;
    collect(search, below, () => false);
    collectBelow(search, below);
  }
}

/** Whether a folder is an output of its own: its index comes from all of its documents. */
function isOutput(folder: string): boolean {
  return list(folder).some((item) => {
    if (!item.isFile() || !ROOT_FILE.test(item.name)) return false;
    const header = readHeader(readStart(join(folder, item.name)));
    return header !== null && header.from === null && header.emitter === null;
  });
}

function subfolders(out: string): readonly string[] {
  return list(out)
    .filter(
      (item) => item.isDirectory() && !item.name.startsWith(".") && item.name !== "node_modules",
    )
    .map(({ name }) => name);
}

function foldersIn(folder: string): readonly string[] {
  return list(folder)
    .filter((item) => item.isDirectory() && item.name !== ".git" && item.name !== "node_modules")
    .map(({ name }) => name);
}

/**
 * A folder's items in code-unit order; none if it does not exist or is no folder. One that cannot be read may hold
 * files of errgen's: that is thrown, as the system says it.
 */
function list(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (isGone(error)) return [];
    throw error;
  }
}

/** What a file begins with; nothing if it is gone by now. */
function readStart(file: string): string {
  try {
    const descriptor = openSync(file, "r");
    try {
      const bytes = Buffer.alloc(LONGEST_START);
      return bytes.toString("utf8", 0, readSync(descriptor, bytes, 0, LONGEST_START, 0));
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (isGone(error)) return "";
    throw error;
  }
}

function isGone(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === "ENOENT" || code === "ENOTDIR";
}
