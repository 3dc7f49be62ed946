import { lstatSync, readFileSync, statSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import type { Diagnostic } from "../diagnostic.js";
import type { GeneratedFile } from "../emitters/emitter.js";
import { type RunScope, sortOrphans } from "./orphans.js";
import { type FoundFiles, findOwnedFiles, type Leftover, type OwnPlaces } from "./owned-files.js";
import {
  type Change,
  notOurs,
  type PlanFile,
  type PlanFileOptions,
  type Planned,
  planFile,
} from "./plan-file.js";

/** All changes, or why nothing may be written. */
export interface Plan {
  readonly changes: readonly Change[];
  readonly leftovers: readonly Leftover[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface PlanOptions extends PlanFileOptions, RunScope, OwnPlaces {}

export type PlanOutput = (files: readonly GeneratedFile[], options: PlanOptions) => Promise<Plan>;

/** How an output folder is looked at. */
export interface Look {
  readonly plan: PlanFile;
  readonly find: typeof findOwnedFiles;
}

/** Compares generated files with the output folder. A file without errgen's header is never touched. */
export async function planOutput(
  files: readonly GeneratedFile[],
  options: PlanOptions,
  { plan, find }: Look = { plan: planFile, find: findOwnedFiles },
): Promise<Plan> {
  const { out } = options;
  const folders = new Set(files.map(({ path }) => posix.dirname(path)));
  const blocked = folderProblem(out);
  const places = blocked
    ? [blocked]
    : [...folders].flatMap((folder) => placeProblem(folder, out) ?? []);
  if (places.length > 0) return { changes: [], leftovers: [], diagnostics: places };
  const planned = await Promise.all(files.map((file) => plan(file, options)));
  const made = new Set(files.map(({ path }) => path));
  const found = findFiles(find, out, options, made);
  if ("problem" in found)
    return { changes: [], leftovers: [], diagnostics: [...problemsOf(planned), found.problem] };
  const { owned, leftovers } = found;
  const { orphans, diagnostics } = sortOrphans(owned, made, options);
  return {
    changes: [
      ...planned.flatMap((one) => ("change" in one ? [one.change] : [])),
      ...orphans.map(
        ({ path, file }): Change => ({
          kind: "remove",
          path,
          file,
          present: readFileSync(file, "utf8"),
          wanted: null,
        }),
      ),
    ],
    leftovers,
    diagnostics: [...problemsOf(planned), ...diagnostics],
  };
}

function findFiles(
  find: Look["find"],
  out: string,
  places: OwnPlaces,
  made: ReadonlySet<string>,
): FoundFiles | { readonly problem: Diagnostic } {
  try {
    return find(out, places, made);
  } catch (problem) {
    const message = `The output folder cannot be looked through: ${(problem as Error).message}`;
    return {
      problem: { code: "unreadable-output", severity: "error", message, location: null },
    };
  }
}

function problemsOf(planned: readonly Planned[]): readonly Diagnostic[] {
  return planned.flatMap((one) => ("problem" in one ? [one.problem] : []));
}

/** What keeps errgen from writing into a folder below its own: a link out of it, or a file. */
function placeProblem(folder: string, out: string): Diagnostic | null {
  let at = out;
  for (const part of folder.split("/")) {
    at = join(at, part);
    const stats = lstatSync(at, { throwIfNoEntry: false });
    if (!stats) return null;
    if (!stats.isDirectory()) return notOurs(at);
  }
  return null;
}

/** A file where a folder is needed: `out` itself or something above it. */
function folderProblem(folder: string): Diagnostic | null {
  for (let path = folder; ; path = dirname(path)) {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory() || path === dirname(path)) return null;
    if (stats)
      return {
        code: "out-not-a-folder",
        severity: "error",
        message: `${path} is a file, but the output needs a folder there`,
        location: null,
        hint: "Choose another output folder with `--out`",
      };
  }
}
