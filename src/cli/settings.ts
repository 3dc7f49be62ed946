import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { ProjectConfig } from "../config/config.js";
import type { Diagnostic } from "../diagnostic.js";
import type { Input } from "../input.js";
import { findInputs, type InputScope } from "../inputs/find-inputs.js";
import type { ReadSource } from "../inputs/read-source.js";
import { readSources } from "../inputs/read-sources.js";
import type { Plugins } from "../plugins/plugins.js";
import type { LockPlace } from "./name-lock.js";

/** The options that commands share. */
export interface CommonOptions {
  readonly out?: string;
  /** A file's path; false for `--no-config`. */
  readonly config?: string | boolean;
  /** The project of a configuration that lists several. */
  readonly project?: string;
  /** False for `--no-cache`. */
  readonly cache?: boolean;
}

/** Everything a run needs to know, from arguments and configuration. */
export interface Settings {
  readonly root: string;
  readonly out: string | null;
  readonly configFile: string | null;
  /** Every file that decided the configuration, absolute. */
  readonly configFiles: readonly string[];
  /** Whether nothing else decided it. */
  readonly configKnowable: boolean;
  /** Its name, where the configuration lists several projects. */
  readonly project: string | null;
  readonly inputs: readonly string[];
  /** Inputs count from here. */
  readonly base: string;
  /** All that is data; the code in it is in `plugins`. */
  readonly config: Omit<ProjectConfig, keyof Plugins>;
  readonly plugins: Plugins;
  /** Extensions of the project's own parsers, which a search of a folder takes, too. */
  readonly extensions: readonly string[];
  /** Whether emitters of its own may write anywhere below the output folder. */
  readonly ownEmitters: boolean;
  /** Where names are kept between builds; null where they are not. */
  readonly lock: LockPlace | null;
  /** The files and globs with places for tables, from the configuration's folder. */
  readonly embed: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Settings as they are remembered and reported: data alone. The code in them is known by the files that it comes from. */
export type KnownSettings = Omit<Settings, "plugins">;

/** The documents of a run, read and decoded. */
export interface LoadedInputs {
  readonly inputs: readonly Input[];
  readonly diagnostics: readonly Diagnostic[];
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
}

/** Finds, reads and decodes the documents that the settings mean. */
export async function loadInputs(settings: Settings, readOne?: ReadSource): Promise<LoadedInputs> {
  const { inputs, root, config } = settings;
  const found = await findInputs(inputs, inputScope(settings));
  const encodingOf = (path: string) => config.documents?.[path]?.encoding;
  const read = await readSources(found.files, root, encodingOf, readOne);
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

/** Where inputs are looked for. */
export function inputScope({
  base,
  config,
  root,
  out,
  extensions,
}: Pick<Settings, "base" | "config" | "root" | "out" | "extensions">): InputScope {
  return { base, exclude: config.exclude ?? [], root, out, extensions };
}

/** Where the files of `embed` are looked for. */
export function embeddingScope({
  root,
  out,
  configFile,
}: Pick<KnownSettings, "root" | "out" | "configFile">): InputScope {
  const base = configFile === null ? root : dirname(configFile);
  return { base, exclude: [], root, out };
}

/** Settings of documents that do not exist: a file was renamed, or its path is misspelt. */
function strayDocuments(
  { documents = {} }: Settings["config"],
  root: string,
): readonly Diagnostic[] {
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
