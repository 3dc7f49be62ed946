import {
  closeSync,
  copyFileSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Change } from "./plan-file.js";

/** A change to carry out; what a file is to hold is a text in UTF-8, or its bytes. */
type Writing = Pick<Change, "kind" | "file"> & { readonly wanted: string | Uint8Array | null };

const PERMISSIONS = 0o7777;

/** A change whose new file stands ready beside its target, and whose old one has a second name. */
interface Staged {
  readonly target: string;
  /** Null if the target is to be removed. */
  readonly temporary: string | null;
  /** Null if there was no file. */
  readonly backup: string | null;
}

/**
 * Carries out all changes or none: every new file stands complete and synced beside its target before
 * the first rename, and what fails is undone. Only a kill may leave old and new files side by side,
 * each whole. Throws the system's error after undoing.
 */
export function writeChanges(changes: readonly Writing[]): void {
  const folders: string[] = [];
  const staged: Staged[] = [];
  const done: Staged[] = [];
  try {
    for (const change of changes)
      if (change.kind !== "unchanged") staged.push(stage(change, folders));
    for (const one of staged) {
      if (one.temporary === null) rmSync(one.target);
      else renameSync(one.temporary, one.target);
      done.push(one);
    }
  } catch (error) {
    undo(done, staged, folders);
    throw error;
  }
  // All is in place: what cannot be cleaned up now is a leftover, which the next build removes.
  for (const { backup } of staged)
    if (backup !== null) attempt(() => rmSync(backup, { force: true }));
  for (const { kind, file } of changes) if (kind === "remove") removeIfEmpty(dirname(file));
}

function stage({ file, wanted }: Writing, folders: string[]): Staged {
  const folder = dirname(file);
  const beside = (suffix: string): string =>
    join(folder, `.${basename(file)}.${process.pid}.errgen-${suffix}`);
  makeFolder(folder, folders);
  const staged = {
    target: file,
    temporary: wanted === null ? null : beside("new"),
    backup: existsSync(file) ? beside("old") : null,
  };
  try {
    if (staged.temporary !== null) writeSynced(staged.temporary, wanted ?? "", modeOf(file));
    if (staged.backup !== null) keep(file, staged.backup);
    return staged;
  } catch (error) {
    discard(staged);
    throw error;
  }
}

/** Makes a folder and those above it, and notes which ones it made. */
function makeFolder(folder: string, made: string[]): void {
  if (made.includes(folder) || existsSync(folder)) return;
  makeFolder(dirname(folder), made);
  mkdirSync(folder);
  made.push(folder);
}

/** Whoever may read or run a file now may so afterwards; undefined for a new one. */
function modeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.mode;
}

function writeSynced(file: string, contents: string | Uint8Array, mode: number | undefined): void {
  const descriptor = openSync(file, "w");
  try {
    if (mode !== undefined) fchmodSync(descriptor, mode & PERMISSIONS);
    const bytes = Buffer.from(contents);
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

/** Undoing goes on whatever happens: one file that cannot be put back must not keep the others from it. */
function undo(
  done: readonly Staged[],
  staged: readonly Staged[],
  folders: readonly string[],
): void {
  for (const { target, backup } of done)
    attempt(() => (backup === null ? rmSync(target, { force: true }) : renameSync(backup, target)));
  for (const one of staged) discard(one);
  for (const folder of [...folders].reverse()) attempt(() => rmdirSync(folder));
}

function discard({ temporary, backup }: Staged): void {
  for (const file of [temporary, backup])
    if (file !== null) attempt(() => rmSync(file, { force: true }));
}

function removeIfEmpty(folder: string): void {
  attempt(() => rmdirSync(folder));
}

function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // The first error is the one that is reported.
  }
}
