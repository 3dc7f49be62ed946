import { canonicalTag, type NamedLanguage, readTag } from "./language-tag.js";

/** A document's path as that of a text in a language: `errors.zh.md`, `errors_zh-CN.txt`, `zh/errors.md`, `zh.md`. */
export interface TaggedPath extends NamedLanguage {
  /** The path without the tag, the same for all languages: `errors.md`. */
  readonly stem: string;
}

/** The tags that are languages beyond doubt, because the user lists them. */
export type ListedLanguages = readonly string[];

/**
 * Every language that a path may name, with what is left of it: behind the file's stem, or before it, as the
 * whole stem, or as a folder of its own.
 */
export function* taggedPaths(path: string, listed: ListedLanguages): Iterable<TaggedPath> {
  const folders = path.split("/");
  const file = folders.pop() ?? "";
  const extension = /(?<=.)\.[^.]*$/.exec(file)?.[0] ?? "";
  const stem = file.slice(0, file.length - extension.length);
  const pathOf = (parts: readonly string[]): string => parts.join("/") + extension;
  for (const { named, rest } of tagsOfStem(stem, listed))
    yield { ...named, stem: pathOf([...folders, rest]) };
  const whole = readLanguage(stem, listed);
  if (whole) yield { ...whole, stem: pathOf(folders.length > 0 ? folders : ["errors"]) };
  for (const [index, folder] of folders.entries()) {
    const named = readLanguage(folder, listed);
    if (named) yield { ...named, stem: pathOf([...folders.toSpliced(index, 1), stem]) };
  }
}

interface TaggedStem {
  readonly named: NamedLanguage;
  readonly rest: string;
}

/** The longest tag behind the stem, and the longest before it. Behind a dot hardly anything else stands. */
function* tagsOfStem(stem: string, listed: ListedLanguages): Iterable<TaggedStem> {
  const marks = [...stem.matchAll(/[._-]/g)].map(({ index }) => index).filter((at) => at > 0);
  for (const at of marks) {
    const named = readLanguage(stem.slice(at + 1), listed);
    if (!named) continue;
    const sure = named.sure || stem.charAt(at) === ".";
    yield { named: { ...named, sure }, rest: stem.slice(0, at) };
    break;
  }
  for (const at of marks.toReversed()) {
    const named = readLanguage(stem.slice(0, at), listed);
    if (!named?.sure) continue;
    yield { named, rest: stem.slice(at + 1) };
    break;
  }
}

function readLanguage(text: string, listed: ListedLanguages): NamedLanguage | null {
  const named = readTag(text);
  if (listed.length === 0) return named;
  const language = named?.language ?? canonicalTag(text.replaceAll("_", "-"));
  if (language !== null && listed.includes(language)) return { language, sure: true };
  return named;
}
