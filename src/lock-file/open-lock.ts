import type { Diagnostic } from "../diagnostic.js";
import type { KnownNames } from "../identifiers/index.js";
import { type NameLock, NO_NAMES } from "../identifiers/name-lock.js";
import type { LockFile } from "./lock-file.js";
import { parseLock } from "./parse-lock.js";
import { printLock } from "./print-lock.js";

/** A lock file as the caller has read it. What it is to hold from now on is a result, and the caller's to write. */
export interface LockOptions {
  /** Null if there is none yet. */
  readonly text: string | null;
  /** What diagnostics call it: its path from the project's root. */
  readonly path: string;
  /** Whose names are meant, where a configuration lists several projects. */
  readonly project?: string | null | undefined;
  /** Give all names anew. Retired names stay with the codes that had them. */
  readonly rename?: boolean | undefined;
  /**
   * Whether a document that is not read now still exists: the names of one that is gone go to one that
   * is just like it. Default: all do.
   */
  readonly exists?: ((path: string) => boolean) | undefined;
}

/** What a lock file knows, and how it goes on. */
export interface OpenLock {
  readonly known: KnownNames;
  readonly diagnostics: readonly Diagnostic[];
  /** The file's text with these names of the project; those of others stay. */
  readonly print: (names: NameLock) => string;
}

/** Reads a lock for names that are given by a `spelling`. */
export function openLock(
  { text, path, project = null, rename = false, exists = () => true }: LockOptions,
  spelling: string,
): OpenLock {
  const parsed = parseLock(path, text ?? "");
  const file: LockFile = "file" in parsed ? parsed.file : new Map();
  const lock = file.get(project) ?? NO_NAMES;
  const others = "diagnostics" in parsed ? parsed.diagnostics : [];
  const isOther = lock.spelling !== null && lock.spelling !== spelling && !rename;
  return {
    known: { lock, rename, exists },
    diagnostics: isOther ? [...others, otherSpelling(lock.spelling ?? "", spelling)] : others,
    print: (names) => {
      const next = printLock(new Map([...file, [project, names]]));
      // A formatter may have laid it out in its own way.
      const isSame = "file" in parsed && parsed.isWhole && printLock(file) === next;
      return text !== null && isSame ? text : next;
    },
  };
}

/** Half of the names in one spelling and half in another would be nobody's wish. */
function otherSpelling(before: string, now: string): Diagnostic {
  return {
    code: "locked-names",
    severity: "error",
    message: `The lock file keeps names that were given by other settings (${before}) than those of now (${now})`,
    location: null,
    hint: "`errgen build --rename` gives all names anew; or take the settings back",
  };
}
