import { isDeepStrictEqual } from "node:util";
import { type ConfigSearch, configFiles } from "../watch/config-files.js";
import { type FileStamps, textsOf } from "../watch/file-stamps.js";
import { formatterFiles } from "../watch/formatter-files.js";
import { resolveProjects } from "./resolve-settings.js";
import type { CommonOptions, Settings } from "./settings.js";
import type { Terminal } from "./terminal.js";

/** The settings of each project, and the files that decide them. */
export interface TrackedSettings {
  readonly projects: readonly [Settings, ...Settings[]];
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
    const projects = await resolveProjects(args, options, terminal, true);
    const files = union(projects, (settings) => configFiles(searchOf(settings, options, terminal)));
    // A file that changed while it was loaded is to be seen as changed the next time.
    const texts = new Map(
      [...textsOf(files)].map(([file, text]) => [
        file,
        before.has(file) ? (before.get(file) ?? null) : text,
      ]),
    );
    known = { projects, files, texts };
    return known;
  };
  return async () => {
    const before = textsOf(known?.files ?? []);
    const { projects, files } =
      known !== null && isDeepStrictEqual(known.texts, before) ? known : await resolveAnew(before);
    const others = union(projects, ({ config, out, root }) =>
      config.formatter === undefined || out === null ? [] : formatterFiles(out, root),
    );
    return { projects, files: [...files, ...others], formatting: textsOf(others) };
  };
}

function searchOf(
  { configFile, root, out }: Settings,
  { config }: CommonOptions,
  { cwd }: Terminal,
): ConfigSearch {
  return { cwd, asked: config === true ? undefined : config, found: configFile, root, out };
}

function union(
  projects: readonly Settings[],
  filesOf: (settings: Settings) => readonly string[],
): readonly string[] {
  return [...new Set(projects.flatMap(filesOf))];
}
