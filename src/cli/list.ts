import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Diagnostic } from "../diagnostic.js";
import { type Excerpts, takeExcerpts } from "../excerpt.js";
import { pathFrom } from "../path-from.js";
import { formatterFiles } from "../watch/formatter-files.js";
import { loadEmbedding } from "./embedding-files.js";
import { loadProject } from "./load-project.js";
import { printFindings } from "./print-diagnostics.js";
import { resolveProjects } from "./resolve-settings.js";
import { runBuild } from "./run-build.js";
import type { CommonOptions, Settings } from "./settings.js";
import { EXIT, type ExitStatus, type Terminal } from "./terminal.js";

export interface ListOptions extends CommonOptions {
  readonly inputs?: boolean;
  readonly outputs?: boolean;
}

/** Absolute paths, and what keeps them from being known. */
interface Listed {
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly excerpts: Excerpts;
}

/**
 * `errgen list`: the files that decide what a build writes, or those that it writes, a line each, from the working
 * directory: what a build system has to be told. Nothing is written.
 */
export async function list(
  args: readonly string[],
  options: ListOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { stdout, stderr, cwd } = terminal;
  const files = new Set<string>();
  let failed = false;
  for (const settings of await resolveProjects(args, options, terminal)) {
    const listed = options.inputs ? await inputsOf(settings) : await outputsOf(settings);
    for (const file of listed.files) files.add(pathFrom(cwd, file));
    const errors = listed.diagnostics.filter(({ severity }) => severity === "error");
    const findings = { diagnostics: errors, excerpts: listed.excerpts, root: settings.root };
    await printFindings(findings, {}, stderr, terminal);
    failed ||= errors.length > 0;
  }
  if (failed) return EXIT.failed;
  stdout.write(
    [...files]
      .sort()
      .map((file) => `${file}\n`)
      .join(""),
  );
  return EXIT.fine;
}

const EXAMPLE = "errgen list --inputs docs/errors.md";

/** Documents, configuration with all that it imports, lock file, files with markers, the formatter's configuration. */
async function inputsOf(settings: Settings): Promise<Listed> {
  const { configFiles, lock, out, root, config } = settings;
  const { loaded, diagnostics, textOf } = await loadProject(settings, EXAMPLE);
  const embedding = await loadEmbedding(settings);
  const beside = [
    ...(lock === null ? [] : [lock.file]),
    ...(config.formatter === undefined || out === null ? [] : formatterFiles(out, root)),
  ];
  const all = [...diagnostics, ...embedding.diagnostics];
  return {
    files: [
      ...(loaded?.inputs ?? []).map(({ source }) => resolve(root, source.path)),
      ...configFiles,
      ...embedding.files.map(({ file }) => file),
      ...beside.filter((file) => existsSync(file)),
    ],
    diagnostics: all,
    excerpts: takeExcerpts(all, textOf),
  };
}

/** What a build would leave, whether it is there by now or not. */
async function outputsOf(settings: Settings): Promise<Listed> {
  const mode = { dryRun: true, force: true, prune: true, rename: false };
  const { changes, ...findings } = await runBuild(settings, mode);
  return {
    files: changes.filter(({ kind }) => kind !== "remove").map(({ file }) => file),
    ...findings,
  };
}
