import type { Diagnostic } from "../diagnostic.js";
import type { KnownNames } from "../identifiers/index.js";
import { type NameLock, NO_NAMES } from "../identifiers/name-lock.js";
import type { LockFile } from "./lock-file.js";
import { type LockFormat, lockFormat } from "./lock-format.js";

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
  { parse, print }: LockFormat = lockFormat,
): OpenLock {
  const parsed = parse(path, text ?? "");
  const file: LockFile = "file" in parsed ? parsed.file : new Map();
  const lock = file.get(project) ?? NO_NAMES;
  const others = "diagnostics" in parsed ? parsed.diagnostics : [];
  const isOther = lock.spelling !== null && lock.spelling !== spelling && !rename;
  return {
    known: { lock, rename, exists },
    diagnostics: isOther ? [...others, otherSpelling(lock.spelling ?? "", spelling)] : others,
    print: (names) => {
      // A formatter may have laid it out in its own way.
      const isWhole = text !== null && "file" in parsed && parsed.isWhole;
      const before = isWhole ? print(file) : null;
      const next = print(new Map([...file, [project, names]]));
      return isWhole && before === next ? text : next;
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
