import { createHash } from "node:crypto";
import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** Another process writes to the folder and does not finish. */
export class OutputLocked extends Error {
  readonly holder: number;
  readonly lock: string;
  constructor(holder: number, lock: string) {
    super(`process ${holder} is writing to the folder`);
    this.holder = holder;
    this.lock = lock;
  }
}

const RETRY_MS = 25;
const PATIENCE_MS = 30_000;
/** A process writes its number right after it has made the lock. */
const NAMELESS_MS = 5_000;

/**
 * Runs an action while no other errgen of this user writes to the folder. The lock lies outside the
 * output and names its process, so that one that was killed is not waited for.
 */
export async function withOutputLock<T>(out: string, action: () => Promise<T>): Promise<T> {
  const key = createHash("sha256").update(`${userInfo().uid} ${out}`).digest("hex").slice(0, 24);
  const lock = join(tmpdir(), `errgen-${key}.lock`);
  await acquire(lock);
  try {
    return await action();
  } finally {
    release(lock);
  }
}

/** A lock that cannot be removed names a process that will be gone, for which nobody waits. */
function release(lock: string): void {
  try {
    rmSync(lock, { force: true });
  } catch {
    // What the action gave or threw is what counts.
  }
}

async function acquire(lock: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!tryAcquire(lock)) {
    const holder = readHolder(lock);
    if (holder === null ? isAbandoned(lock) : !isAlive(holder)) rmSync(lock, { force: true });
    else if (Date.now() > deadline) throw new OutputLocked(holder ?? 0, lock);
    else await wait(RETRY_MS);
  }
}

function tryAcquire(lock: string): boolean {
  const descriptor = create(lock);
  if (descriptor === null) return false;
  try {
    writeSync(descriptor, String(process.pid));
    closeSync(descriptor);
    return true;
  } catch (error) {
    release(lock);
    throw error;
  }
}

/** Null if it is there. */
function create(lock: string): number | null {
  try {
    return openSync(lock, "wx");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return null;
    throw error;
  }
}

/** Null while the holder is just writing its number, or has just gone. */
function readHolder(lock: string): number | null {
  try {
    const holder = Number(readFileSync(lock, "utf8"));
    return Number.isInteger(holder) && holder > 0 ? holder : null;
  } catch {
    return null;
  }
}

/** Whether a lock names nobody because its process was killed before it wrote its number. */
function isAbandoned(lock: string): boolean {
  const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
  return made !== undefined && Date.now() - made > NAMELESS_MS;
}

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
