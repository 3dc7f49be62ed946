import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** A folder outside the repository in whose node_modules the packed package is installed. */
    readonly project: string;
  }
}

/** Packs the package and installs it into an empty project, once for all tests of this folder. */
export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "errgen-packed-"));
  // Some tests run as another user.
  chmodSync(folder, 0o755);
  const project = join(folder, "project");
  mkdirSync(project);
  writeFileSync(
    join(project, "package.json"),
    '{ "name": "project", "private": true, "type": "module" }\n',
  );
  const npm = (cwd: string, ...args: readonly string[]): string =>
    execFileSync("npm", args, { cwd, encoding: "utf8", shell: process.platform === "win32" });
  const [packed] = JSON.parse(
    npm(process.cwd(), "pack", "--json", "--ignore-scripts", "--pack-destination", folder),
  ) as [{ filename: string }];
  npm(
    project,
    "install",
    "--no-audit",
    "--no-fund",
    "--prefer-offline",
    join(folder, packed.filename),
  );
  provide("project", project);
  return () => rmSync(folder, { recursive: true, force: true });
}
