import { existsSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import type { Diagnostic } from "../diagnostic.js";
import type { LockOptions } from "../lock-file/open-lock.js";
import type { ReadText } from "../watch/text-memory.js";
import type { Settings } from "./settings.js";

/** Where names are kept between builds. */
export interface LockPlace {
  readonly file: string;
  /** Whether a build makes the file where there is none. */
  readonly begins: boolean;
}

/** The lock file as it is now: its text, or why it cannot be read; nothing where names are not kept. */
export type ReadLock = LockText | { readonly problem: Diagnostic };

export interface LockText {
  readonly place: LockPlace | null;
  /** Null where there is no file. */
  readonly text: string | null;
}

export function readLock(
  { lock }: Pick<Settings, "lock">,
  readText: ReadText = (file) => readFileSync(file, "utf8"),
): ReadLock {
  if (lock === null) return { place: null, text: null };
  if (!existsSync(lock.file)) return { place: lock.begins ? lock : null, text: null };
  try {
    return { place: lock, text: readText(lock.file) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `${lock.file} cannot be read: ${reason}`;
    return { problem: { code: "unreadable-lock", severity: "error", message, location: null } };
  }
}

/** The lock as `generate` wants it. */
export function lockOptions(
  { place, text }: LockText,
  { root, project }: Settings,
  rename: boolean,
): { readonly lock?: LockOptions } {
  if (place === null) return {};
  const exists = (path: string): boolean => existsSync(resolve(root, path));
  return { lock: { text, path: basename(place.file), project, rename, exists } };
}
