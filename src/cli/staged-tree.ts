import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { findRepository, git } from "./repository.js";
import { EXIT, type ExitStatus, type Terminal } from "./terminal.js";

/**
 * Runs a command on what git's index holds, which is what a commit takes: the index is laid out in a
 * temporary folder, with the working tree's node_modules at hand, and the command stands there where
 * it stands in the working tree.
 */
export async function withStagedTree(
  terminal: Terminal,
  action: (staged: Terminal) => Promise<ExitStatus>,
): Promise<ExitStatus> {
  const found = findRepository(terminal.cwd, "--staged reads git's index");
  if ("problem" in found) {
    const { code, message } = found.problem;
    terminal.stderr.write(`error ${code}: ${message}\n`);
    return EXIT.failed;
  }
  const root = found.top;
  const tree = realpathSync(mkdtempSync(join(tmpdir(), "errgen-staged-")));
  try {
    git(root, ["checkout-index", "--all", "--force", `--prefix=${tree}${sep}`]);
    // What finds a project's root by its repository finds it here, too.
    mkdirSync(join(tree, ".git"));
    const cwd = join(tree, relative(root, realpathSync(terminal.cwd)));
    mkdirSync(cwd, { recursive: true });
    linkModules(root, tree);
    if (cwd !== tree) linkModules(terminal.cwd, cwd);
    return await action({ ...terminal, cwd });
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

function linkModules(from: string, to: string): void {
  const modules = join(from, "node_modules");
  if (existsSync(modules) && !existsSync(join(to, "node_modules")))
    symlinkSync(modules, join(to, "node_modules"), "junction");
}
