import type { Location, Position } from "./source.js";

export type Severity = "error" | "warning" | "info";

/** One finding for the user. Mistakes of a user are diagnostics; exceptions are mistakes of ours. */
export interface Diagnostic {
  /** Stable, in kebab-case. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence without a final period: what was found, what was expected. */
  readonly message: string;
  /** Null where no place of a document is meant (a missing path, a folder). */
  readonly location: Location | null;
  /** How to mend it, where that helps. */
  readonly hint?: string;
}

/** What a parser says: the pipeline adds the path. */
export interface Repair {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly position: Position;
  readonly hint?: string;
}

export type Report = (repair: Repair) => void;

/** Whether there is one that keeps errgen from writing anything. */
export function hasErrors(diagnostics: readonly Pick<Diagnostic, "severity">[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
