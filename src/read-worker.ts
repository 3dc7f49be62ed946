import { parentPort } from "node:worker_threads";
import type { DocumentSettings } from "./generate.js";
import { readDocuments } from "./read-documents.js";
import { createSource } from "./source.js";

/** An input as it crosses to another thread, which no function can. */
export interface PostedInput {
  readonly path: string;
  readonly decoded: string;
  readonly named: boolean;
  readonly settings: DocumentSettings | undefined;
}

// The thread that `readInWorker` starts: reads what it is sent, answers once, and ends.
parentPort?.once("message", async (posted: readonly PostedInput[]) => {
  const inputs = posted.map(({ path, decoded, named, settings }) => ({
    source: createSource(path, decoded),
    named,
    ...(settings === undefined ? {} : { settings }),
  }));
  parentPort?.postMessage(await readDocuments(inputs));
});
