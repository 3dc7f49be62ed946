import { once } from "node:events";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

/** What the thread runs. The value crosses as data, so a function in it is an error of that name. */
const SCRIPT = `
const { parentPort, workerData } = require("node:worker_threads");
import(workerData).then(
  (loaded) => parentPort.postMessage({ value: loaded.default }),
  (error) => parentPort.postMessage({ problem: String(error?.message ?? error) }),
).catch((error) => parentPort.postMessage({ problem: String(error?.message ?? error) }));
`;

/**
 * The default export of a script as it and all that it imports are now. Node never forgets a module in
 * the thread that imported it, so each call imports in a thread of its own. Throws what the script throws.
 */
export async function importFresh(file: string): Promise<unknown> {
  const worker = new Worker(SCRIPT, { eval: true, workerData: pathToFileURL(file).href });
  try {
    const [answer] = (await once(worker, "message")) as [
      { readonly value: unknown } | { readonly problem: string },
    ];
    if ("problem" in answer) throw new Error(answer.problem);
    return answer.value;
  } finally {
    await worker.terminate();
  }
}
