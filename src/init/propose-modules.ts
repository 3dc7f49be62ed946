import { basename, dirname } from "node:path/posix";
import { nameModules } from "../identifiers/module-name.js";
import { asciiWords, kebabCase } from "../identifiers/words.js";
import type { CodeDocument } from "./find-documents.js";

const MOST_WORDS = 4;
const RESERVED: ReadonlySet<string> = new Set(["docs", "index", "catalog"]);
/** Hashes, dates and numbers say nothing to a reader. */
const UNREADABLE = /^(?:\d+|(?=.*\d)[0-9a-f]{6,})$/i;

/** Module names by path, for those documents whose file names give none that can be read. */
export function proposeModules(documents: readonly CodeDocument[]): ReadonlyMap<string, string> {
  const paths = documents.map(({ path }) => path);
  const { modules } = nameModules(paths.map((path) => ({ path, configured: undefined })));
  const isReadable = (path: string): boolean =>
    asciiWords(stemOf(path)).every((word) => !UNREADABLE.test(word)) &&
    asciiWords(stemOf(path)).length > 0;
  const taken = new Set(paths.filter(isReadable).map((path) => modules.get(path) ?? ""));
  const proposed = new Map<string, string>();
  for (const document of documents) {
    if (isReadable(document.path)) continue;
    proposed.set(document.path, claim(readableName(document), taken));
  }
  return proposed;
}

/** From what can be read of the file's name, else its title, or its only section's, else its folder. */
function readableName({ path, title, sectionTitles }: CodeDocument): string {
  const [section, ...others] = sectionTitles;
  const only = others.length === 0 ? section : undefined;
  const candidates = [stemOf(path), title ?? "", only ?? "", basename(dirname(path))];
  for (const candidate of candidates) {
    const words = asciiWords(candidate).filter((word) => !UNREADABLE.test(word));
    const name = kebabCase(words.slice(0, MOST_WORDS));
    if (/^[a-z]/.test(name) && name.length > 1) return RESERVED.has(name) ? `${name}-errors` : name;
  }
  return "errors";
}

function claim(name: string, taken: Set<string>): string {
  let free = name;
  for (let n = 2; taken.has(free); n++) free = `${name}-${n}`;
  taken.add(free);
  return free;
}

function stemOf(path: string): string {
  return basename(path).replace(/(?<=.)\.[^.]*$/, "");
}
