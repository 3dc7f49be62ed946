#!/usr/bin/env node
import { join } from "node:path";
import manifest from "../package.json" with { type: "json" };
import { openCache } from "../src/cache/cache.js";
import { keepCompiledCode } from "../src/cache/compiled-code.js";
import { directOutput, isUnread } from "../src/cli/direct-output.js";
import { replay } from "../src/cli/replay.js";
import { systemFault } from "../src/cli/system-fault.js";
import type { Terminal } from "../src/cli/terminal.js";

/** From memory if nothing changed; else by the whole program, which takes longer to load than to remember. */
async function start(argv: readonly string[]): Promise<number> {
  const cwd = process.cwd();
  const terminal: Terminal = {
    cwd,
    env: process.env,
    // Node makes a stream when it is first asked for, and takes its time.
    get stdin() {
      return process.stdin;
    },
    stdout: directOutput(1, () => untilUnread(process.stdout)),
    stderr: directOutput(2, () => untilUnread(process.stderr)),
    // Seen from dist/bin, where this module is bundled to.
    cache: openCache(argv, cwd, join(import.meta.dirname, "../..")),
  };
  const remembered = await replay(terminal);
  if (remembered !== null) return remembered;
  if (terminal.cache !== null) keepCompiledCode(terminal.cache.codeFolder());
  const { run } = await import("../src/cli/program.js");
  return run(argv, manifest.version, terminal);
}

start(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const fault = systemFault(error);
    process.stderr.write(
      fault ? `${fault.severity} ${fault.code}: ${fault.message}\n` : describeOwnFault(error),
    );
    process.exitCode = 2;
  },
);

/** The stream, which takes it as an end when nobody reads any more. */
function untilUnread(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  if (stream.listenerCount("error") === 0)
    stream.on("error", (error) => {
      if (!isUnread(error)) throw error;
    });
  return stream;
}

/** Mistakes of users are diagnostics, and what the system refuses is told as such; all else is ours. */
function describeOwnFault(error: unknown): string {
  const what = error instanceof Error ? error.stack : String(error);
  return `errgen ${manifest.version} failed, which is a fault of its own. Please report it:\n${what}\n`;
}
