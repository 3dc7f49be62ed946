import { type Stats, statSync } from "node:fs";

/** What lies at a path, links followed; undefined if nothing does, or nothing that may be looked at. */
export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // A file stands where a folder is needed (ENOTDIR), or links go in a circle (ELOOP).
    return undefined;
  }
}
