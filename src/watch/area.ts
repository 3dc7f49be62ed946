import { basename, dirname, isAbsolute, join, resolve, sep } from "node:path";
import picomatch from "picomatch";
import { isGlob } from "../inputs/find-inputs.js";
import { type Ignored, ignoredFrom } from "../inputs/ignored.js";
import { statsOf } from "../inputs/stats-of.js";
import { isDocumentName, isSkippedFolder } from "../inputs/walk.js";
import { pathFrom } from "../path-from.js";

/** A folder that inputs are searched in. */
export interface Area {
  readonly root: string;
  /** Whether a search enters a folder of the area, and all folders above it. */
  enters(folder: string): boolean;
  /** Whether a file in a folder that is entered decides what is read: a document, or rules to ignore. */
  takes(file: string): boolean;
}

export interface AreaScope {
  /** Inputs count from here. */
  readonly base: string;
  readonly exclude: readonly string[];
  /** `exclude` counts from here. */
  readonly root: string;
  readonly out: string | null;
  /** Extensions of documents beside those that are known. */
  readonly extensions: readonly string[];
}

/** The area that an input is searched in; null if it is a file, or nothing yet. */
export function areaOf(input: string, scope: AreaScope): Area | null {
  const path = resolve(scope.base, input);
  const stats = statsOf(path);
  if (stats) return stats.isDirectory() ? folderArea(path, scope) : null;
  return isGlob(input) ? globArea(input, scope) : null;
}

/** As a walk goes: `walk` says which folders and files, `.gitignore` and `exclude` which of them not. */
function folderArea(root: string, { exclude, root: project, out, extensions }: AreaScope): Area {
  const known = new Map<string, Ignored | null>([
    [root, ignoredFrom(root, exclude, project).enter(root)],
  ]);
  const rulesOf = (folder: string): Ignored | null => {
    const found = known.get(folder);
    if (found !== undefined) return found;
    const above = folder === dirname(folder) ? null : rulesOf(dirname(folder));
    const skipped =
      above === null ||
      isSkippedFolder(basename(folder)) ||
      folder === out ||
      above.skips(folder, true);
    const rules = skipped ? null : above.enter(folder);
    known.set(folder, rules);
    return rules;
  };
  return {
    root,
    enters: (folder) => rulesOf(folder) !== null,
    takes: (file) =>
      basename(file) === ".gitignore" ||
      (isDocumentName(basename(file), extensions) &&
        rulesOf(dirname(file))?.skips(file, false) === false),
  };
}

/** As globs are expanded: a pattern also means what lies in the folders that it matches. */
function globArea(pattern: string, { base, out }: AreaScope): Area {
  const posix = pattern.split(sep).join("/");
  const root = resolve(base, picomatch.scan(posix).base);
  const start = isAbsolute(pattern) ? "/" : resolve(base);
  const nameOf = (path: string, from: string): string => pathFrom(from, path);
  const isMeant = picomatch([posix, `${posix}/**`].map((one) => one.replace(/^\//, "")));
  const deepest = posix.includes("**") ? Number.POSITIVE_INFINITY : posix.split("/").length - 1;
  const dots = /(?:^|\/)\.[^./]/.test(posix);
  const mayLead = (folder: string): boolean => {
    const parts = nameOf(folder, root).split("/");
    if (parts.some((part) => part === "node_modules" || (!dots && part.startsWith("."))))
      return false;
    return parts.length <= deepest || isMeant(nameOf(folder, start));
  };
  return {
    root,
    enters: (folder) => folder === root || (folder !== out && mayLead(folder)),
    takes: (file) => isMeant(nameOf(file, start)),
  };
}

/** Whether a path is the folder or lies below it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : join(folder, sep));
}
