import { isDeepStrictEqual } from "node:util";
import { configFiles } from "../watch/config-files.js";
import { type FileStamps, textsOf } from "../watch/file-stamps.js";
import { resolveSettings } from "./resolve-settings.js";
import type { CommonOptions, Settings } from "./settings.js";
import type { Terminal } from "./terminal.js";

/** Settings, and the files that decide them. */
export interface TrackedSettings {
  readonly settings: Settings;
  readonly files: readonly string[];
}

/** Gives the settings as they are now; they are resolved anew only if a file that decides them changed. */
export function createSettingsTracker(
  args: readonly string[],
  options: CommonOptions,
  terminal: Terminal,
): () => Promise<TrackedSettings> {
  let known: (TrackedSettings & { readonly texts: FileStamps }) | null = null;
  return async () => {
    const before = textsOf(known?.files ?? []);
    if (known !== null && isDeepStrictEqual(known.texts, before)) return known;
    const settings = await resolveSettings(args, options, terminal, true);
    const files = configFiles({
      ...settings,
      ...search(options, terminal),
      found: settings.configFile,
    });
    // A file that changed while it was loaded is to be seen as changed the next time.
    const texts = new Map(
      [...textsOf(files)].map(([file, text]) => [file, before.get(file) ?? text]),
    );
    known = { settings, files, texts };
    return known;
  };
}

function search({ config }: CommonOptions, { cwd }: Terminal) {
  return { cwd, asked: config === true ? undefined : config };
}
