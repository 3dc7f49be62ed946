import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Ignored } from "./ignored.js";

/** Files that may hold documents. CSV, TSV, JSON and YAML may be anything's: they are read where they are named. */
const EXTENSIONS =
  /\.(?:md|markdown|rst|rest|txt|text|adoc|asciidoc|wiki|mediawiki|edn|clj|cljc|cljs|lisp|lsp|cl|el|scm|ss|sld|sls|rkt|janet|fnl|lfe|hy|clar)$/i;

/** Whether a walk reads a file of this name; `more` are extensions beside those that are known, in lower case. */
export function isDocumentName(name: string, more: readonly string[]): boolean {
  const lower = name.toLowerCase();
  return EXTENSIONS.test(name) || more.some((extension) => lower.endsWith(extension));
}

/** Whether a walk passes over a folder of this name, whatever is ignored. */
export function isSkippedFolder(name: string): boolean {
  return name === "node_modules" || name.startsWith(".");
}

/** The documents of a folder and its folders; `more` as for `isDocumentName`. */
export function walk(
  folder: string,
  ignored: Ignored,
  skipFolder: (folder: string) => boolean,
  more: readonly string[],
): Iterable<string> {
  return walkFiles(folder, ignored, skipFolder, (name) => isDocumentName(name, more));
}

/**
 * The files of a folder and its folders whose names are wanted, in code-unit order whatever the file system says.
 * Links to files are followed, links to folders are not, so that no walk goes in circles.
 */
export function* walkFiles(
  folder: string,
  ignored: Ignored,
  skipFolder: (folder: string) => boolean,
  isWanted: (name: string) => boolean,
): Iterable<string> {
  const here = ignored.enter(folder);
  const items = readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  for (const item of items) {
    const path = join(folder, item.name);
    if (item.isDirectory()) {
      const skipped = isSkippedFolder(item.name) || skipFolder(path) || here.skips(path, true);
      if (!skipped) yield* walkFiles(path, here, skipFolder, isWanted);
    } else if (
      isWanted(item.name) &&
      (item.isFile() || item.isSymbolicLink()) &&
      !here.skips(path, false)
    )
      yield path;
  }
}
