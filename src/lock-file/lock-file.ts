import type { NameLock } from "../identifiers/name-lock.js";

/** Its name, beside the configuration. */
export const LOCK_FILE = "errgen.lock.json";

/** The locks of one file, by project; null is the only project of a configuration that lists none. */
export type LockFile = ReadonlyMap<string | null, NameLock>;
