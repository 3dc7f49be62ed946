import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Diagnostic } from "../../diagnostic.js";
import { isGlob } from "../../inputs/find-inputs.js";
import { statsOf } from "../../inputs/stats-of.js";
import { isDocumentName } from "../../inputs/walk.js";
import { LOCK_FILE } from "../../lock-file/lock-file.js";
import { pathFrom } from "../../path-from.js";
import { saidByGit, tryGit } from "../repository.js";
import type { Settings } from "../settings.js";
import type { FoundEarlier } from "./earlier-tree.js";
import { relocate } from "./relocate.js";
import { openRevision } from "./revision-files.js";

/** The tree that a name of a revision stands for; null if the repository has none. */
export function findTree(top: string, revision: string): string | null {
  const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{tree}`];
  return tryGit(top, args)?.trim() ?? null;
}

/** The project's files as a revision of its repository has them. */
export function revisionTree(
  settings: Settings,
  top: string,
  { revision, tree }: { readonly revision: string; readonly tree: string },
): FoundEarlier {
  const inRepository = (file: string): string => pathFrom(top, realPath(file));
  const inputs = settings.inputs.map((input) => ({
    input,
    fixed: inRepository(fixedPart(settings.base, input)),
    // A search of a folder takes documents alone.
    isAny: isGlob(input),
  }));
  const outside = inputs.find(({ fixed }) => /^\.\.(?:\/|$)/.test(fixed));
  if (outside !== undefined) return { problem: lyingOutside(outside.input, top) };
  try {
    const files = openRevision(top, tree);
    const isInput = (path: string): boolean =>
      inputs.some(
        ({ fixed, isAny }) =>
          path === fixed ||
          (isWithin(path, fixed) && (isAny || isDocumentName(path, settings.extensions))),
      );
    files.layOut((path) => isInput(path) || BESIDE.has(basename(path)));
    const locate = (file: string): string => join(files.folder, inRepository(file));
    return {
      tree: {
        name: revision,
        isOne: false,
        settings: relocate(settings, locate),
        pathOf: (file) =>
          pathFrom(realPath(settings.root), join(top, relative(files.folder, file))),
        had: (file) => files.paths.has(inRepository(file)),
        isUnknown: (file) =>
          files.submodules.some((folder) => isWithin(inRepository(file), folder)),
        gone: (isLike) => {
          const isGone = (path: string): boolean => isLike(path) && !existsSync(join(top, path));
          files.layOut(isGone);
          return [...files.paths].filter(isGone).map((path) => join(files.folder, path));
        },
        shown: (path) => `${revision}:${inRepository(resolve(settings.root, path))}`,
      },
      dispose: files.dispose,
    };
  } catch (error) {
    return { problem: unreadable(revision, saidByGit(error)) };
  }
}

/** What decides which files are read, and what they are called. */
const BESIDE: ReadonlySet<string> = new Set([".gitignore", LOCK_FILE]);

function lyingOutside(input: string, top: string): Diagnostic {
  return {
    code: "outside-repository",
    severity: "error",
    message: `${input} lies outside the git repository ${top}, which knows nothing of what it was`,
    location: null,
    hint: "Compare with a folder, which `--against` takes, too",
  };
}

function unreadable(revision: string, said: string | null): Diagnostic {
  return {
    code: "unreadable-revision",
    severity: "error",
    message: `git cannot read the files of ${revision}`,
    location: null,
    ...(said === null ? {} : { hint: said }),
  };
}

/** What an input names for certain: of a glob the folder that all of its matches lie in. */
function fixedPart(base: string, input: string): string {
  if (existsSync(resolve(base, input)) || !isGlob(input)) return resolve(base, input);
  const parts = input.split(/[\\/]/);
  const fixed = parts.slice(0, parts.findIndex(isGlob));
  return resolve(base, isAbsolute(input) ? `${sep}${fixed.join(sep)}` : fixed.join(sep));
}

function isWithin(path: string, folder: string): boolean {
  return folder === "" || path === folder || path.startsWith(`${folder}/`);
}

/** A path as git sees it: links to folders are followed, a link to a file is a file. */
function realPath(file: string): string {
  const folder = dirname(file);
  if (statsOf(file)?.isDirectory()) return realpathSync(file);
  return folder === file ? file : join(realPath(folder), basename(file));
}
