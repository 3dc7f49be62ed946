// The tests that have counts, with each of them in full; what is generated on Node 24 too, and the packed package on it
// where the version of Node shows: how it starts, reads, remembers, writes, watches, and loads code of a project's own.
// The binary comes from the npm package `node`.
import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const vitest = (args, env) =>
  execFileSync(
    process.execPath,
    ["node_modules/vitest/vitest.mjs", ...args, "--run", "--config", "test/vitest.config.ts"],
    {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, ...env },
    },
  );

const ON_NODE_24 = [
  "api",
  "check",
  "commands",
  "config",
  "explain",
  "plugins",
  "seeds",
  "watch.test",
];

const folder = mkdtempSync(join(tmpdir(), "errgen-node-"));
// Some tests are run as another user.
chmodSync(folder, 0o755);
try {
  execFileSync(
    "npm",
    ["install", "--no-save", "--no-audit", "--no-fund", "--prefix", folder, "node@24"],
    { stdio: "inherit", shell: true },
  );
  const node = join(folder, "node_modules/node/bin/node");
  vitest(["related", "test/in-full.ts"], { ERRGEN_FULL: "1", ERRGEN_NODE24: node });
  const packed = ON_NODE_24.map((name) => `test/packed/${name}`);
  vitest(["run", "--project", "packed", ...packed], { ERRGEN_NODE: node });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
