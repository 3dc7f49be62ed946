import { lstatSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { findOwnedFiles, leftoversBeside } from "../output/owned-files.js";
import type { FileDigests } from "./file-digests.js";

/**
 * The state of an output folder in which nothing is to be done: its own files are exactly these, each a
 * file in a real folder, and no build was killed. The digests of the files; null if it is otherwise.
 */
export function outputState(
  out: string,
  docsFolders: readonly string[],
  paths: readonly string[],
  ownEmitters: boolean,
  digests: FileDigests,
): readonly string[] | null {
  try {
    const [outside, inside] = [paths.filter(isOutside), paths.filter((path) => !isOutside(path))];
    const folders = [...new Set(inside.map((path) => posix.dirname(path)))];
    if (!statSync(out).isDirectory() || !folders.every((folder) => isRealFolder(out, folder)))
      return null;
    const { owned: others, leftovers } = findOwnedFiles(
      out,
      { docsFolders, ownEmitters },
      new Set(paths),
    );
    const left = outside.flatMap((path) => leftoversBeside(join(out, path), out));
    if (leftovers.length + left.length + others.length > 0) return null;
    return paths.map((path) => join(out, path)).map((file) => digests.of(file, lstatSync(file)));
  } catch {
    return null;
  }
}

/** The lock file lies beside the configuration. */
function isOutside(path: string): boolean {
  return path.startsWith("../");
}

/** No folder on the way down from the output is a link. */
function isRealFolder(out: string, folder: string): boolean {
  let at = out;
  return folder.split("/").every((part) => {
    at = join(at, part);
    return lstatSync(at).isDirectory();
  });
}
