import type { NameLock } from "../identifiers/name-lock.js";
import type { LockFile } from "./lock-file.js";
import { formatEntry, formatKey } from "./lock-line.js";

/** Stands last, so that every other line has a comma, and a new one changes no line but itself. */
const LAST = '    "~": ""';

/**
 * The file's text: JSON with one line a name, sorted by code units, in prettier's layout. A line has
 * nothing in it that another entry decides, so that branches which add codes merge.
 */
export function printLock(file: LockFile): string {
  const lines = [...file]
    .flatMap(([project, lock]) => [...linesOf(project, lock)])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)},`);
  return `${["{", `  "$comment": ${JSON.stringify(COMMENT)},`, '  "lockVersion": 1,', '  "names": {', ...lines, LAST, "  }", "}"].join("\n")}\n`;
}

const COMMENT =
  "The names that errgen gave, and keeps. Commit this file; errgen build writes it, and joins the sides of a merge conflict in it.";

function* linesOf(
  project: string | null,
  { spelling, modules }: NameLock,
): Iterable<readonly [key: string, value: string]> {
  if (spelling !== null) yield [formatKey({ project, kind: "spelling" }), spelling];
  for (const [module, { path, sections }] of modules) {
    yield [formatKey({ project, kind: "module", module }), path];
    for (const [section, { title, entries }] of sections) {
      yield [formatKey({ project, kind: "section", module, section }), title];
      for (const entry of entries) {
        const { code, number } = entry;
        const key = formatKey({ project, kind: "entry", module, section, code, number });
        yield [key, formatEntry(entry)];
      }
    }
  }
}
