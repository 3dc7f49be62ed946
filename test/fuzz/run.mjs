// A million hostile documents and catalogs, or as many as CASES says: half of them made by grammar for each format, two
// fifths documents of the fixtures that are damaged, and a tenth catalogs of any texts.
import { execFileSync } from "node:child_process";
import { join } from "node:path";

const CASES = Number(process.env.CASES ?? 1_000_000);
const MIX = { documents: 0.5, mutated: 0.4, catalogs: 0.1 };
const root = join(import.meta.dirname, "../..");

for (const [name, share] of Object.entries(MIX)) {
  const cases = Math.round(CASES * share);
  console.log(`${name}: ${cases} cases`);
  execFileSync(
    process.execPath,
    [
      ...["node_modules/vitest/vitest.mjs", "run", "--config", "test/vitest.config.ts"],
      ...["--project", "unit", `test/fuzz/${name}.test.ts`],
    ],
    { cwd: root, stdio: "inherit", env: { ...process.env, ERRGEN_FUZZ: String(cases) } },
  );
}
