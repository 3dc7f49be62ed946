import { parentPort } from "node:worker_threads";
import type { DocumentSettings } from "./input.js";
import { piecesOf } from "./posted-readings.js";
import { readEach } from "./read-each.js";
import { createSource } from "./source.js";

/** An input as it crosses to another thread, which no function can. */
export interface PostedInput {
  readonly path: string;
  readonly decoded: string;
  readonly named: boolean;
  readonly settings: DocumentSettings | undefined;
}

// The thread that `readInWorker` starts: reads what it is sent, and answers with the pieces of each reading.
parentPort?.once("message", async (posted: readonly PostedInput[]) => {
  const inputs = posted.map(({ path, decoded, named, settings }) => ({
    source: createSource(path, decoded),
    named,
    ...(settings === undefined ? {} : { settings }),
  }));
  for await (const reading of readEach(inputs))
    for (const piece of piecesOf(reading)) parentPort?.postMessage(piece);
});
