import { fstatSync, statSync, writeSync } from "node:fs";
import type { Output } from "./terminal.js";

/**
 * Standard output or error. Pipes and files are written to by the system call, since
 * Node's streams take a tenth of the time of a command with nothing to do to load; a terminal, and
 * whatever does not take all of a text at once, gets the stream.
 */
export function directOutput(descriptor: 1 | 2, stream: () => Output): Output {
  let direct = !isTerminal(descriptor);
  return {
    get isTTY() {
      return direct ? false : (stream().isTTY ?? false);
    },
    get columns() {
      return direct ? undefined : stream().columns;
    },
    write: (text) => {
      const left = direct ? writeAll(descriptor, Buffer.from(text)) : Buffer.from(text);
      if (left.length === 0) return;
      direct = false;
      stream().write(left);
    },
  };
}

/** A device other than the one that takes all and shows nothing. */
function isTerminal(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isCharacterDevice()) return false;
    return stats.rdev !== statSync("/dev/null", { throwIfNoEntry: false })?.rdev;
  } catch {
    return true;
  }
}

/** Whether nobody reads any more, as behind `| head`: that is no fault of whoever writes. */
export function isUnread(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "EPIPE";
}

/** Gives what could not be written: the pipe is full. */
function writeAll(descriptor: number, bytes: Buffer): Buffer {
  let left = bytes;
  try {
    while (left.length > 0) left = left.subarray(writeSync(descriptor, left));
  } catch (error) {
    if (isUnread(error)) return Buffer.alloc(0);
    // The stream waits for the reader, or says what is wrong.
  }
  return left;
}
