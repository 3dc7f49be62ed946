import { existsSync, readFileSync } from "node:fs";
import { extname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic } from "../diagnostic.js";
import type { Config } from "./config.js";
import { findConfig } from "./find-config.js";

/** A configuration and where it came from. */
export interface LoadedConfig {
  readonly config: Config;
  /** Null if there is none. */
  readonly file: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

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
  if (file === null) return { config: {}, file, diagnostics: [] };
  if (!existsSync(file))
    return failed(file, "missing-config", `The configuration ${named} does not exist`);
  const read = await readConfig(file, fresh);
  if ("problem" in read)
    return failed(file, "unreadable-config", `${file} cannot be loaded: ${read.problem}`);
  const { validateConfig } = await import("./validate.js");
  const checked = validateConfig(read.value, file);
  return "config" in checked
    ? { config: checked.config, file, diagnostics: [] }
    : { config: {}, file, diagnostics: checked.diagnostics };
}

function failed(file: string, code: string, message: string): LoadedConfig {
  return { config: {}, file, diagnostics: [{ code, severity: "error", message, location: null }] };
}

type Read = { readonly value: unknown } | { readonly problem: string };

async function readConfig(file: string, fresh: boolean): Promise<Read> {
  try {
    const extension = extname(file);
    if (extension === ".json") {
      const value = JSON.parse(readFileSync(file, "utf8").replace(/^\ufeff/, ""));
      return { value: file.endsWith("package.json") ? value.errgen : value };
    }
    return {
      value:
        extension === ".ts" || extension === ".mts"
          ? await importTypeScript(file, fresh)
          : await importScript(file, fresh),
    };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

async function importScript(file: string, fresh: boolean): Promise<unknown> {
  if (!fresh) return (await import(pathToFileURL(file).href)).default;
  const { importFresh } = await import("./import-fresh.js");
  return importFresh(file);
}

/** Through jiti, since Node 20 runs no TypeScript. */
async function importTypeScript(file: string, fresh: boolean): Promise<unknown> {
  const { createJiti } = await import("jiti");
  return createJiti(import.meta.url, { moduleCache: !fresh }).import(file, { default: true });
}
