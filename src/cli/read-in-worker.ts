import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { ReadDocuments } from "../generate.js";
import type { DocumentReading } from "../read-document.js";
import type { PostedInput } from "../read-worker.js";

/**
 * Reads documents in a thread of its own, while this one loads ts-morph: a quarter of the time of a
 * small build on two cores. A fault there is thrown here.
 */
export const readInWorker: ReadDocuments = async (inputs) => {
  // Seen from dist/chunks, where this module is bundled to.
  const worker = new Worker(new URL("../src/read-worker.js", import.meta.url));
  const posted = inputs.map(
    ({ source, named, settings }): PostedInput => ({
      path: source.path,
      decoded: source.decoded,
      named,
      settings,
    }),
  );
  worker.postMessage(posted);
  const [readings] = (await once(worker, "message")) as [readonly DocumentReading[]];
  await worker.terminate();
  return readings;
};
