// A million hostile documents and catalogs, or as many as CASES says: half of them made by grammar for each format, nine
// in twenty documents of the fixtures that are damaged, and one in twenty catalogs of any texts. They are taken in parts, each
// a process with cases of its own; as many at a time as there are cores, or as JOBS says.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { bundledTexts } from "../../.ci/bundled-text.mjs";
import { lookAlikes } from "../../.ci/look-alikes.mjs";

const MIX = { documents: 0.5, damaged: 0.45, catalogs: 0.05 };
const PART = 10_000;
const root = join(import.meta.dirname, "../..");
const [, , properties, kind, count] = process.argv;

if (properties) await (await import(properties))[kind](Number(count));
else await fuzz(Number(process.env.CASES ?? 1_000_000));

async function fuzz(cases) {
  const start = performance.now();
  const parts = Object.entries(MIX).flatMap(([name, share]) =>
    split(name, Math.round(cases * share)),
  );
  const done = Object.fromEntries(Object.keys(MIX).map((name) => [name, 0]));
  await withProperties(async (bundle) => {
    const workers = Number(process.env.JOBS ?? availableParallelism());
    await Promise.all(
      Array.from({ length: workers }, async () => {
        for (let part = parts.shift(); part; part = parts.shift()) {
          if (await runPart(bundle, part)) done[part.name] += part.count;
          else process.exitCode = 1;
          const seconds = ((performance.now() - start) / 1000).toFixed(0);
          console.log(`${seconds} s: ${JSON.stringify(done)} without a finding`);
        }
      }),
    );
  });
}

function split(name, cases) {
  return Array.from({ length: Math.ceil(cases / PART) }, (_, index) => ({
    name,
    count: Math.min(PART, cases - index * PART),
  }));
}

/** As one module: a test runner's way of loading modules makes each case slower. */
async function withProperties(use) {
  const cache = join(root, "node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "errgen-fuzz-"));
  const outfile = join(folder, "properties.mjs");
  try {
    await build({
      entryPoints: [join(root, "test/fuzz/properties.ts")],
      outfile,
      bundle: true,
      platform: "node",
      format: "esm",
      mainFields: ["module", "main"],
      external: ["typescript", "fast-check", "jiti", "ts-morph"],
      define: { "import.meta.dirname": JSON.stringify(join(root, "test")) },
      banner: {
        js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
      },
      plugins: [bundledTexts(), lookAlikes()],
      logLevel: "warning",
    });
    await use(outfile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether nothing was found. fast-check prints which case it was otherwise, and the seed to find it again. */
function runPart(bundle, { name, count }) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [import.meta.filename, bundle, name, String(count)], {
      cwd: root,
      stdio: "inherit",
    });
    child.once("error", reject);
    child.once("exit", (status) => resolve(status === 0));
  });
}
