// The tests with every count in full, and the packed package on Node 24 too, whose binary comes from
// the npm package `node`.
import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const vitest = (args, env) =>
  execFileSync(
    process.execPath,
    ["node_modules/vitest/vitest.mjs", "run", "--config", "test/vitest.config.ts", ...args],
    {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, ...env },
    },
  );

vitest([], { ERRGEN_FULL: "1" });
const folder = mkdtempSync(join(tmpdir(), "errgen-node-"));
// Some tests are run as another user.
chmodSync(folder, 0o755);
try {
  execFileSync(
    "npm",
    ["install", "--no-save", "--no-audit", "--no-fund", "--prefix", folder, "node@24"],
    { stdio: "inherit", shell: true },
  );
  vitest(["--project", "packed"], { ERRGEN_NODE: join(folder, "node_modules/node/bin/node") });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
