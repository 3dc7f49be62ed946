import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, posix, relative, sep } from "node:path";
import { readHeader } from "../emitters/header.js";

/** A file in the output folder that bears errgen's header. */
export interface OwnedFile {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  readonly file: string;
  /** The document that it says it comes from; null for indexes. */
  readonly from: string | null;
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

const ROOT_FILE = /^(?:(?:index|messages)\.[cm]?tsx?|catalog\.json)$/;
const MODULE_FILE =
  /^(?:codes|errors|languages|messages(?:\.[a-z]{2,8}(?:-[a-z\d]{1,8})*)?|names|parameters|statuses|index)\.[cm]?tsx?$/i;
const PAGE = /\.md$/;
/** The names that `writeChanges` gives to files beside their targets. */
const LEFTOVER = /^\..+\.\d+\.errgen-(?:new|old)$/;

/**
 * Looks for errgen's files only where a run could have written them: the root indexes, the files of
 * modules, and the pages. Folders are not searched deeper, so that another project's output below
 * stays its own; its index has no document, and a module's has. Files that are `known` are left out.
 */
export function findOwnedFiles(
  out: string,
  docsFolders: readonly string[],
  known: ReadonlySet<string> = new Set(),
): FoundFiles {
  const found = { owned: [] as OwnedFile[], leftovers: [] as Leftover[], known };
  collect(out, "", ROOT_FILE, () => true, found);
  for (const docs of new Set(docsFolders)) collect(out, docs, PAGE, () => true, found);
  for (const folder of subfolders(out))
    collect(out, folder, MODULE_FILE, ({ from }) => from !== null, found);
  return found;
}

/** What a killed build left beside one file, wherever that lies. */
export function leftoversBeside(file: string, out: string): readonly Leftover[] {
  const folder = dirname(file);
  return list(folder)
    .filter(({ name }) => LEFTOVER.test(name) && name.startsWith(`.${basename(file)}.`))
    .map(({ name }) => ({
      path: relative(out, join(folder, name)).split(sep).join("/"),
      file: join(folder, name),
    }));
}

function collect(
  out: string,
  folder: string,
  name: RegExp,
  isOurs: (file: OwnedFile) => boolean,
  found: {
    readonly owned: OwnedFile[];
    readonly leftovers: Leftover[];
    readonly known: ReadonlySet<string>;
  },
): void {
  for (const item of list(join(out, folder))) {
    const path = posix.join(folder, item.name);
    const file = join(out, path);
    if (!item.isFile()) continue;
    if (LEFTOVER.test(item.name)) found.leftovers.push({ path, file });
    else if (name.test(item.name) && !found.known.has(path)) {
      const header = readHeader(readStart(file));
      const owned = header && { path, file, from: header.from };
      if (owned && isOurs(owned)) found.owned.push(owned);
    }
  }
}

function subfolders(out: string): readonly string[] {
  return list(out)
    .filter(
      (item) => item.isDirectory() && !item.name.startsWith(".") && item.name !== "node_modules",
    )
    .map(({ name }) => name);
}

/** A folder's items in code-unit order; none if it does not exist or is no folder. */
function list(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** A file that cannot be read is not known to be errgen's. */
function readStart(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
