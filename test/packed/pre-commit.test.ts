import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { REPOSITORY } from "../read-fixtures.js";
import { createProject, documentOf, type Project } from "./project.js";

const PRE_COMMIT = spawnSync("pre-commit", ["--version"]).status === 0;
const REQUIRED = process.env.ERRGEN_REQUIRE?.split(",").includes("pre-commit") ?? false;
if (!PRE_COMMIT && !REQUIRED)
  console.warn("pre-commit is not installed: its hooks are left out of the tests");

let project: Project;

function run(command: string, ...args: readonly string[]) {
  const env = {
    PATH: process.env.PATH,
    HOME: project.folder,
    PRE_COMMIT_HOME: join(project.folder, "pre-commit-home"),
    GIT_CONFIG_GLOBAL: join(project.folder, "gitconfig"),
    GIT_CONFIG_NOSYSTEM: "1",
  };
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: join(project.folder, "repo"),
    encoding: "utf8",
    env,
  });
  return { status, output: stdout + stderr };
}

const git = (...args: readonly string[]) => run("git", ...args);
const errgen = (...args: readonly string[]) =>
  project.run(args, { cwd: join(project.folder, "repo") });

function succeed({
  status,
  output,
}: {
  readonly status: number | null;
  readonly output: string;
}): string {
  expect(status, output).toBe(0);
  return output;
}

/** A repository with a document, its output, and the hook as its users configure it. */
beforeEach(() => {
  project = createProject({
    gitconfig:
      '[user]\nname = A\nemail = a@example.org\n[init]\ndefaultBranch = main\n[protocol "file"]\nallow = always\n[safe]\ndirectory = *\n',
    "repo/package.json": "{}\n",
    "repo/.gitignore": "node_modules\n",
    "repo/docs/doors.md": documentOf("Doors", ["open"]),
    "repo/errgen.config.json": '{ "inputs": ["docs"], "out": "src/generated" }\n',
  });
  mkdirSync(join(project.folder, "hooks"));
  cpSync(
    join(REPOSITORY, ".pre-commit-hooks.yaml"),
    join(project.folder, "hooks/.pre-commit-hooks.yaml"),
  );
  symlinkSync(
    join(inject("project"), "node_modules"),
    join(project.folder, "repo/node_modules"),
    "junction",
  );
  expect(errgen("build").status).toBe(0);
  succeed(git("init", "--quiet"));
  succeed(git("add", "."));
});

afterEach(() => project.dispose());

describe("errgen check --staged", () => {
  beforeEach(() => {
    succeed(git("commit", "--quiet", "-m", "first"));
    project.write("repo/docs/doors.md", documentOf("Doors", ["open", "stuck"]));
  });

  it("sees what a commit takes, not what lies in the folder", () => {
    succeed(git("add", "docs"));
    expect(errgen("build").status).toBe(0);
    expect(errgen("check").status).toBe(0);
    expect(errgen("check", "--staged").status).toBe(1);
    succeed(git("add", "."));
    expect(errgen("check", "--staged").status).toBe(0);
  });

  it("says where it is called without a repository", () => {
    const { status, stderr } = project.run(["check", "--staged"]);
    expect(status).toBe(2);
    expect(stderr).toContain("no git repository");
  });
});

describe.skipIf(!PRE_COMMIT && !REQUIRED)("the pre-commit hook", () => {
  beforeEach(() => {
    const hooks = ["-C", join(project.folder, "hooks")];
    succeed(git(...hooks, "init", "--quiet"));
    succeed(git(...hooks, "add", "."));
    succeed(git(...hooks, "commit", "--quiet", "-m", "hooks"));
    const rev = succeed(git(...hooks, "rev-parse", "HEAD")).trim();
    const config = `repos:\n  - repo: ${join(project.folder, "hooks")}\n    rev: ${rev}\n    hooks:\n      - id: errgen-check\n`;
    project.write("repo/.pre-commit-config.yaml", config);
    succeed(git("add", "."));
    succeed(run("pre-commit", "install"));
  });

  it("lets a fresh output pass and stops a stale one", () => {
    succeed(git("commit", "-m", "fresh"));
    project.write("repo/docs/doors.md", documentOf("Doors", ["open", "stuck"]));
    const stale = git("commit", "--all", "-m", "stale");
    expect(stale.status).not.toBe(0);
    expect(stale.output).toContain("doors/codes.ts stale");
    expect(stale.output).toContain("to mend: errgen build");
    expect(errgen("build").status).toBe(0);
    succeed(git("commit", "--all", "-m", "mended"));
  });
});
