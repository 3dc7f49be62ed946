import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readTree } from "../read-fixtures.js";
import { type Outcome, type RunOptions, runErrgen } from "./run-errgen.js";

/** A temporary project with documents, as a user has one. */
export interface Project {
  readonly folder: string;
  readonly write: (path: string, contents: string | Buffer) => void;
  readonly read: (path: string) => string;
  readonly remove: (path: string) => void;
  readonly run: (args: readonly string[], options?: Partial<RunOptions>) => Outcome;
  /** Every file below a folder of the project. */
  readonly tree: (path: string) => Readonly<Record<string, string>>;
  readonly dispose: () => void;
}

export function createProject(files: Readonly<Record<string, string>> = {}): Project {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "errgen-project-")));
  const write = (path: string, contents: string | Buffer): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), contents);
  };
  write("package.json", '{ "name": "project", "private": true, "type": "module" }\n');
  for (const [path, contents] of Object.entries(files)) write(path, contents);
  return {
    folder,
    write,
    read: (path) => readFileSync(join(folder, path), "utf8"),
    remove: (path) => rmSync(join(folder, path), { recursive: true, force: true }),
    run: (args, options = {}) => runErrgen(args, { cwd: folder, ...options }),
    tree: (path) => readTree(join(folder, path)),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A Markdown document with a table of codes, a code to each text. */
export function documentOf(title: string, texts: readonly string[]): string {
  const rows = texts.map((text, index) => `| ${1000 + index} | ${text} |`);
  return `# ${title}\n\n| Code | Message |\n| --- | --- |\n${rows.join("\n")}\n`;
}
