import { basename, resolve, sep } from "node:path";
import type { Diagnostic } from "../diagnostic.js";
import { isGlob } from "../inputs/find-inputs.js";
import { ignoredFrom } from "../inputs/ignored.js";
import { statsOf } from "../inputs/stats-of.js";
import { walkFiles } from "../inputs/walk.js";

/** Sources of TypeScript and JavaScript, without declarations, which say nothing of their own. */
const PROGRAM = /(?<!\.d)\.[cm]?[jt]sx?$/i;

/** The sources that arguments mean, or why they mean none. */
export interface ProgramFiles {
  /** Absolute, each once, in code-unit order. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The sources in files, folders and globs. Folders are searched as for documents: node_modules, folders that
 * begin with a dot, the output folder and what `.gitignore` skips are passed over.
 */
export async function findPrograms(
  args: readonly string[],
  { cwd, outputs }: { readonly cwd: string; readonly outputs: readonly string[] },
): Promise<ProgramFiles> {
  const files = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const arg of args) {
    const found = await resolveArgument(arg, cwd, outputs);
    if (found.length === 0) diagnostics.push(nothing(arg));
    for (const file of found) files.add(file);
  }
  const isOutput = (file: string): boolean => outputs.some((out) => file.startsWith(out + sep));
  return { files: [...files].filter((file) => !isOutput(file)).sort(), diagnostics };
}

async function resolveArgument(
  arg: string,
  cwd: string,
  outputs: readonly string[],
): Promise<readonly string[]> {
  const path = resolve(cwd, arg);
  const stats = statsOf(path);
  if (stats?.isDirectory()) {
    const ignored = ignoredFrom(path, [], cwd);
    return [...walkFiles(path, ignored, (folder) => outputs.includes(folder), isProgram)];
  }
  if (stats) return [path];
  if (!isGlob(arg)) return [];
  const { matchGlob } = await import("../inputs/match-glob.js");
  return (await matchGlob(arg, cwd, [])).filter((file) => isProgram(basename(file)));
}

function isProgram(name: string): boolean {
  return PROGRAM.test(name);
}

function nothing(arg: string): Diagnostic {
  return {
    code: "no-programs",
    severity: "error",
    message: `${arg} is no source of TypeScript or JavaScript, and holds none`,
    location: null,
    hint: "Name files, folders or globs: errgen audit src",
  };
}
