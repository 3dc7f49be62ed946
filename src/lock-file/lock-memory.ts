import type { LockedModule, NameLock } from "../identifiers/name-lock.js";
import { remember } from "../remember.js";
import type { LockFile } from "./lock-file.js";
import type { LockFormat } from "./lock-format.js";
import { parseLock } from "./parse-lock.js";
import { printLock, printLockedModule } from "./print-lock.js";

interface Printed {
  readonly file: LockFile;
  readonly text: string;
}

type OfModule = readonly [project: string | null, name: string, module: LockedModule];

const nameOf = (...[project, name]: OfModule): string => JSON.stringify([project, name]);

/**
 * Prints only the modules that are other ones than before, and need not read what it printed last: that says
 * what its modules say, each on its own.
 */
export function createLockMemory(): LockFormat {
  const printModule = remember(printLockedModule, nameOf);
  const readAgain = remember(readPrinted, nameOf);
  let printed: Printed | null = null;
  let known: Printed | null = null;
  return {
    print: (file) => {
      if (known?.file === file) return known.text;
      printed = { file, text: printLock(file, printModule) };
      return printed.text;
    },
    parse: (path, text) => {
      const file = printed?.text === text ? fileAgain(printed.file, readAgain) : null;
      if (file === null) return parseLock(path, text);
      known = { file, text };
      return { file, isWhole: true };
    },
  };
}

/** What is read of a file that was just printed, in the order of its lines; null if not all would be believed. */
function fileAgain(file: LockFile, readAgain: typeof readPrinted): LockFile | null {
  const again = new Map<string | null, NameLock>();
  for (const [project, { spelling, modules }] of file) {
    const read = new Map<string, LockedModule>();
    for (const [name, printed] of [...modules].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const module = readAgain(project, name, printed);
      if (module === null) return null;
      read.set(name, module);
    }
    again.set(project, { spelling, modules: read });
  }
  return again;
}

/** A module as it is read from its lines alone; null if that cannot be. */
function readPrinted(...[project, name, module]: OfModule): LockedModule | null {
  const text = printLock(
    new Map([[project, { spelling: null, modules: new Map([[name, module]]) }]]),
  );
  const parsed = parseLock("", text);
  return "file" in parsed ? (parsed.file.get(project)?.modules.get(name) ?? null) : null;
}
