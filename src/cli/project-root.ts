import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The folder that paths in outputs count from: the configuration's, else the nearest at or above the
 * output with a package.json or a repository, else the one that holds the output. Never the working
 * directory, so that the same bytes come out from wherever errgen is called.
 */
export function projectRoot(configFile: string | null, out: string): string {
  if (configFile !== null) return dirname(configFile);
  for (let folder = out; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json")) || existsSync(join(folder, ".git"))) return folder;
    if (folder === dirname(folder)) return dirname(out);
  }
}
