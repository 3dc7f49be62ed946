import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { createProject, type Project } from "./project.js";
import type { Outcome, RunOptions } from "./run-errgen.js";

/**
 * A project whose commands remember their outcomes in a folder of its own. To them all files are settled, unless
 * `young`: then all were written just now.
 */
export interface CachedProject extends Project {
  readonly cache: string;
  /** Takes the project back to what it was, and leaves the cache; gives what puts it there. */
  readonly snapshot: () => () => void;
  /** What a command does from memory is what it does without one, to the byte, on disk too. */
  readonly expectSameWithout: (args: readonly string[]) => Outcome;
  /** The files of errgen and of other packages that a command loads. */
  readonly loadedBy: (args: readonly string[]) => readonly string[];
}

const CLOCK_AHEAD = join(import.meta.dirname, "clock-ahead.cjs");

export function createCachedProject(
  files: Readonly<Record<string, string>>,
  { young = false }: { readonly young?: boolean } = {},
): CachedProject {
  const project = createProject(files);
  const aside = mkdtempSync(join(tmpdir(), "errgen-aside-"));
  const cache = join(aside, "cache");
  const { folder } = project;
  const env = {
    XDG_CACHE_HOME: cache,
    LOCALAPPDATA: cache,
    ...homeOn("darwin", cache),
    ...(young ? {} : { NODE_OPTIONS: `--require "${CLOCK_AHEAD.replaceAll("\\", "\\\\")}"` }),
  };
  const run: Project["run"] = (args, options: Partial<RunOptions> = {}) =>
    project.run(args, { ...options, env: { ...env, ...options.env } });
  const snapshot = (): (() => void) => {
    const copy = mkdtempSync(join(aside, "copy-"));
    copyTree(folder, copy);
    return () => {
      rmSync(folder, { recursive: true, force: true });
      copyTree(copy, folder);
    };
  };
  return {
    ...project,
    cache,
    run,
    snapshot,
    expectSameWithout: (args) => {
      const restore = snapshot();
      const outcome = run(args);
      const left = filesOf(project);
      restore();
      expect({ ...outcome, left }).toEqual({
        ...run([...args, "--no-cache"]),
        left: filesOf(project),
      });
      return outcome;
    },
    loadedBy: (args) => {
      const coverage = mkdtempSync(join(aside, "coverage-"));
      expect(run(args, { env: { NODE_V8_COVERAGE: coverage } }).status).toBe(0);
      return readdirSync(coverage).flatMap((name) => scriptsOf(join(coverage, name)));
    },
    dispose: () => {
      project.dispose();
      rmSync(aside, { recursive: true, force: true });
    },
  };
}

function homeOn(platform: NodeJS.Platform, home: string): NodeJS.ProcessEnv {
  return process.platform === platform ? { HOME: home } : {};
}

/** Where the cache may be is no part of a project. */
function filesOf(project: Project): object {
  const files = Object.entries(project.tree("."));
  return Object.fromEntries(files.filter(([path]) => !path.startsWith("node_modules/")));
}

function copyTree(from: string, to: string): void {
  cpSync(from, to, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
}

function scriptsOf(coverage: string): readonly string[] {
  const { result } = JSON.parse(readFileSync(coverage, "utf8")) as { result: { url: string }[] };
  return result
    .filter(({ url }) => url.startsWith("file:"))
    .map(({ url }) => fileURLToPath(url))
    .filter((path) => path !== CLOCK_AHEAD)
    .map((path) => path.replace(/^.*node_modules[\\/]/, ""))
    .map((path) => path.replaceAll("\\", "/"));
}
