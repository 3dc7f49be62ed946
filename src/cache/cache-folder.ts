import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import envPaths from "env-paths";

/**
 * Where outcomes of commands that are called in `cwd` are kept: in the nearest node_modules at or above it,
 * not above its repository, else in the user's cache folder.
 */
export function cacheFolder(cwd: string): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const modules = join(folder, "node_modules");
    if (existsSync(modules)) return join(modules, ".cache", "errgen");
    if (existsSync(join(folder, ".git")) || folder === dirname(folder)) break;
  }
  return envPaths("errgen", { suffix: "" }).cache;
}
