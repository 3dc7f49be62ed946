import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { FIXTURES } from "../read-fixtures.js";
import { createProject, type Project } from "./project.js";

/** Many packages, with a folder beside them for whatever their build system keeps. */
export interface Monorepo extends Project {
  readonly packages: readonly string[];
  /** Where a copy of the same commit lies, from the folder of the project: another machine's. */
  readonly clone: () => string;
  /** What a tool prints that runs in a folder of it, where nothing else of this machine counts. */
  readonly tool: (
    cwd: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
  ) => { readonly stdout: string; readonly stderr: string };
}

const EXAMPLE = "packages/accounts";
const INSTALLED = "node_modules";

/**
 * An example of `fixtures`, its package as often as is wanted, committed in the folder `one`. The packed errgen is
 * installed there, and what else `tools` links into its `node_modules`.
 */
export function createMonorepo(
  example: string,
  count: number,
  tools: (modules: string) => void,
): Monorepo {
  const project = createProject();
  const folder = join(project.folder, "one");
  const packages = Array.from({ length: count }, (_, index) => `accounts-${index + 1}`);
  cpSync(join(FIXTURES, example), folder, { recursive: true });
  for (const name of packages) {
    cpSync(join(folder, EXAMPLE), join(folder, "packages", name), { recursive: true });
    const manifest = `one/packages/${name}/package.json`;
    project.write(manifest, project.read(manifest).replace('"accounts"', `"${name}"`));
  }
  rmSync(join(folder, EXAMPLE), { recursive: true });
  project.write("one/package-lock.json", lockOf(folder, packages));
  install(folder, tools);
  git(folder, "init", "--quiet");
  git(folder, "add", "--all");
  git(folder, "-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "--quiet", "-m", "All");
  return {
    ...project,
    packages,
    clone: () => {
      git(project.folder, "clone", "--quiet", "one", "two");
      install(join(project.folder, "two"), tools);
      return "two";
    },
    tool: (cwd, [program = "", ...args], env) => {
      const { PATH } = process.env;
      const own = { PATH, HOME: project.folder, CI: "1", NO_COLOR: "1", ...env };
      const home = join(project.folder, cwd);
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [join(home, INSTALLED, program), ...args],
        { cwd: home, env: own, encoding: "utf8" },
      );
      if (status !== 0) throw new Error(`${program}: ${status}\n${stdout}\n${stderr}`);
      return { stdout, stderr };
    },
  };
}

function git(cwd: string, ...args: readonly string[]): void {
  execFileSync("git", args, { cwd });
}

function install(folder: string, tools: (modules: string) => void): void {
  const from = join(inject("project"), INSTALLED);
  const modules = join(folder, INSTALLED);
  mkdirSync(join(modules, ".bin"), { recursive: true });
  for (const path of ["errgen", ".bin/errgen"]) symlinkSync(join(from, path), join(modules, path));
  tools(modules);
}

/** What npm would write: the packages of the workspace, and errgen with all that it depends on. */
function lockOf(folder: string, names: readonly string[]): string {
  const readJson = (path: string) => JSON.parse(readFileSync(path, "utf8"));
  const installed = readJson(join(inject("project"), "package-lock.json"));
  const { "": _, ...dependencies } = installed.packages;
  const links = names.map((name) => [
    `node_modules/${name}`,
    { resolved: `packages/${name}`, link: true },
  ]);
  const workspace = ["", ...names.map((name) => `packages/${name}`)].map((path) => [
    path,
    readJson(join(folder, path, "package.json")),
  ]);
  const packages = { ...Object.fromEntries([...workspace, ...links]), ...dependencies };
  return JSON.stringify({ name: "company", lockfileVersion: 3, requires: true, packages });
}
