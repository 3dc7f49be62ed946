import { isDeepStrictEqual } from "node:util";
import type { Generated } from "../generate.js";
import type { FileStamps } from "../watch/file-stamps.js";
import { formatGenerated } from "./format-generated.js";
import type { Settings } from "./settings.js";

/** Formats what was generated; `configuration` is what the formatter's configuration says now. */
export type FormatWithMemory = (
  generated: Generated,
  settings: Settings,
  configuration: FileStamps,
) => Promise<Generated>;

interface Remembered {
  readonly contents: string;
  readonly formatted: string;
}

/** Runs the formatter on files that are other than the last time, or all if it may do otherwise now. */
export function createFormattingMemory(): FormatWithMemory {
  let circumstances: unknown = null;
  let remembered: ReadonlyMap<string, Remembered> = new Map();
  return async (generated, settings, configuration) => {
    const { config, root, out } = settings;
    const now = [config.formatter, root, out, configuration];
    if (!isDeepStrictEqual(circumstances, now)) remembered = new Map();
    const isNew = ({ path, contents }: Generated["files"][number]): boolean =>
      remembered.get(path)?.contents !== contents;
    const changed = generated.files.filter(isNew);
    const done = await formatGenerated({ ...generated, files: changed }, settings);
    if (done.files.length < changed.length) return done;
    const fresh = new Map(done.files.map(({ path, contents }) => [path, contents]));
    const files = generated.files.map(({ path, contents }) => ({
      path,
      contents: fresh.get(path) ?? remembered.get(path)?.formatted ?? contents,
    }));
    circumstances = now;
    remembered = new Map(
      files.map(({ path, contents: formatted }, index) => [
        path,
        { contents: generated.files[index]?.contents ?? "", formatted },
      ]),
    );
    return { ...done, files };
  };
}
