import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Config } from "../config/config.js";
import { loadConfig } from "../config/load.js";
import type { Diagnostic } from "../diagnostic.js";
import type { GenerateOptions, Input } from "../generate.js";
import { findInputs } from "../inputs/find-inputs.js";
import { readSources } from "../inputs/read-sources.js";
import { projectRoot } from "./project-root.js";
import type { Terminal } from "./terminal.js";

/** The options that commands share. */
export interface CommonOptions {
  readonly out?: string;
  /** A file's path; false for `--no-config`. */
  readonly config?: string | boolean;
  /** False for `--no-cache`. */
  readonly cache?: boolean;
}

/** Everything a run needs to know, from arguments and configuration. */
export interface Settings {
  readonly root: string;
  readonly out: string | null;
  readonly configFile: string | null;
  readonly inputs: readonly string[];
  /** Inputs count from here. */
  readonly base: string;
  readonly config: Config;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Arguments replace `inputs`, `-o` replaces `out`; the rest of the configuration applies. `fresh` loads
 * a configuration that this process has loaded before as it is now.
 */
export async function resolveSettings(
  args: readonly string[],
  options: CommonOptions,
  { cwd }: Terminal,
  fresh = false,
): Promise<Settings> {
  const named = typeof options.config === "string" ? options.config : undefined;
  const loaded =
    options.config === false
      ? { config: {}, file: null, diagnostics: [] }
      : await loadConfig(cwd, named, fresh);
  const { config, file } = loaded;
  const folder = file === null ? cwd : resolve(file, "..");
  const out =
    options.out !== undefined
      ? resolve(cwd, options.out)
      : config.out !== undefined
        ? resolve(folder, config.out)
        : null;
  return {
    root: out === null ? folder : projectRoot(file, out),
    out,
    configFile: file,
    inputs: args.length > 0 ? args : (config.inputs ?? []),
    base: args.length > 0 ? cwd : folder,
    config,
    diagnostics: loaded.diagnostics,
  };
}

/** The documents of a run, read and decoded. */
export interface LoadedInputs {
  readonly inputs: readonly Input[];
  readonly diagnostics: readonly Diagnostic[];
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
}

export async function loadInputs({
  inputs,
  base,
  root,
  out,
  config,
}: Settings): Promise<LoadedInputs> {
  const found = await findInputs(inputs, { base, exclude: config.exclude ?? [], root, out });
  const read = await readSources(found.files, root, (path) => config.documents?.[path]?.encoding);
  const withSettings = read.inputs.map(({ source, named }): Input => {
    const settings = config.documents?.[source.path];
    return settings ? { source, named, settings } : { source, named };
  });
  return {
    inputs: withSettings,
    diagnostics: [...found.diagnostics, ...read.diagnostics, ...strayDocuments(config, root)],
    skipped: read.skipped,
  };
}

/** Settings of documents that do not exist: a file was renamed, or its path is misspelt. */
function strayDocuments({ documents = {} }: Config, root: string): readonly Diagnostic[] {
  return Object.keys(documents)
    .filter((path) => !existsSync(resolve(root, path)))
    .map((path) => ({
      code: "stray-settings",
      severity: "warning",
      message: `The configuration has settings for ${path}, which does not exist`,
      location: null,
      hint: "Paths count from the configuration's folder",
    }));
}

export function generateOptions({ config }: Settings): GenerateOptions {
  return {
    naming: config.naming ?? "pascal",
    importExtension: config.importExtension === "none" ? "" : (config.importExtension ?? ".js"),
    header: config.header ?? [],
    docs: config.docs === false ? null : (config.docs ?? "docs"),
  };
}
