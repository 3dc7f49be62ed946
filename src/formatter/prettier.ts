import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { GeneratedFile } from "../emitters/emitter.js";
import { findPackage } from "./find-tool.js";
import type { FormatPlace, Formatted } from "./format-files.js";
import { formatterFailed, formatterMissing } from "./problems.js";

/** What is used of prettier's API, from version 2 on. */
interface Prettier {
  getFileInfo(
    file: string,
    options: { readonly ignorePath: string | readonly string[]; readonly resolveConfig: boolean },
  ): Promise<{ readonly ignored: boolean; readonly inferredParser: string | null }>;
  resolveConfig(file: string, options: { readonly editorconfig: boolean }): Promise<object | null>;
  clearConfigCache(): void | Promise<void>;
  format(contents: string, options: object): string | Promise<string>;
}

/** Formats with the project's own prettier, in this process. */
export async function formatByPrettier(
  files: readonly GeneratedFile[],
  { root, out }: FormatPlace,
): Promise<Formatted> {
  const folder = findPackage("prettier", root);
  if (folder === null) {
    const hint = "Install it with `npm install --save-dev prettier`, or take the setting out";
    return { diagnostics: [formatterMissing("prettier", root, hint)] };
  }
  const prettier = await load(folder);
  // A watching process formats again and again, and the configuration may have changed.
  await prettier.clearConfigCache();
  const ignoreFiles = ignoreFilesAbove(root);
  const formatted: GeneratedFile[] = [];
  for (const { path, contents } of files) {
    try {
      const file = join(out, path);
      formatted.push({ path, contents: await formatOne(prettier, file, contents, ignoreFiles) });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { diagnostics: [formatterFailed("prettier", path, reason)] };
    }
  }
  return { files: formatted };
}

async function load(folder: string): Promise<Prettier> {
  const main = createRequire(join(folder, "package.json")).resolve(folder);
  const loaded = (await import(pathToFileURL(main).href)) as Prettier & {
    readonly default?: Prettier;
  };
  return loaded.default ?? loaded;
}

async function formatOne(
  prettier: Prettier,
  file: string,
  contents: string,
  ignoreFiles: readonly string[],
): Promise<string> {
  // One by one, since version 2 takes no list.
  for (const ignorePath of ignoreFiles)
    if ((await prettier.getFileInfo(file, { ignorePath, resolveConfig: false })).ignored)
      return contents;
  const { inferredParser } = await prettier.getFileInfo(file, {
    ignorePath: [],
    resolveConfig: true,
  });
  if (inferredParser === null) return contents;
  const options = await prettier.resolveConfig(file, { editorconfig: true });
  return prettier.format(contents, { ...options, filepath: file });
}

/** Prettier obeys those where it is called: somewhere between the project and its repository's root. */
function ignoreFilesAbove(root: string): readonly string[] {
  const here = [".gitignore", ".prettierignore"]
    .map((name) => join(root, name))
    .filter((file) => existsSync(file));
  if (existsSync(join(root, ".git")) || dirname(root) === root) return here;
  return [...here, ...ignoreFilesAbove(dirname(root))];
}
