import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ignore, { type Ignore } from "ignore";
import { pathFrom } from "../path-from.js";

/** The rules of one `.gitignore`, or of the configuration's `exclude`. */
interface Rules {
  readonly folder: string;
  readonly rules: Ignore;
}

/** Which paths a walk passes over. `enter` adds the rules that a folder brings. */
export interface Ignored {
  readonly skips: (path: string, isFolder: boolean) => boolean;
  readonly enter: (folder: string) => Ignored;
}

/**
 * Git's rules for a walk that starts at `start`: those of the folders above it up to the repository's
 * root, unless they skip the start itself (it was asked for), and those of `exclude`.
 */
export function ignoredFrom(start: string, exclude: readonly string[], root: string): Ignored {
  const configured: readonly Rules[] =
    exclude.length > 0 ? [{ folder: root, rules: ignore().add([...exclude]) }] : [];
  const above = rulesAbove(start);
  return make(matches(above, start, true) ? configured : [...above, ...configured]);
}

function make(rules: readonly Rules[]): Ignored {
  return {
    skips: (path, isFolder) => matches(rules, path, isFolder),
    enter: (folder) => {
      const own = rulesIn(folder);
      return own ? make([...rules, own]) : make(rules);
    },
  };
}

function matches(rules: readonly Rules[], path: string, isFolder: boolean): boolean {
  let ignored = false;
  for (const { folder, rules: own } of rules) {
    const name = pathFrom(folder, path);
    if (name === "" || name.startsWith("../")) continue;
    const result = own.test(isFolder ? `${name}/` : name);
    if (result.ignored) ignored = true;
    else if (result.unignored) ignored = false;
  }
  return ignored;
}

function rulesAbove(start: string): readonly Rules[] {
  const found: Rules[] = [];
  for (let folder = start; ; ) {
    if (existsSync(join(folder, ".git"))) return found.reverse();
    const parent = dirname(folder);
    if (parent === folder) return [];
    const own = rulesIn(parent);
    if (own) found.push(own);
    folder = parent;
  }
}

function rulesIn(folder: string): Rules | null {
  const file = join(folder, ".gitignore");
  return existsSync(file) ? { folder, rules: ignore().add(readFileSync(file, "utf8")) } : null;
}
