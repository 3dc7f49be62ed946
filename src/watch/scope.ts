import { existsSync, lstatSync, readdirSync, type Stats } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { statsOf } from "../inputs/stats-of.js";
import { type Area, type AreaScope, areaOf, isWithin } from "./area.js";

/** What decides an output. */
export interface Targets extends AreaScope {
  readonly inputs: readonly string[];
  /** Further files, which need not exist: configurations and what they import. */
  readonly files: readonly string[];
}

/** Which paths are watched, as the folders are now. Never the output's, nor what nobody asked for. */
export interface Scope {
  /** Every folder that is watched, with what tells it from another one in its place. */
  readonly folders: ReadonlyMap<string, string>;
  /** Single paths that are waited for, whatever they are. */
  readonly files: ReadonlySet<string>;
  /** Whether a path is to be watched; without `stats` whether it may be. */
  watches(path: string, stats?: Stats): boolean;
  /** Whether what happened to a path may change the output. */
  concerns(path: string): boolean;
}

/** Looks at the folders of the targets. */
export function createScope(targets: Targets): Scope {
  const { inputs, base, out } = targets;
  const areas = inputs.flatMap((input) => areaOf(input, targets) ?? []);
  const files = new Set([
    ...targets.files,
    ...inputs.map((input) => resolve(base, input)),
    ...areas.flatMap(({ root }) => ignoreFilesAbove(root)),
  ]);
  const places = [...files, ...areas.map(({ root }) => root), ...(out === null ? [] : [out])];
  const folders = new Map<string, string>();
  for (const folder of places.flatMap((place) => foldersTowards(place, base)))
    note(folder, folders);
  for (const area of areas) noteArea(area.root, area, folders);
  const inArea = (path: string): readonly Area[] =>
    areas.filter(
      ({ root, enters }) => isWithin(path, root) && path !== root && enters(dirname(path)),
    );

  return {
    folders,
    files,
    watches: (path, stats) => {
      if (folders.has(path) || files.has(path)) return true;
      const around = inArea(path);
      if (!stats) return around.length > 0;
      return stats.isDirectory()
        ? around.some(({ enters }) => enters(path)) && !isLink(path)
        : around.some(({ takes }) => takes(path));
    },
    concerns: (path) => {
      if (files.has(path)) return true;
      if (path === out) return !existsSync(path);
      if (folders.has(path)) return identityOf(path) !== folders.get(path);
      return inArea(path).some(
        ({ takes, enters }) => takes(path) || (enters(path) && isFolder(path)),
      );
    },
  };
}

/** What any of the scopes names. */
export function joinScopes(scopes: readonly Scope[]): Scope {
  return {
    folders: new Map(scopes.flatMap(({ folders }) => [...folders])),
    files: new Set(scopes.flatMap(({ files }) => [...files])),
    watches: (path, stats) => scopes.some(({ watches }) => watches(path, stats)),
    concerns: (path) => scopes.some(({ concerns }) => concerns(path)),
  };
}

/** The folders to give to a watcher, which finds the others from them. */
export function rootsOf({ folders }: Scope): readonly string[] {
  return [...folders.keys()].filter(
    (folder) => dirname(folder) === folder || !folders.has(dirname(folder)),
  );
}

/** The folders in which a path's coming and going is seen: from the base down to the nearest that exists. */
function foldersTowards(path: string, base: string): readonly string[] {
  if (path === base) return [];
  const nearest = nearestFolder(dirname(path));
  if (!isWithin(nearest, base)) return [nearest];
  const found: string[] = [];
  for (let folder = nearest; folder !== base; folder = dirname(folder)) found.push(folder);
  return [base, ...found.reverse()];
}

function nearestFolder(folder: string): string {
  return isFolder(folder) || folder === dirname(folder) ? folder : nearestFolder(dirname(folder));
}

/** The `.gitignore` files that count for a folder, from above it up to its repository's root. */
function ignoreFilesAbove(start: string): readonly string[] {
  const found: string[] = [];
  for (let folder = start; !existsSync(join(folder, ".git")); folder = dirname(folder)) {
    if (folder === dirname(folder)) return [];
    found.push(join(dirname(folder), ".gitignore"));
  }
  return found;
}

function noteArea(folder: string, area: Area, folders: Map<string, string>): void {
  note(folder, folders);
  for (const name of foldersIn(folder)) {
    const path = join(folder, name);
    if (area.enters(path)) noteArea(path, area, folders);
  }
}

function note(folder: string, folders: Map<string, string>): void {
  const identity = identityOf(folder);
  if (identity !== null) folders.set(folder, identity);
}

/** A folder that vanishes while it is looked at holds nothing. */
function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((item) => item.isDirectory())
      .map(({ name }) => name);
  } catch {
    return [];
  }
}

/** The number of a folder is given again once it is gone; its time of birth is not. */
function identityOf(folder: string): string | null {
  const stats = statsOf(folder);
  return stats?.isDirectory() ? `${stats.ino} ${stats.birthtimeMs}` : null;
}

function isFolder(path: string): boolean {
  return statsOf(path)?.isDirectory() ?? false;
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
