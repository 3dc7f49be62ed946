import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, extname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic } from "../diagnostic.js";
import type { Config } from "./config.js";
import { type ConfigPlaces, placesInScript } from "./config-places.js";
import { findConfig } from "./find-config.js";
import type { DecidingFiles } from "./imported-files.js";

/** A configuration, where it came from, and what decided it. */
export interface LoadedConfig extends DecidingFiles {
  readonly config: Config;
  /** Null if there is none. */
  readonly file: string | null;
  /** Places in them count from the file's folder. */
  readonly diagnostics: readonly Diagnostic[];
}

/** No configuration. */
export const NO_CONFIG: LoadedConfig = {
  config: {},
  file: null,
  files: [],
  knowable: true,
  diagnostics: [],
};

/**
 * Loads a named configuration, or the nearest one above the working directory. `fresh` loads what this
 * process has loaded before as it is now.
 */
export async function loadConfig(
  cwd: string,
  named: string | undefined,
  fresh = false,
): Promise<LoadedConfig> {
  const file = named === undefined ? findConfig(cwd) : resolve(cwd, named);
  if (file === null) return NO_CONFIG;
  const failed = (diagnostics: readonly Diagnostic[]): LoadedConfig => ({
    ...NO_CONFIG,
    file,
    files: [file],
    knowable: false,
    diagnostics,
  });
  if (!existsSync(file))
    return failed([problem("missing-config", `The configuration ${named} does not exist`)]);
  const read = await readConfig(file, fresh);
  if ("diagnostics" in read) return failed(read.diagnostics);
  const { validateConfig } = await import("./validate.js");
  const checked = validateConfig(read.value, dirname(file), read.places, !isJson(file));
  if ("diagnostics" in checked) return failed(checked.diagnostics);
  const deciding = isJson(file)
    ? { files: [file], knowable: true }
    : (await import("./imported-files.js")).findDecidingFiles(file);
  return { config: checked.config, file, ...deciding, diagnostics: [] };
}

function problem(code: string, message: string): Diagnostic {
  return { code, severity: "error", message, location: null };
}

function isJson(file: string): boolean {
  return /^\.jsonc?$/.test(extname(file));
}

type Read =
  | { readonly value: unknown; readonly places: ConfigPlaces }
  | { readonly diagnostics: readonly Diagnostic[] };

async function readConfig(file: string, fresh: boolean): Promise<Read> {
  try {
    if (isJson(file)) {
      const { parseJsonConfig } = await import("./parse-json.js");
      return parseJsonConfig(file, readFileSync(file, "utf8").replace(/^\ufeff/, ""));
    }
    const load = /^\.[mc]?ts$/.test(extname(file)) ? importTypeScript : importScript;
    return { value: await load(file, fresh), places: placesInScript(basename(file)) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      diagnostics: [problem("unreadable-config", `${file} cannot be loaded: ${reason}`)],
    };
  }
}

async function importScript(file: string, fresh: boolean): Promise<unknown> {
  if (!fresh) return (await import(pathToFileURL(file).href)).default;
  const { importFresh } = await import("./import-fresh.js");
  return importFresh(file);
}

/** Through jiti, since Node 20 runs no TypeScript. */
async function importTypeScript(file: string, fresh: boolean): Promise<unknown> {
  if (fresh) {
    const { importHere } = await import("./import-fresh.js");
    return importHere(file);
  }
  const { createJiti } = await import("jiti");
  return createJiti(import.meta.url).import(file, { default: true });
}
