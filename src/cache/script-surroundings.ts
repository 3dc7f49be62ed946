import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { FileDigests } from "./file-digests.js";

/**
 * The state of what decides how a script's imports are found: the files of the same stem beside those that
 * were, which may go before them, and every package.json above. Empty without a script.
 */
export function scriptSurroundings(files: readonly string[], digests: FileDigests): string {
  const scripts = files.filter((file) => /\.[cm]?[jt]s$/.test(file));
  if (scripts.length === 0) return "";
  const folders = new Set(scripts.flatMap((file) => upwards(dirname(file))));
  return JSON.stringify([
    files.map(siblingsOf),
    [...folders].sort().map((folder) => digests.find(join(folder, "package.json"))),
  ]);
}

function siblingsOf(file: string): readonly string[] {
  const folder = dirname(file);
  const beside = namesLike(stemOf(file), folder);
  // `./naming` may be naming.ts, or naming/index.ts.
  return stemOf(file) === "index"
    ? [...beside, ...namesLike(basename(folder), dirname(folder))]
    : beside;
}

function namesLike(stem: string, folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => stemOf(name) === stem)
      .sort();
  } catch {
    return [];
  }
}

function stemOf(file: string): string {
  return basename(file).replace(/\..*$/s, "");
}

function upwards(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...upwards(parent)];
}
