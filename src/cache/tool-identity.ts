import { existsSync, lstatSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { digestFile, digestValue } from "./digest.js";

/** Where the code of a package lies: entries and chunks. Declarations decide nothing. */
const CODE = ["dist/bin", "dist/src", "dist/src/cli", "dist/chunks"];

/** What is not bundled and decides how a configuration is understood. */
const LOADED = "jiti";

/**
 * Names the very code that runs: another version, a new build of a linked package, a patched file, another
 * jiti and another Node (whose Unicode decides about names) have another identity. Files of errgen's
 * own are told apart by their change time, which no tool can set back.
 */
export function toolIdentity(packageRoot: string): string {
  return digestValue([
    process.version,
    digestFile(join(packageRoot, "package.json")),
    CODE.map((folder) => codeIn(join(packageRoot, folder))),
    digestFile(manifestOf(LOADED, packageRoot)),
  ]);
}

function codeIn(folder: string): readonly (readonly [string, number, number, number])[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".js"))
    .sort()
    .map((name) => {
      const { size, mtimeMs, ctimeMs } = lstatSync(`${folder}/${name}`);
      return [name, size, mtimeMs, ctimeMs];
    });
}

/** The package.json of a dependency, found as Node finds it. */
function manifestOf(name: string, from: string): string {
  const manifest = join(from, "node_modules", name, "package.json");
  const parent = dirname(from);
  return existsSync(manifest) || parent === from ? manifest : manifestOf(name, parent);
}
