import type { BuildSteps } from "../build-steps.js";
import type { Emit, EmitOptions, Emitting } from "../emitters/emitter.js";
import { nameDocument } from "../identifiers/name-document.js";
import { spellingOf } from "../identifiers/naming.js";
import { createLockMemory } from "../lock-file/lock-memory.js";
import type { ReadDocuments } from "../read-documents.js";
import { remember } from "../remember.js";
import { checkDocument } from "../rules/index.js";

/**
 * The steps of a build for somebody who builds again and again: what was done with a document the last time is done
 * again only if the document, or what else decides it, is another one. The outcome is that of a build without a memory.
 */
export function createBuildMemory(read: ReadDocuments): BuildSteps {
  return {
    read,
    name: remember(
      nameDocument,
      ({ document }) => document.path,
      ({ document, module, given, known, options, rename }) => [
        ...[document, module, given, known, rename],
        // Of the options nothing else is about names.
        ...[spellingOf(options), options.transliteration],
      ],
    ),
    check: remember(checkDocument, ({ module }) => module),
    emitting: createEmissionMemory(),
    lock: createLockMemory(),
  };
}

/** A memory for each function that makes files. */
function createEmissionMemory(): Emitting {
  const known = new Map<unknown, unknown>();
  // Equal options are one object from then on, and need not be compared for each subject.
  const same = remember(
    (options: EmitOptions) => options,
    () => "",
  );
  return <Subject>(emit: Emit<Subject>, nameOf: (subject: Subject) => string) => {
    const remembering =
      (known.get(emit) as Emit<Subject> | undefined) ??
      remember(
        (subject: Subject, options: EmitOptions) => [...emit(subject, options)],
        nameOf,
        (subject, options) => [subject, same(options)],
      );
    known.set(emit, remembering);
    return remembering;
  };
}
