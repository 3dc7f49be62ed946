import { readFileSync, type Stats, statSync } from "node:fs";
import { settledStamp } from "../settled-stamp.js";
import { digest } from "./digest.js";

/** Digests of files. What nobody has touched since it was read is not read again. */
export interface FileDigests {
  /** The SHA-256 of a file's bytes; throws what the system says. `stats` are those of what would be read. */
  readonly of: (file: string, stats?: Stats) => string;
  /** The same; null if the file cannot be read. */
  readonly find: (file: string) => string | null;
  /** What need not be read again the next time, in a shape that can be stored. */
  readonly settled: () => readonly SettledFile[];
  /** Whether that is more than was known. */
  readonly hasLearnt: () => boolean;
}

/** A file that nobody has touched for a while. */
export type SettledFile = readonly [file: string, digest: string, stamp: string];

/** Digests that begin with what is `known`. */
export function createFileDigests(known: readonly SettledFile[] = [], now = Date.now): FileDigests {
  const settled = new Map(known.map((one) => [one[0], one]));
  const seen = new Map<string, SettledFile>();
  let learnt = false;
  const of = (file: string, stats: Stats = statSync(file)): string => {
    // A pipe can be read once only, and the run is to read it.
    if (!stats.isFile()) throw new Error(`${file} is no file`);
    const stamp = settledStamp(stats, now());
    const last = settled.get(file);
    if (stamp !== null && last?.[2] === stamp) {
      seen.set(file, last);
      return last[1];
    }
    // The stamp is older than the bytes: if they are newer than it, it is not found again.
    const made = digest(readFileSync(file));
    if (stamp !== null) {
      const one = [file, made, stamp] as const;
      settled.set(file, one);
      seen.set(file, one);
      learnt = true;
    }
    return made;
  };
  return {
    of,
    find: (file) => {
      try {
        return of(file);
      } catch {
        return null;
      }
    },
    settled: () => [...seen.values()],
    hasLearnt: () => learnt,
  };
}
