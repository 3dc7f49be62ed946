// Whether reading is linear: time, processor time and peak memory of 10,000 to 1,000,000 rows in each format,
// each in a process of its own, and how many times longer ten times the rows take. Processor time says the
// same on a machine that has other work. SIZES and FORMATS choose.
import { spawnSync } from "node:child_process";
import { on } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { documents } from "./documents.mjs";

const root = join(import.meta.dirname, "../..");
const HEAP_MB = 12_000;
/** As in src/cli/read-in-worker.ts. */
const YOUNG_MB = 192;

if (process.argv[2]) await readOne(process.argv[2]);
else await measureAll();

/** Reads a document as a build does, in its thread, and prints what it took. */
async function readOne(file) {
  const decoded = readFileSync(file, "utf8");
  const worker = new Worker(join(root, "dist/src/read-worker.js"), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
  });
  const start = performance.now();
  worker.postMessage([{ path: file, decoded, named: true }]);
  const entries = [];
  for await (const [piece] of on(worker, "message")) {
    if (piece.rest) break;
    for (const entry of JSON.parse(piece.entries)) entries.push(entry);
  }
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage();
  const mb = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ ms, cpu: (user + system) / 1000, entries: entries.length, mb }));
  await worker.terminate();
}

async function measureAll() {
  const sizes = (process.env.SIZES ?? "10000,100000,1000000").split(",").map(Number);
  const wanted = process.env.FORMATS?.split(",") ?? Object.keys(documents);
  const folder = mkdtempSync(join(tmpdir(), "errgen-linear-"));
  try {
    for (const name of wanted) {
      const { extension, text } = documents[name];
      const measured = sizes.map((size) => {
        const file = join(folder, `rows.${extension}`);
        writeFileSync(file, text(size));
        const args = [`--max-old-space-size=${HEAP_MB}`, import.meta.filename, file];
        const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
        if (status !== 0) throw new Error(`${name}, ${size} rows: ${stderr}`);
        const one = JSON.parse(stdout);
        if (one.entries !== size) throw new Error(`${name}: ${one.entries} of ${size} rows read`);
        return one;
      });
      const cells = measured.map(
        ({ ms, cpu, mb }) =>
          `${(ms / 1000).toFixed(2)} s, processor ${(cpu / 1000).toFixed(2)} s, ${mb.toFixed(0)} MB`,
      );
      const times = ["ms", "cpu"].map((kind) =>
        measured
          .slice(1)
          .map((one, index) => (one[kind] / measured[index][kind]).toFixed(1))
          .join(" "),
      );
      console.log(`| ${[name, ...cells, ...times].join(" | ")} |`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
