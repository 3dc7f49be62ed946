import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Diagnostic } from "../../diagnostic.js";
import { findRepository } from "../repository.js";
import type { Settings } from "../settings.js";
import { copiedTree } from "./copied-tree.js";
import type { FoundEarlier } from "./earlier-tree.js";
import { howToFetch } from "./how-to-fetch.js";
import { findTree, revisionTree } from "./revision-tree.js";

/**
 * The files that `--against` means: those of a revision, else of a folder or a file. As with git itself a
 * name that may be both is a revision; `./name` is a path.
 */
export async function findEarlier(
  settings: Settings,
  against: string,
  cwd: string,
): Promise<FoundEarlier> {
  const path = resolve(cwd, against);
  const found = findRepository(settings.root, `The catalog is to be compared with ${against}`);
  const tree = "top" in found ? findTree(found.top, against) : null;
  if ("top" in found && tree !== null)
    return revisionTree(settings, found.top, { revision: against, tree });
  if (existsSync(path)) return copiedTree(settings, against, path, cwd);
  if ("problem" in found) return found;
  return { problem: unknown(against, found.top) };
}

function unknown(against: string, top: string): Diagnostic {
  const isEmpty = findTree(top, "HEAD") === null;
  const hint = isEmpty ? null : howToFetch(against, top);
  return {
    code: "unknown-revision",
    severity: "error",
    message: isEmpty
      ? "The git repository has no commit yet to compare with"
      : `There is no revision \`${against}\` in the git repository, nor a file or folder of that name`,
    location: null,
    ...(hint === null ? {} : { hint }),
  };
}
