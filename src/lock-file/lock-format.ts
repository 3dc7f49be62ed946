import { parseLock } from "./parse-lock.js";
import { printLock } from "./print-lock.js";

/** How lock files are read and written. */
export interface LockFormat {
  readonly parse: typeof parseLock;
  readonly print: (file: Parameters<typeof printLock>[0]) => string;
}

/** As they are, without a memory. */
export const lockFormat: LockFormat = { parse: parseLock, print: (file) => printLock(file) };
