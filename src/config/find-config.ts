import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";

const NAMES = ["ts", "mts", "mjs", "js", "json"].map((extension) => `errgen.config.${extension}`);

/**
 * The nearest configuration: upwards to the first folder that has one, to a repository's root, or to the
 * home folder. Null if there is none.
 */
export function findConfig(cwd: string): string | null {
  const home = homedir();
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const found = configIn(folder);
    if (found !== null) return found;
    if (existsSync(join(folder, ".git")) || folder === home || folder === dirname(folder))
      return null;
  }
}

/** The files of a folder that may be or hold a configuration, whether they exist or not. */
export function configCandidates(folder: string): readonly string[] {
  return [...NAMES, "package.json"].map((name) => join(folder, name));
}

function configIn(folder: string): string | null {
  const own = NAMES.map((name) => join(folder, name)).find((file) => existsSync(file));
  if (own !== undefined) return own;
  const manifest = join(folder, "package.json");
  return manifestHasConfig(manifest) ? manifest : null;
}

/** A package.json that does not parse is npm's to complain about. */
function manifestHasConfig(manifest: string): boolean {
  if (!existsSync(manifest)) return false;
  try {
    return "errgen" in JSON.parse(readFileSync(manifest, "utf8"));
  } catch {
    return false;
  }
}
