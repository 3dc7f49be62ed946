import { on } from "node:events";
import { Worker } from "node:worker_threads";
import { type PostedPiece, ReadingAssembly } from "../posted-readings.js";
import { type ReadDocuments, readDocuments } from "../read-documents.js";
import type { PostedInput } from "../read-worker.js";

/**
 * Room for what is young: most of what reading makes dies at once, and is not copied if it dies before the
 * room is full. Of 100,000 rows it takes a quarter to a third less time than with the 48 MB that a thread has;
 * small documents never fill it.
 */
const YOUNG_MB = 192;

/**
 * Reads documents in a thread of its own, while this one loads ts-morph: a quarter of the time of a
 * small build on two cores. A fault there is thrown here. Parsers of the project's own stay in this thread.
 */
export const readInWorker: ReadDocuments = async (inputs, own) => {
  if (inputs.length === 0) return [];
  if (own.length > 0) return readDocuments(inputs, own);
  // Seen from dist/chunks, where this module is bundled to.
  const worker = new Worker(new URL("../src/read-worker.js", import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  const posted = inputs.map(
    ({ source, named, settings }): PostedInput => ({
      path: source.path,
      decoded: source.decoded,
      named,
      settings,
    }),
  );
  worker.postMessage(posted);
  const assembly = new ReadingAssembly();
  for await (const [piece] of on(worker, "message")) {
    assembly.take(piece as PostedPiece);
    if (assembly.readings.length === inputs.length) break;
  }
  await worker.terminate();
  return assembly.readings;
};
