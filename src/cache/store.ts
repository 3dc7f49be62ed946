import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { checksum } from "./checksum.js";

/** A project has a handful; those without node_modules share one folder. */
const MOST_ENTRIES = 128;
const MOST_BYTES = 64_000_000;

/**
 * Values by key, a text without line breaks, in files of one folder. Whatever is wrong with a file, it is as if
 * there were none; of two keys that happen to have one file, the store knows the last.
 */
export interface Store {
  readonly read: (key: string) => unknown;
  /** Whole or not at all; that it cannot be written is nobody's trouble. */
  readonly write: (key: string, value: unknown) => void;
}

/** The store in a folder, which is made with the first entry; its oldest entries are dropped in time. */
export function openStore(folder: string): Store {
  const fileOf = (key: string): string => join(folder, `${checksum(Buffer.from(key))}.json`);
  return {
    read: (key) => unseal(key, fileOf(key)),
    write: (key, value) => {
      const temporary = `${fileOf(key)}.${process.pid}.new`;
      const isWritten = attempt(() => {
        mkdirSync(folder, { recursive: true });
        writeFileSync(temporary, seal(key, value));
        renameSync(temporary, fileOf(key));
      });
      attempt(() => (isWritten ? prune(folder) : rmSync(temporary, { force: true })));
    },
  };
}

/** The first line sums up the rest, of which the first line is the key: no damaged or misplaced entry is believed. */
function seal(key: string, value: unknown): string {
  const text = `${key}\n${JSON.stringify(value)}`;
  return `${checksum(Buffer.from(text))}\n${text}`;
}

function unseal(key: string, file: string): unknown {
  try {
    const bytes = readFileSync(file);
    const rest = bytes.subarray(bytes.indexOf("\n") + 1);
    const sealed = bytes.toString("utf8", 0, bytes.length - rest.length - 1);
    if (checksum(rest) !== sealed) return undefined;
    const text = rest.toString();
    return text.startsWith(`${key}\n`) ? JSON.parse(text.slice(key.length + 1)) : undefined;
  } catch {
    return undefined;
  }
}

/** A read-only folder or a full disk costs time, not answers. */
function attempt(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}

/** Drops the oldest entries, and what killed writers left. */
function prune(folder: string): void {
  const newestFirst = readdirSync(folder)
    .map((name) => join(folder, name))
    .map((file) => ({ file, stats: statSync(file) }))
    .sort((a, b) => b.stats.mtimeMs - a.stats.mtimeMs);
  let bytes = 0;
  for (const [index, { file, stats }] of newestFirst.entries()) {
    bytes += stats.size;
    if (index >= MOST_ENTRIES || (bytes > MOST_BYTES && index > 1)) rmSync(file, { force: true });
  }
}
