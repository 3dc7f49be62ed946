import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { inject } from "vitest";

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string;
  /** Another user, because root reads everything. */
  readonly uid?: number;
}

/** Where the installed package's command lies. */
export function errgenBin(): string {
  return join(inject("project"), "node_modules/errgen/dist/bin/errgen.js");
}

/** Another Node than the one that runs the tests. */
const NODE = process.env.ERRGEN_NODE ?? process.execPath;

/** Runs the installed package as a process, with plain output. */
export function runErrgen(
  args: readonly string[],
  { cwd, env = {}, ...options }: RunOptions,
): Outcome {
  const { status, stdout, stderr, error } = spawnSync(NODE, [errgenBin(), ...args], {
    cwd,
    encoding: "utf8",
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      // Where there is no node_modules, the cache is the user's.
      XDG_CACHE_HOME: join(inject("project"), "cache"),
      NO_COLOR: "1",
      ...env,
    },
    ...options,
  });
  if (error) throw error;
  return { status, stdout, stderr };
}
