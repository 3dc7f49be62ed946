#!/usr/bin/env node
import manifest from "../package.json" with { type: "json" };
import { run } from "../src/cli/program.js";

const { argv, env, stdin, stdout, stderr } = process;
process.exitCode = await run(argv.slice(2), manifest.version, {
  cwd: process.cwd(),
  env,
  stdin,
  stdout,
  stderr,
});
