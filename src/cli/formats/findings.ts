import type { Diagnostic } from "../../diagnostic.js";
import type { Excerpts } from "../../excerpt.js";

/** Findings of a project, with what is needed to show them. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  readonly excerpts: Excerpts;
  /** What paths count from. */
  readonly root: string;
}

/** Those of no document first, then by document, in its order. */
export function inDocumentOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(
    ({ location: a }, { location: b }) =>
      compare(a?.path ?? "", b?.path ?? "") || (a?.start.offset ?? 0) - (b?.start.offset ?? 0),
  );
}

/** By code units, as everywhere. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
