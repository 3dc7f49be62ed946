import { readFileSync } from "node:fs";
import { statsOf } from "../inputs/stats-of.js";

/** What files hold, to see whether they still do. */
export type FileStamps = ReadonlyMap<string, string | null>;

/** The texts of small files; null for one that cannot be read. */
export function textsOf(files: readonly string[]): FileStamps {
  return new Map(files.map((file) => [file, textOf(file)]));
}

/** Sizes and times of files that nobody changes in a hurry; null for one that is not there. */
export function timesOf(files: readonly string[]): FileStamps {
  return new Map(
    files.map((file) => {
      const stats = statsOf(file);
      return [file, stats ? `${stats.ino} ${stats.size} ${stats.mtimeMs}` : null];
    }),
  );
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
