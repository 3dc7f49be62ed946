import type { BuildSteps } from "../build-steps.js";
import type { EmitDocument } from "../emitters/emitter.js";
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
  const emits = new Map<EmitDocument, EmitDocument>();
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
    emitting: (emit) => {
      const known = emits.get(emit) ?? remembering(emit);
      emits.set(emit, known);
      return known;
    },
    lock: createLockMemory(),
  };
}

function remembering(emit: EmitDocument): EmitDocument {
  return remember(
    (document, options) => [...emit(document, options)],
    ({ module }) => module,
  );
}
