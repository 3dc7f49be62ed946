import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { configCandidates } from "../config/find-config.js";
import { statsOf } from "../inputs/stats-of.js";
import { isWithin } from "./area.js";

/** Where a configuration was looked for and found. */
export interface ConfigSearch {
  readonly cwd: string;
  /** A file's path; false for none, undefined for a search. */
  readonly asked: string | false | undefined;
  /** Null if there is none. */
  readonly found: string | null;
  /** The folder that paths in outputs count from. */
  readonly root: string;
  readonly out: string | null;
}

/**
 * The files that decide the configuration: it and what it imports of the project, and those that would be
 * found before it if they existed; without one also those that would make another folder the root.
 */
export function configFiles({ cwd, asked, found, root, out }: ConfigSearch): readonly string[] {
  const files = new Set<string>();
  if (asked === undefined) {
    const last = found === null ? root : dirname(found);
    for (const folder of foldersUp(cwd, last))
      for (const file of configCandidates(folder)) files.add(file);
  }
  if (typeof asked === "string") files.add(resolve(cwd, asked));
  if (found !== null) addWithImports(found, files);
  else if (out !== null)
    for (const folder of foldersUp(dirname(out), root)) files.add(join(folder, "package.json"));
  return [...files];
}

/** From a folder up to one above it; the folder alone if that one is not above it. */
export function foldersUp(folder: string, last: string): readonly string[] {
  if (folder === last || !isWithin(folder, last)) return [folder];
  return [folder, ...foldersUp(dirname(folder), last)];
}

/** A script that does not parse imports what it can be seen to. */
function addWithImports(file: string, files: Set<string>): void {
  files.add(file);
  if (!/\.[cm]?[jt]s$/.test(file) || !existsSync(file)) return;
  for (const imported of importsOf(file)) if (!files.has(imported)) addWithImports(imported, files);
}

/** The local files that a script imports; where none is there, those that could be. */
function importsOf(file: string): readonly string[] {
  const { ts } = createRequire(import.meta.url)("ts-morph") as typeof import("ts-morph");
  const { importedFiles } = ts.preProcessFile(readFileSync(file, "utf8"), true, true);
  return importedFiles
    .filter(({ fileName }) => /^\.{0,2}\//.test(fileName))
    .flatMap(({ fileName }) => {
      const candidates = importCandidates(resolve(dirname(file), fileName));
      const present = candidates.filter(isFile);
      return present.length > 0 ? present : candidates;
    });
}

function importCandidates(path: string): readonly string[] {
  const extensions = [".ts", ".mts", ".js", ".mjs", ".cjs", ".json"];
  return [
    path,
    path.replace(/\.([cm]?)js$/, ".$1ts"),
    ...extensions.map((extension) => path + extension),
    ...extensions.map((extension) => join(path, `index${extension}`)),
  ];
}

function isFile(path: string): boolean {
  return statsOf(path)?.isFile() ?? false;
}
