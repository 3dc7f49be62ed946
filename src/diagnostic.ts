import type { Location, Position } from "./source.js";

export type Severity = "error" | "warning" | "info";

/** Another place that a finding is about, and what is to be seen there. */
export interface Related {
  readonly location: Location;
  /** A few words, such as "first used here". */
  readonly message: string;
}

/** A change of a document: what stands between two offsets of its text, after a byte order mark, is replaced. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What mends a finding for certain: all of the edits, or none. They do not overlap. */
export interface Fix {
  /** What it does, as an order: "Write one `---` for each column". */
  readonly label: string;
  /** Of the document that the finding is about, in its own line endings. */
  readonly edits: readonly Edit[];
}

/** One finding for the user. Mistakes of a user are diagnostics; exceptions are mistakes of ours. */
export interface Diagnostic {
  /** Stable, in kebab-case. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence without a final period: what was found, what was expected. */
  readonly message: string;
  /** Null where no place of a document is meant (a missing path, a folder). */
  readonly location: Location | null;
  /** Where there are several places: the others. */
  readonly related?: readonly Related[];
  /** How to mend it, where that helps. */
  readonly hint?: string;
  /** What mends it, where that is certain. */
  readonly fix?: Fix;
  /** What only its author needs to mend it: the stack of a plugin that failed. Shown on request. */
  readonly detail?: string;
}

/**
 * What a parser says of a place that breaks a rule of its syntax and was read nevertheless, or could not be
 * read. The pipeline adds the path.
 */
export interface Repair {
  /** Stable, in kebab-case. */
  readonly code: string;
  /** An `error` keeps errgen from writing anything; what was read as it was meant is an `info`. */
  readonly severity: Severity;
  /** One sentence without a final period: what was found, what was expected. */
  readonly message: string;
  /** As `source.position` gives it. */
  readonly position: Position;
  /** How to mend it, where that helps. */
  readonly hint?: string;
  /** What mends it, where that is certain: the document is read afterwards as it was. */
  readonly fix?: Fix;
}

/** Takes what a parser has to say, at any time before its last block. */
export type Report = (repair: Repair) => void;

/** Whether there is one that keeps errgen from writing anything. */
export function hasErrors(diagnostics: readonly Pick<Diagnostic, "severity">[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
