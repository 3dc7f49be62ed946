import { dirname, join } from "node:path";
import { foldersUp } from "./config-files.js";

const SCRIPTS = ["js", "mjs", "cjs", "ts", "mts", "cts"];
const NAMES = [
  ...["", ".json", ".json5", ".jsonc", ".yaml", ".yml", ".toml"].map(
    (type) => `.prettierrc${type}`,
  ),
  ...SCRIPTS.flatMap((type) => [`.prettierrc.${type}`, `prettier.config.${type}`]),
  ...[".prettierignore", ".editorconfig", "package.json"],
  ...["biome.json", "biome.jsonc", ".biome.json", ".biome.jsonc"],
  ...[".oxfmtrc.json", ".oxfmtrc.jsonc", "oxfmt.config.ts"],
];

/** The files, whether they exist or not, that say above an output how formatters are to leave it. */
export function formatterFiles(out: string, root: string): readonly string[] {
  return foldersUp(dirname(out), root).flatMap((folder) => NAMES.map((name) => join(folder, name)));
}
