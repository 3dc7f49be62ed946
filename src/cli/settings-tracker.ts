import { isDeepStrictEqual } from "node:util";
import { configFiles } from "../watch/config-files.js";
import { type FileStamps, textsOf } from "../watch/file-stamps.js";
import { formatterFiles } from "../watch/formatter-files.js";
import { resolveSettings } from "./resolve-settings.js";
import type { CommonOptions, Settings } from "./settings.js";
import type { Terminal } from "./terminal.js";

/** Settings, and the files that decide them. */
export interface TrackedSettings {
  readonly settings: Settings;
  readonly files: readonly string[];
  /** What the formatter's configuration says; nothing without a formatter. */
  readonly formatting: FileStamps;
}

/** Gives the settings as they are now; they are resolved anew only if a file that decides them changed. */
export function createSettingsTracker(
  args: readonly string[],
  options: CommonOptions,
  terminal: Terminal,
): () => Promise<TrackedSettings> {
  let known: (Omit<TrackedSettings, "formatting"> & { readonly texts: FileStamps }) | null = null;
  const resolveAnew = async (before: FileStamps): Promise<Omit<TrackedSettings, "formatting">> => {
    const settings = await resolveSettings(args, options, terminal, true);
    const files = configFiles({
      ...settings,
      ...search(options, terminal),
      found: settings.configFile,
    });
    // A file that changed while it was loaded is to be seen as changed the next time.
    const texts = new Map(
      [...textsOf(files)].map(([file, text]) => [
        file,
        before.has(file) ? (before.get(file) ?? null) : text,
      ]),
    );
    known = { settings, files, texts };
    return known;
  };
  return async () => {
    const before = textsOf(known?.files ?? []);
    const { settings, files } =
      known !== null && isDeepStrictEqual(known.texts, before) ? known : await resolveAnew(before);
    const { config, out, root } = settings;
    const others = config.formatter === undefined || out === null ? [] : formatterFiles(out, root);
    return { settings, files: [...files, ...others], formatting: textsOf(others) };
  };
}

function search({ config }: CommonOptions, { cwd }: Terminal) {
  return { cwd, asked: config === true ? undefined : config };
}
