import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { CommonOptions, Settings } from "../cli/settings.js";
import { findConfig } from "../config/find-config.js";
import type { FileDigests } from "./file-digests.js";
import { scriptSurroundings } from "./script-surroundings.js";

/** The configuration that a run used: which file, and the bytes of all that decided it. */
export interface ConfigState {
  readonly file: string | null;
  /** SHA-256 by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly surroundings: string;
}

/**
 * The state of the configuration of a run that is under way. Null if it cannot be known: it may read more
 * than its files, or one of them was changed since the process began and may be another than was read.
 */
export function configState(settings: Settings, digests: FileDigests): ConfigState | null {
  const { configFile, configFiles, configKnowable } = settings;
  if (!configKnowable) return null;
  const files: Record<string, string> = {};
  try {
    for (const file of configFiles) {
      const hash = digests.find(file);
      if (hash === null || statSync(file).ctimeMs >= performance.timeOrigin) return null;
      files[file] = hash;
    }
    return { file: configFile, files, surroundings: scriptSurroundings(configFiles, digests) };
  } catch {
    return null;
  }
}

/** Whether a command would use the very same configuration now. */
export function configHolds(
  { file, files, surroundings }: ConfigState,
  { config }: CommonOptions,
  cwd: string,
  digests: FileDigests,
): boolean {
  const found =
    config === false ? null : typeof config === "string" ? resolve(cwd, config) : findConfig(cwd);
  return (
    found === file &&
    Object.entries(files).every(([path, hash]) => digests.find(path) === hash) &&
    scriptSurroundings(Object.keys(files), digests) === surroundings
  );
}
