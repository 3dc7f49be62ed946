import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative, sep } from "node:path";
import type { GeneratedFile } from "../emitters/emitter.js";
import type { FormatPlace } from "./format-files.js";

/** A temporary folder in which files stand as they would in the project, with its configuration around. */
export interface Mirror {
  /** Where the project's root is mirrored. */
  readonly root: string;
  /** Where each file stands, in order. */
  readonly files: readonly string[];
  readonly read: () => readonly GeneratedFile[];
  readonly dispose: () => void;
}

const CONFIGURATION =
  /^(?:\..*rc(?:\..*)?|\..*ignore|\.editorconfig|package\.json|(?:biome|oxfmt\.config)\..*)$/;
const LARGEST_COPY = 1_000_000;

/**
 * Lays files out as the output will be. Every folder from the repository's root down to a file is a real
 * one with copies of the configuration that lies in it; all else in it is linked, so that what a
 * configuration extends or imports is found.
 */
export function createMirror(files: readonly GeneratedFile[], { root, out }: FormatPlace): Mirror {
  const top = topFolder(root, out);
  const base = realpathSync(mkdtempSync(join(tmpdir(), "errgen-format-")));
  const mirrored = (path: string): string => join(base, relative(top, path));
  const dispose = (): void => rmSync(base, { recursive: true, force: true });
  try {
    const targets = files.map(({ path }) => join(out, path));
    const folders = new Set(
      [...targets.map(dirname), root].flatMap((at) => foldersDownTo(at, top)),
    );
    for (const folder of folders) mkdirSync(mirrored(folder), { recursive: true });
    for (const [index, target] of targets.entries())
      writeFileSync(mirrored(target), files[index]?.contents ?? "");
    for (const folder of folders) linkContents(folder, mirrored(folder));
    return {
      root: mirrored(root),
      files: targets.map(mirrored),
      read: () =>
        files.map(({ path }) => ({
          path,
          contents: readFileSync(mirrored(join(out, path)), "utf8"),
        })),
      dispose,
    };
  } catch (error) {
    dispose();
    throw error;
  }
}

/** The repository's root, or the highest folder with configuration; the output lies below it, too. */
function topFolder(root: string, out: string): string {
  let top = root;
  for (let folder = root; ; folder = dirname(folder)) {
    if (existsSync(folder) && readdirSync(folder).some((name) => CONFIGURATION.test(name)))
      top = folder;
    if (existsSync(join(folder, ".git"))) {
      top = folder;
      break;
    }
    if (folder === dirname(folder)) break;
  }
  while (relative(top, out).split(sep)[0] === "..") top = dirname(top);
  return top;
}

function foldersDownTo(folder: string, top: string): readonly string[] {
  return folder === top ? [top] : [...foldersDownTo(dirname(folder), top), folder];
}

function linkContents(from: string, to: string): void {
  if (!existsSync(from)) return;
  for (const item of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, item.name), join(to, item.name)];
    if (existsSync(target)) continue;
    if (isSmallConfiguration(source)) copyFileSync(source, target);
    else if (item.isDirectory()) symlinkSync(source, target, "junction");
    else link(source, target);
  }
}

/** Tools take a linked configuration for one of the place that it links to. */
function isSmallConfiguration(file: string): boolean {
  if (!CONFIGURATION.test(basename(file))) return false;
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size <= LARGEST_COPY;
}

function link(source: string, target: string): void {
  try {
    symlinkSync(source, target);
  } catch {
    // Windows may forbid links to files. A file that is no configuration is rarely needed.
  }
}
