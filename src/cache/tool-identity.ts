import { existsSync, lstatSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** Where the code of a package lies: entries and chunks. Declarations decide nothing. */
const CODE = ["dist/bin", "dist/src", "dist/src/cli", "dist/chunks"];

/** What is not bundled and decides how a configuration is understood. */
const LOADED = "jiti";

type FileState = readonly [name: string, size: number, mtimeMs: number, ctimeMs: number];

/**
 * Names the very code that runs: another version, a new build of a linked package, a patched file, another
 * jiti and another Node (whose Unicode decides about names) have another identity. Files are told apart
 * by their change time, which no tool can set back. A text of some kilobytes.
 */
export function toolIdentity(packageRoot: string): string {
  return JSON.stringify([
    process.version,
    stateOf(packageRoot, "package.json"),
    CODE.map((folder) => codeIn(join(packageRoot, folder))),
    stateOf(...manifestOf(LOADED, packageRoot)),
  ]);
}

function codeIn(folder: string): readonly (FileState | null)[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".js"))
    .sort()
    .map((name) => stateOf(folder, name));
}

function stateOf(folder: string, name: string): FileState | null {
  const stats = lstatSync(`${folder}/${name}`, { throwIfNoEntry: false });
  return stats ? [name, stats.size, stats.mtimeMs, stats.ctimeMs] : null;
}

/** The package.json of a dependency, found as Node finds it, and the folder that it is in. */
function manifestOf(name: string, from: string): readonly [folder: string, name: string] {
  const folder = join(from, "node_modules", name);
  const parent = dirname(from);
  return existsSync(join(folder, "package.json")) || parent === from
    ? [folder, "package.json"]
    : manifestOf(name, parent);
}
