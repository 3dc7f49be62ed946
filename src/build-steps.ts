import type { Emitting } from "./emitters/emitter.js";
import { nameDocument } from "./identifiers/name-document.js";
import { type LockFormat, lockFormat } from "./lock-file/lock-format.js";
import { type ReadDocuments, readDocuments } from "./read-documents.js";
import { checkDocument } from "./rules/index.js";

/**
 * What a build does with one document, whatever the others are, and with the lock. Whoever builds again
 * and again may do it with steps that remember; the outcome is the same.
 */
export interface BuildSteps {
  readonly read: ReadDocuments;
  readonly name: typeof nameDocument;
  readonly check: typeof checkDocument;
  readonly emitting: Emitting;
  readonly lock: LockFormat;
}

/** Steps that remember nothing. */
export const plainSteps: BuildSteps = {
  read: readDocuments,
  name: nameDocument,
  check: checkDocument,
  emitting: (emit) => emit,
  lock: lockFormat,
};
