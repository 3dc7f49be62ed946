// Rewrites every expectation under fixtures/, with the build that lies in dist/. Read the diff.
import { execFileSync } from "node:child_process";
import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const run = (args, env = {}) =>
  execFileSync(process.execPath, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });

rmSync(join(root, "fixtures/seeds-expected"), { recursive: true, force: true });
run(["dist/bin/errgen.js", "build", "-c", "fixtures/styles.config.mjs"]);
const plugins = join(root, "fixtures/plugins");
for (const made of ["expected", "errgen.lock.json", "generated"])
  rmSync(join(plugins, made), { recursive: true, force: true });
run(["dist/bin/errgen.js", "build", "-q", "-c", join(plugins, "errgen.config.ts")]);
// The files of the plugins alone; all others are expected elsewhere.
renameSync(join(plugins, "generated/php"), join(plugins, "expected"));
rmSync(join(plugins, "generated"), { recursive: true });
run(
  [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--config",
    "test/vitest.config.ts",
    "--project",
    "unit",
    "test/fixtures.test.ts",
    "test/rules/rules.test.ts",
    "test/lint/seeds.test.ts",
    "test/audit/audit.test.ts",
  ],
  { UPDATE_FIXTURES: "1" },
);
