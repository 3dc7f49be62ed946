import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { errgenBin } from "./run-errgen.js";

/** One build as the watcher tells it, from its begin line to its end line. */
export interface WatchedBuild {
  /** What stands between the two: diagnostics, and what was done. */
  readonly lines: readonly string[];
  readonly end: string;
}

/** `errgen watch` as a process. */
export interface Watched {
  readonly child: ChildProcess;
  readonly builds: readonly WatchedBuild[];
  /** Resolves once a test holds, which is tried now and after each build. */
  until(what: string, holds: () => boolean): Promise<void>;
  /** Resolves after the next begin line. */
  begun(): Promise<void>;
  /** Resolves after the first build. */
  firstBuild(): Promise<void>;
  /** The newest build, once its lines, the end line among them, hold a text. */
  buildThatSays(text: string): Promise<WatchedBuild>;
  /** Ends the process and gives its status. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

const PATIENCE_MS = 30_000;

/** Starts a watch and waits for its first build. */
export async function startWatch(cwd: string, args: readonly string[]): Promise<Watched> {
  const watched = spawnWatch(cwd, ["watch", ...args]);
  await watched.firstBuild();
  return watched;
}

/** Starts a watch, whose first build is still to come; by way of another command, if one is given. */
export function spawnWatch(
  cwd: string,
  args: readonly string[],
  by: readonly string[] = [],
): Watched {
  const node = process.env.ERRGEN_NODE ?? process.execPath;
  const [command, ...words] = [...by, node, errgenBin(), ...args];
  const child = spawn(command ?? node, words, {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: "1" },
  });
  const exited = once(child, "exit");
  const transcript: string[] = [];
  const builds: WatchedBuild[] = [];
  const listeners = new Set<() => void>();
  let open: string[] | null = null;
  createInterface(child.stderr).on("line", (line) => transcript.push(`stderr: ${line}`));
  createInterface(child.stdout).on("line", (line) => {
    transcript.push(line);
    if (line === "[errgen] build started") open = [];
    else if (line.startsWith("[errgen] build finished:")) {
      builds.push({ lines: open ?? ["no begin line"], end: line });
      open = null;
    } else open?.push(line);
    for (const listener of listeners) listener();
  });

  const until = (what: string, holds: () => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const settle = (why: string | null): void => {
        clearTimeout(timer);
        listeners.delete(look);
        child.off("exit", onExit);
        if (why === null) resolve();
        else reject(new Error(`${what}: ${why}\n${transcript.join("\n")}`));
      };
      const look = (): void => {
        if (holds()) settle(null);
      };
      const onExit = (): void => settle("the watcher ended");
      const timer = setTimeout(() => settle("waited in vain"), PATIENCE_MS);
      listeners.add(look);
      child.once("exit", onExit);
      look();
    });

  return {
    child,
    builds,
    until: (what, holds) => until(what, () => open === null && holds()),
    begun: () => until("a build begins", () => open !== null),
    firstBuild: () => until("a build ends", () => builds.length > 0),
    buildThatSays: async (text) => {
      const says = ({ lines, end }: WatchedBuild): boolean =>
        [...lines, end].join("\n").includes(text);
      await until(`a build says "${text}"`, () => builds.slice(-1).some(says));
      return builds.at(-1) ?? { lines: [], end: "" };
    },
    stop: async (signal = "SIGTERM") => {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      const [status] = await exited;
      return status as number | null;
    },
  };
}
