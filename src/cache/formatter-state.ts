import { lstatSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { docsFolders } from "../cli/docs-folders.js";
import type { KnownSettings } from "../cli/settings.js";
import { findPackage } from "../formatter/find-tool.js";
import { formatterConfigurationIn } from "./formatter-configuration.js";

const PACKAGES = { prettier: "prettier", biome: "@biomejs/biome", oxfmt: "oxfmt" } as const;
const VARIABLE = /^(?:biome|prettier|oxfmt|oxc)_/i;

/**
 * The state of what decides how the project's formatter leaves files: its package, and its configuration
 * in and above every folder of the output. Empty without a formatter; null if it cannot be known.
 */
export function formatterState({ config, root, out, ownEmitters }: KnownSettings): string | null {
  const { formatter } = config;
  if (formatter === undefined || out === null) return "";
  // Emitters of the project's own may write into deeper folders, each with a configuration in it.
  if (ownEmitters) return null;
  if (typeof formatter === "object" || Object.keys(process.env).some((name) => VARIABLE.test(name)))
    return null;
  const tool = findPackage(PACKAGES[formatter], root);
  if (tool === null) return null;
  const folders = [...foldersOf(out, docsFolders(config)), ...userFolders(process.env)];
  const configurations = folders.map(
    (folder) => [folder, formatterConfigurationIn(folder)] as const,
  );
  if (configurations.some(([, texts]) => texts === null)) return null;
  // A folder that says nothing may come and go.
  const speaking = configurations.filter(([, texts]) => texts !== null && texts.length > 0);
  return JSON.stringify([formatter, stampsIn(tool), speaking]);
}

/** The folders in which there may be outputs, and all above them. */
function foldersOf(out: string, docs: readonly string[]): readonly string[] {
  const below = list(out)
    .filter((item) => item.isDirectory())
    .map(({ name }) => join(out, name));
  const all = [...below, ...docs.map((path) => join(out, path)), out].flatMap(upwards);
  return [...new Set(all)].sort();
}

function upwards(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...upwards(parent)];
}

/** Biome knows a configuration of the user. */
function userFolders({ XDG_CONFIG_HOME, APPDATA }: NodeJS.ProcessEnv): readonly string[] {
  const home = homedir();
  return [
    join(XDG_CONFIG_HOME ?? join(home, ".config"), "biome"),
    join(home, "Library/Application Support/biome"),
    ...(APPDATA === undefined ? [] : [join(APPDATA, "biome"), join(APPDATA, "biome/config")]),
  ];
}

/** A package that was installed anew or patched has other times. */
function stampsIn(folder: string): readonly (readonly (string | number)[])[] {
  return list(folder)
    .filter((item) => item.isFile())
    .map(({ name }) => {
      const { size, mtimeMs, ctimeMs } = lstatSync(join(folder, name));
      return [join(folder, name), size, mtimeMs, ctimeMs];
    });
}

function list(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
