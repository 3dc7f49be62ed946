import { resolve, sep } from "node:path";
import type { Diagnostic } from "../diagnostic.js";
import type { Config } from "./config.js";
import type { ConfigPlaces } from "./config-places.js";
import { lintProblems } from "./lint-problems.js";
import { pluginProblems } from "./plugin-problems.js";
import { listProjects, type Project } from "./projects.js";

/**
 * What is wrong with a project beside its form, such as settings that do not go together, and what keeps
 * projects apart: names that differ, and output folders of which none is another or lies in
 * another, since each belongs to its project whole: its orphans are looked for in all of it.
 */
export function projectProblems(
  config: Config,
  folder: string,
  places: ConfigPlaces,
): readonly Diagnostic[] {
  const projects = listProjects(config);
  return projects.flatMap((project, index) => {
    const earlier = projects.slice(0, index);
    const problems = [
      sameName(project, earlier, places),
      ...earlier.map((other) => sharedOutput(project, other, folder, places)),
      unresolvableImports(project, places),
      ...pluginProblems(project, places),
      ...lintProblems(project, places),
    ];
    return problems.filter((problem) => problem !== null);
  });
}

function sameName(
  { name, path }: Project,
  earlier: readonly Project[],
  places: ConfigPlaces,
): Diagnostic | null {
  // Two with the same output are told as such, and have its name if they have no other.
  if (!earlier.some((other) => other.name === name && other.config.out !== name)) return null;
  return {
    code: "duplicate-project",
    severity: "error",
    message: `${places.prefix}Two projects are called \`${name}\``,
    location: places.locate([...path, "name"], "value"),
  };
}

function sharedOutput(
  { name, config: { out }, path }: Project,
  other: Project,
  folder: string,
  places: ConfigPlaces,
): Diagnostic | null {
  if (out === undefined || other.config.out === undefined) return null;
  const own = comparable(out, folder);
  const its = comparable(other.config.out, folder);
  if (!own.startsWith(its) && !its.startsWith(own)) return null;
  const where = own === its ? "the output folder of" : "a folder that shares files with";
  return {
    code: "shared-output",
    severity: "error",
    message: `${places.prefix}The project \`${name}\` writes to ${out}, ${where} \`${other.name}\``,
    location: places.locate([...path, "out"], "value"),
    hint: "Give each project an output folder beside the others, not the same and not inside one",
  };
}

/** No compiler and no bundler tries `.mts` behind a name that has no extension. */
function unresolvableImports(
  { config: { fileExtension, importExtension }, path }: Project,
  places: ConfigPlaces,
): Diagnostic | null {
  if (fileExtension !== ".mts" || importExtension !== "none") return null;
  return {
    code: "unresolvable-imports",
    severity: "error",
    message: `${places.prefix}\`fileExtension\` is ".mts", and no import without an extension finds such a file`,
    location: places.locate([...path, "importExtension"], "value"),
    hint: 'Set `importExtension` to ".js" for imports of `.mjs`, or to ".ts" for `.mts`',
  };
}

/** Folders that differ in case only are one on some systems. */
function comparable(out: string, folder: string): string {
  return `${resolve(folder, out).toLowerCase()}${sep}`;
}
