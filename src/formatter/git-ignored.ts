import { join, relative, sep } from "node:path";
import { ignoredFrom } from "../inputs/ignored.js";

/** Whether git ignores a file below the root, or a folder that it lies in. The file need not exist. */
export function isGitIgnored(file: string, root: string): boolean {
  const parts = relative(root, file).split(sep);
  if (parts[0] === "..") return false;
  let rules = ignoredFrom(root, [], root).enter(root);
  let at = root;
  for (const [index, part] of parts.entries()) {
    at = join(at, part);
    const isFolder = index < parts.length - 1;
    if (rules.skips(at, isFolder)) return true;
    if (isFolder) rules = rules.enter(at);
  }
  return false;
}
