#!/usr/bin/env node
import manifest from "../package.json" with { type: "json" };
import { run } from "../src/cli/program.js";

const { argv, env, stdin, stdout, stderr } = process;
const terminal = { cwd: process.cwd(), env, stdin, stdout, stderr };
try {
  process.exitCode = await run(argv.slice(2), manifest.version, terminal);
} catch (error) {
  // Mistakes of users are diagnostics; whatever arrives here is ours.
  stderr.write(
    `errgen ${manifest.version} failed, which is a fault of its own. Please report it:\n`,
  );
  stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 2;
}
