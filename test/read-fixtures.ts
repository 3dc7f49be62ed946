import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { decode } from "../src/decode.js";
import { createSource, type Source } from "../src/source.js";

export const REPOSITORY = join(import.meta.dirname, "..");
export const FIXTURES = join(REPOSITORY, "fixtures");

/** A file as errgen reads it, under a path of the test's choice. */
export function readSource(file: string, path: string): Source {
  const decoded = decode(readFileSync(file));
  if ("problem" in decoded) throw new Error(`${file} is ${decoded.problem}`);
  return createSource(path, decoded.text);
}

/** All files below a folder by their relative path with `/`; empty if there is none. */
export function readTree(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) =>
    item.isFile(),
  );
  const paths = files
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join("/"))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}
