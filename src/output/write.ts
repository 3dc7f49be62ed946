import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Change } from "./plan.js";

interface Staged {
  readonly target: string;
  readonly temporary: string;
  /** A second name of the file as it was; null if there was none. */
  readonly backup: string | null;
}

/**
 * Writes all changes or none: every new file stands complete and synced beside its target before the
 * first rename, and a failing rename is undone. Throws the system's error after undoing.
 */
export function writeChanges(changes: readonly Change[]): void {
  const wanted = changes.filter(({ kind }) => kind !== "unchanged");
  const folders: string[] = [];
  const staged: Staged[] = [];
  const renamed: Staged[] = [];
  try {
    for (const change of wanted) staged.push(stage(change, folders));
    for (const one of staged) {
      renameSync(one.temporary, one.target);
      renamed.push(one);
    }
  } catch (error) {
    undo(renamed, staged, folders);
    throw error;
  }
  for (const { backup } of staged) if (backup !== null) rmSync(backup, { force: true });
}

function stage({ file, contents }: Change, folders: string[]): Staged {
  const folder = dirname(file);
  makeFolder(folder, folders);
  const temporary = join(folder, `.${basename(file)}.${process.pid}.errgen-new`);
  const backup = existsSync(file)
    ? join(folder, `.${basename(file)}.${process.pid}.errgen-old`)
    : null;
  try {
    writeSynced(temporary, contents);
    if (backup !== null) keep(file, backup);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  return { target: file, temporary, backup };
}

/** Makes a folder and those above it, and notes which ones it made. */
function makeFolder(folder: string, made: string[]): void {
  if (made.includes(folder) || existsSync(folder)) return;
  makeFolder(dirname(folder), made);
  mkdirSync(folder);
  made.push(folder);
}

function writeSynced(file: string, contents: string): void {
  const descriptor = openSync(file, "w");
  try {
    const bytes = Buffer.from(contents, "utf8");
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A hard link costs nothing; file systems without them get a copy. */
function keep(file: string, backup: string): void {
  rmSync(backup, { force: true });
  try {
    linkSync(file, backup);
  } catch {
    copyFileSync(file, backup);
  }
}

function undo(
  renamed: readonly Staged[],
  staged: readonly Staged[],
  folders: readonly string[],
): void {
  for (const { target, backup } of renamed)
    if (backup === null) rmSync(target, { force: true });
    else renameSync(backup, target);
  for (const { temporary, backup } of staged) {
    rmSync(temporary, { force: true });
    if (backup !== null) rmSync(backup, { force: true });
  }
  for (const folder of [...folders].reverse()) rmdirSync(folder);
}
