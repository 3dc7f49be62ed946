import { basename, resolve, sep } from "node:path";
import type { Diagnostic } from "../diagnostic.js";
import { LOCK_FILE } from "../lock-file/lock-file.js";
import { ignoredFrom } from "./ignored.js";
import { statsOf } from "./stats-of.js";
import { walk } from "./walk.js";

/** A file to read. */
export interface InputFile {
  readonly file: string;
  /** Named by an argument, a glob or the configuration, not merely found in a folder. */
  readonly named: boolean;
}

/** What a command reads. */
export interface FoundInputs {
  readonly files: readonly InputFile[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface InputScope {
  /** Inputs count from here. */
  readonly base: string;
  readonly exclude: readonly string[];
  /** `exclude` counts from here. */
  readonly root: string;
  /** Never read from: errgen writes there. */
  readonly out: string | null;
  /** Extensions that a search of a folder takes beside those that are known, in lower case with the dot. */
  readonly extensions?: readonly string[];
}

/** Resolves files, folders and globs; a file that is meant twice is read once. */
export async function findInputs(
  inputs: readonly string[],
  scope: InputScope,
): Promise<FoundInputs> {
  const files = new Map<string, InputFile>();
  const diagnostics: Diagnostic[] = [];
  for (const input of inputs) {
    const found = await resolveInput(input, scope);
    if ("problem" in found) diagnostics.push(found.problem);
    else
      for (const one of found.files)
        if (one.named || !files.has(one.file)) files.set(one.file, one);
  }
  return { files: [...files.values()], diagnostics };
}

type Resolved = { readonly files: readonly InputFile[] } | { readonly problem: Diagnostic };

async function resolveInput(input: string, scope: InputScope): Promise<Resolved> {
  const path = resolve(scope.base, input);
  const stats = statsOf(path);
  if (!stats)
    return isGlob(input)
      ? expandGlob(input, scope)
      : problem("missing-path", `${input} does not exist`);
  if (!stats.isDirectory()) return { files: [{ file: path, named: true }] };
  try {
    const found = [
      ...walk(
        path,
        ignoredFrom(path, scope.exclude, scope.root),
        (folder) => folder === scope.out,
        scope.extensions ?? [],
      ),
    ];
    if (found.length > 0) return { files: found.map((file) => ({ file, named: false })) };
  } catch (error) {
    return problem("unreadable-path", `${input} cannot be read: ${reason(error)}`);
  }
  return problem(
    "no-documents",
    `${input} holds no document`,
    "A folder is searched for .md, .rst, .txt and Lisp files; name others, or use a glob",
  );
}

/** Whether an input that names no file is meant as a pattern. */
export function isGlob(input: string): boolean {
  return /[*?[\]{}!()]/.test(input);
}

async function expandGlob(pattern: string, { base, exclude, out }: InputScope): Promise<Resolved> {
  const { matchGlob } = await import("./match-glob.js");
  const found = await matchGlob(pattern, base, exclude);
  const files = found.filter(
    (file) => basename(file) !== LOCK_FILE && (out === null || !file.startsWith(out + sep)),
  );
  if (files.length === 0) return problem("missing-path", `Nothing matches ${pattern}`);
  return { files: files.map((file) => ({ file, named: true })) };
}

function problem(code: string, message: string, hint?: string): { readonly problem: Diagnostic } {
  return {
    problem: {
      code,
      severity: "error",
      message,
      location: null,
      ...(hint === undefined ? {} : { hint }),
    },
  };
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
