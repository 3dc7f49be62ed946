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
import { digest } from "./digest.js";

/** A project has a handful; those without node_modules share one folder. */
const MOST_ENTRIES = 128;
const MOST_BYTES = 64_000_000;

/** Values by key, in files of one folder. Whatever is wrong with a file, it is as if there were none. */
export interface Store {
  readonly read: (key: string) => unknown;
  /** Whole or not at all; that it cannot be written is nobody's trouble. */
  readonly write: (key: string, value: unknown) => void;
}

/** The store in a folder, which is made with the first entry; its oldest entries are dropped in time. */
export function openStore(folder: string): Store {
  const fileOf = (key: string): string => join(folder, `${key}.json`);
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

/** The first line says what the rest must hash to, under this key: no damaged or misplaced entry is believed. */
function seal(key: string, value: unknown): string {
  const text = JSON.stringify(value);
  return `${digest(`${key}\n${text}`)}\n${text}`;
}

function unseal(key: string, file: string): unknown {
  try {
    const sealed = readFileSync(file, "utf8");
    const end = sealed.indexOf("\n");
    const text = sealed.slice(end + 1);
    return digest(`${key}\n${text}`) === sealed.slice(0, end) ? JSON.parse(text) : undefined;
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
