// Whether reading is linear: time, processor time and peak memory of 10,000 to 1,000,000 rows in each format,
// each in a process of its own, and how many times longer ten times the rows take. Processor time says the
// same on a machine that has other work. SIZES and FORMATS choose.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { documents } from "./documents.mjs";

const root = join(import.meta.dirname, "../..");
const HEAP_MB = 12_000;
const [, , file, reader] = process.argv;

if (file) await readOne();
else await measureAll();

/** Reads a document as a build does, and prints what it took. */
async function readOne() {
  const { createSource, readDocuments } = await import(reader);
  const decoded = readFileSync(file, "utf8");
  const start = performance.now();
  const [{ document }] = await readDocuments([
    { source: createSource(file, decoded), named: true },
  ]);
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage();
  const mb = process.resourceUsage().maxRSS / 1024;
  const entries = document.sections.reduce((sum, section) => sum + section.entries.length, 0);
  console.log(JSON.stringify({ ms, cpu: (user + system) / 1000, entries, mb }));
}

/** What reads, with an entry that the package has no need of. */
async function bundleReader(outdir) {
  const contents = `export * from "./src/read-documents.ts"; export * from "./src/source.ts";`;
  await build({
    stdin: { contents, resolveDir: root },
    outdir,
    bundle: true,
    platform: "node",
    format: "esm",
    splitting: true,
    packages: "external",
    logLevel: "warning",
  });
  return join(outdir, "stdin.js");
}

async function measureAll() {
  const sizes = (process.env.SIZES ?? "10000,100000,1000000").split(",").map(Number);
  const wanted = process.env.FORMATS?.split(",") ?? Object.keys(documents);
  mkdirSync(join(root, "node_modules/.cache"), { recursive: true });
  const folder = mkdtempSync(join(root, "node_modules/.cache/errgen-linear-"));
  try {
    const reader = await bundleReader(join(folder, "reader"));
    for (const name of wanted) {
      const { extension, text, most = Number.POSITIVE_INFINITY } = documents[name];
      const measured = sizes
        .filter((size) => size <= most)
        .map((size) => {
          const path = join(folder, `rows.${extension}`);
          writeFileSync(path, text(size));
          const args = [`--max-old-space-size=${HEAP_MB}`, import.meta.filename, path, reader];
          const { status, stdout, stderr } = spawnSync(process.execPath, args, {
            encoding: "utf8",
          });
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
