import type { Stats } from "node:fs";

/**
 * Two changes within the smallest step of a file system's time look like one, and the longest such step is the two
 * seconds of FAT. (Git asks the same of a file as young as its index: it is "racily clean".)
 */
const LONGEST_STEP_MS = 2000;

/**
 * What the system says of a file whose bytes cannot become other ones without changing that: no tool sets a change
 * time back. Null for what is no file, or changed so lately that it may change again at the same time.
 */
export function settledStamp(stats: Stats | undefined, now: number): string | null {
  if (!stats?.isFile() || now - stats.ctimeMs < LONGEST_STEP_MS) return null;
  const { dev, ino, size, mtimeMs, ctimeMs } = stats;
  return [dev, ino, size, mtimeMs, ctimeMs].join(" ");
}
