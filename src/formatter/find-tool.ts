import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of an installed package, from a folder upwards; null if there is none. */
export function findPackage(name: string, from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, "node_modules", name);
    if (existsSync(join(found, "package.json"))) return found;
    if (folder === dirname(folder)) return null;
  }
}

/** The script behind a package's command; null if it has none of that name. */
export function commandOf(folder: string, command: string): string | null {
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    readonly bin?: string | Readonly<Record<string, string>>;
  };
  const script = typeof bin === "string" ? bin : bin?.[command];
  return script === undefined ? null : join(folder, script);
}
