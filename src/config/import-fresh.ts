import { once } from "node:events";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

/** What the thread runs. The value crosses as data, which code cannot. */
const SCRIPT = `
const { parentPort, workerData } = require("node:worker_threads");
import(workerData).then(
  (loaded) => {
    try {
      parentPort.postMessage({ value: loaded.default });
    } catch {
      parentPort.postMessage({ isCode: true });
    }
  },
  (error) => parentPort.postMessage({ problem: String(error?.message ?? error) }),
);
`;

/**
 * The default export of a script as it and all that it imports are now. Node never forgets a module in
 * the thread that imported it, so each call imports in a thread of its own; where there is code in the
 * export, which leaves no thread, jiti imports it here. Throws what the script throws.
 */
export async function importFresh(file: string): Promise<unknown> {
  const worker = new Worker(SCRIPT, { eval: true, workerData: pathToFileURL(file).href });
  try {
    const [answer] = (await once(worker, "message")) as [
      { readonly value: unknown } | { readonly problem: string } | { readonly isCode: true },
    ];
    if ("problem" in answer) throw new Error(answer.problem);
    return "isCode" in answer ? await importHere(file) : answer.value;
  } finally {
    await worker.terminate();
  }
}

/**
 * The same for a script of any language, code and all, in this thread: jiti compiles it with all that it
 * imports of the project, and forgets it at once. Only where a script awaits at its top level does Node
 * import, and remember, the modules that it imports.
 */
export async function importHere(file: string): Promise<unknown> {
  const { createJiti } = await import("jiti");
  const virtualModules = { errgen: { ...(await import("../index.js")) } };
  const jiti = createJiti(import.meta.url, {
    moduleCache: false,
    tryNative: false,
    virtualModules,
  });
  try {
    // Asynchronously jiti leaves modules of JavaScript to Node.
    return (jiti(file) as { readonly default: unknown }).default;
  } catch (error) {
    if (error instanceof Error && error.name === "SyntaxError")
      return jiti.import(file, { default: true });
    throw error;
  }
}
