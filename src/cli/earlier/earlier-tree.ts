import type { Diagnostic } from "../../diagnostic.js";
import type { Settings } from "../settings.js";

/** The files of a project as they were once. */
export interface EarlierTree {
  /** What a report calls it: `HEAD`, `../before`. */
  readonly name: string;
  /** It is one file, so that nothing is compared if that cannot be read. */
  readonly isOne: boolean;
  /** The settings of now, for the files as they were. */
  readonly settings: Settings;
  /** The path by which outputs named one of its files, as settings of documents do. */
  readonly pathOf: (file: string) => string;
  /** Whether a file of the project as it is was there; both absolute. */
  readonly had: (file: string) => boolean;
  /** Whether nothing is known of a file of now: it lies in another repository. */
  readonly isUnknown: (file: string) => boolean;
  /** Its files that the project has no more, and that a name speaks for, laid out to be read. */
  readonly gone: (isLike: (path: string) => boolean) => readonly string[];
  /** A document of it for people: `HEAD:docs/errors.md`. */
  readonly shown: (path: string) => string;
}

/** Files to compare with, or why there are none. */
export type FoundEarlier =
  | { readonly tree: EarlierTree; readonly dispose: () => void }
  | { readonly problem: Diagnostic };
