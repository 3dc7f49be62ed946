import { existsSync, realpathSync } from "node:fs";
import { resolve } from "node:path";
import { projectRoot } from "../cli/project-root.js";
import { embeddingScope, inputScope, type KnownSettings } from "../cli/settings.js";
import { findInputs } from "../inputs/find-inputs.js";
import type { FileDigests } from "./file-digests.js";
import { formatterState } from "./formatter-state.js";
import { transliterationState } from "./transliteration-state.js";

/**
 * The state, as a text, of what a run with these settings would read: which documents its inputs mean
 * now, and their bytes. Null if that is an error or cannot be known.
 */
export async function inputState(
  settings: KnownSettings,
  digests: FileDigests,
): Promise<string | null> {
  const { inputs, config, configFile, root, out, lock } = settings;
  if (out === null || projectRoot(configFile, out) !== root) return null;
  const found = await findInputs(inputs, inputScope(settings));
  if (found.diagnostics.length > 0) return null;
  try {
    const documents = found.files.map(({ file, named }) => [file, named, digests.of(file)]);
    const settled = Object.keys(config.documents ?? {}).map((path) =>
      existsSync(resolve(root, path)),
    );
    const embedding = await embeddingState(settings, digests);
    const formatter = formatterState(settings);
    // A lock file decides names, and without a configuration also whether names are kept.
    const names = lock === null ? null : digests.find(lock.file);
    return formatter === null
      ? null
      : JSON.stringify([
          documents,
          settled,
          formatter,
          names,
          transliterationState(settings, digests),
          embedding,
        ]);
  } catch {
    return null;
  }
}

/** Which files tables go into, and what stands in them. */
async function embeddingState(
  settings: KnownSettings,
  digests: FileDigests,
): Promise<readonly unknown[]> {
  if (settings.embed.length === 0) return [];
  const { files, diagnostics } = await findInputs(settings.embed, embeddingScope(settings));
  return [diagnostics, files.map(({ file }) => [file, realpathSync(file), digests.of(file)])];
}
