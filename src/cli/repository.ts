import { execFileSync } from "node:child_process";
import { realpathSync } from "node:fs";
import type { Diagnostic } from "../diagnostic.js";

/** What git says to some arguments in a folder; it throws with git's own words where git fails. */
export function git(cwd: string, args: readonly string[], options: GitOptions = {}): string {
  const { input, env = {} } = options;
  return execFileSync("git", [...args], {
    cwd,
    stdio: "pipe",
    encoding: "utf8",
    maxBuffer: Number.POSITIVE_INFINITY,
    env: { ...process.env, LC_ALL: "C", ...env },
    ...(input === undefined ? {} : { input }),
  });
}

export interface GitOptions {
  readonly input?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** The same, or null where git fails, or where there is none. */
export function tryGit(cwd: string, args: readonly string[]): string | null {
  try {
    return git(cwd, args);
  } catch {
    return null;
  }
}

/** The top folder of the repository that a folder lies in, or why none can be used. `purpose` reads it. */
export function findRepository(
  cwd: string,
  purpose: string,
): { readonly top: string } | { readonly problem: Diagnostic } {
  try {
    return { top: realpathSync(git(cwd, ["rev-parse", "--show-toplevel"]).trim()) };
  } catch (error) {
    const said = saidByGit(error);
    return {
      problem: {
        code: "no-repository",
        severity: "error",
        message: `${purpose}, but there is no git repository here`,
        location: null,
        ...(said === null || said.includes("not a git repository") ? {} : { hint: said }),
      },
    };
  }
}

/** The first line of what git said of its failure; null if it said nothing. */
export function saidByGit(error: unknown): string | null {
  const { stderr, code } = error as { readonly stderr?: unknown; readonly code?: unknown };
  if (code === "ENOENT") return "There is no program `git`";
  const [line = ""] = String(stderr ?? "").split("\n");
  return line.replace(/^fatal: /, "").trim() || null;
}
