import { lstatSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { findOwnedFiles, leftoversBeside } from "../output/owned-files.js";
import { digest, digestValue } from "./digest.js";

/** What lies where a run could have written. */
export interface OutputState {
  readonly hash: string;
  /** The outputs' bytes by their paths below the folder. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/**
 * The state of an output folder in which nothing is to be done: its own files are exactly these, each a
 * file in a real folder, and no build was killed. Null if it is otherwise.
 */
export function outputState(
  out: string,
  docsFolders: readonly string[],
  paths: readonly string[],
  ownEmitters: boolean,
): OutputState | null {
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
    const files = new Map(paths.map((path) => [path, readOwn(join(out, path))] as const));
    return {
      hash: digestValue([...files].map(([path, bytes]) => [path, digest(bytes)])),
      files,
    };
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

function readOwn(file: string): Buffer {
  if (!lstatSync(file).isFile()) throw new Error(`${file} is no file`);
  return readFileSync(file);
}
