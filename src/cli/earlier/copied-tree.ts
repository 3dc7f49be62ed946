import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { decode } from "../../decode.js";
import { findInputs } from "../../inputs/find-inputs.js";
import { statsOf } from "../../inputs/stats-of.js";
import { pathFrom } from "../../path-from.js";
import { isStoredCatalog } from "../../stored-catalog/is-stored-catalog.js";
import { inputScope, type Settings } from "../settings.js";
import type { EarlierTree, FoundEarlier } from "./earlier-tree.js";
import { relocate } from "./relocate.js";

/**
 * The project's files as a copy has them. A folder is a copy of the project's root; where it has none of
 * the documents that are read, it is one of the only input, and so is a file. A `catalog.json` is all of
 * them.
 */
export async function copiedTree(
  settings: Settings,
  name: string,
  copy: string,
  cwd: string,
): Promise<FoundEarlier> {
  const [input, ...others] = settings.inputs;
  const dispose = (): void => {};
  const isFolder = statsOf(copy)?.isDirectory() ?? false;
  if (isFolder) {
    const tree = copyOf(settings.root, copy, name, settings, cwd);
    const { files } = await findInputs(tree.settings.inputs, inputScope(tree.settings));
    if (files.length > 0) return { tree, dispose };
  }
  const base = isFolder ? copy : dirname(copy);
  const alone = { ...settings, root: base, base, out: null, lock: null, inputs: [copy] };
  if (!isFolder && isCatalog(copy)) {
    const tree = copyOf(base, base, name, settings, cwd);
    return { tree: { ...tree, isOne: true, settings: alone, had: () => true }, dispose };
  }
  if (input !== undefined && others.length === 0) {
    const tree = copyOf(resolve(settings.base, input), copy, name, settings, cwd);
    return { tree: { ...tree, isOne: !isFolder, settings: alone }, dispose };
  }
  const message = isFolder
    ? `${name} has none of the documents ${settings.inputs.join(", ")}`
    : `${name} is one file, and there are several documents to compare with it`;
  return {
    problem: {
      code: "missing-path",
      severity: "error",
      message,
      location: null,
      hint: "A folder is taken for a copy of the project's; a document, or a folder, alone for one of the only input",
    },
  };
}

function isCatalog(file: string): boolean {
  const decoded = decode(readFileSync(file));
  return "text" in decoded && isStoredCatalog(decoded.text);
}

/** What was at a place of now lies at the same place of its copy. */
function copyOf(
  original: string,
  copy: string,
  name: string,
  settings: Settings,
  cwd: string,
): EarlierTree {
  const locate = (file: string): string => join(copy, relative(original, file));
  const { root } = settings;
  return {
    name,
    isOne: false,
    settings: relocate(settings, locate),
    pathOf: (file) => pathFrom(root, join(original, relative(copy, file))),
    had: (file) => existsSync(locate(file)),
    isUnknown: () => false,
    gone: () => [],
    shown: (path) =>
      relative(cwd, locate(resolve(root, path)))
        .split(sep)
        .join("/"),
  };
}
