import { type LanguageNames, languageNames } from "./language-names.js";
import { type NamedLanguage, readTag } from "./language-tag.js";
import { wordsOf } from "./words-of.js";

/** A header that names a language: `message_zh`, `描述(英文)`, `Message (de)`, `English`. */
export interface LanguageHeader extends NamedLanguage {
  /** What else it says, in lower case: `message`, `描述`; empty for nothing. */
  readonly rest: string;
}

/** Reads the language that a header names; null for none, or for several. */
export type ReadLanguage = (header: string) => LanguageHeader | null;

/** So many words may a name of a language have, or a tag subtags: "simplified chinese", `zh-Hant-TW`. */
const LONGEST = 3;

/** Makes what reads languages in headers. What they are called is found out when the first header is read. */
export function createLanguageReader(): ReadLanguage {
  const known = new Map<string, LanguageHeader | null>();
  let names: LanguageNames | null = null;
  return (header) => {
    let read = known.get(header);
    if (read === undefined) {
      names ??= languageNames();
      read = readHeader(wordsOf(header), names);
      known.set(header, read);
    }
    return read;
  };
}

function readHeader(words: readonly string[], names: LanguageNames): LanguageHeader | null {
  const found = [...candidates(words, names)];
  const best = found.find(({ sure }) => sure) ?? found[0];
  if (!best) return null;
  const { rest, ...named } = best;
  const other = [...candidates(rest, names)].find(({ sure }) => sure);
  return other ? null : { ...named, rest: rest.join(" ") };
}

interface Candidate extends NamedLanguage {
  readonly rest: readonly string[];
}

/** What the first or the last words name: the longest first, names before tags. */
function* candidates(words: readonly string[], names: LanguageNames): Iterable<Candidate> {
  const lengths = [LONGEST, 2, 1].filter((length) => length <= words.length);
  for (const read of [nameReader(names), tagReader])
    for (const length of lengths) {
      const behind = read(words.slice(-length));
      if (behind) yield { ...behind, rest: words.slice(0, -length) };
      const before = read(words.slice(0, length));
      if (before) yield { ...before, rest: words.slice(length) };
    }
  yield* withinWords(words, names);
}

function nameReader(names: LanguageNames): (words: readonly string[]) => NamedLanguage | null {
  return (words) => {
    const language = names.get(words.join(" "));
    return language === undefined ? null : { language, sure: true };
  };
}

function tagReader(words: readonly string[]): NamedLanguage | null {
  return readTag(words.join("-"));
}

/** 中英文 is two languages. */
const BEFORE_ANOTHER = /[中英日韩韓法德俄]\p{Script=Han}文$/u;
const HAN = /^\p{Script=Han}{2,}$/u;

/** Chinese has no blanks: 英文描述, 描述英文. */
function* withinWords(words: readonly string[], names: LanguageNames): Iterable<Candidate> {
  const [first = ""] = words;
  const last = words.at(-1) ?? "";
  for (const [name, language] of names) {
    if (!HAN.test(name)) continue;
    const named = { language, sure: true };
    if (last.length > name.length && last.endsWith(name) && !BEFORE_ANOTHER.test(last))
      yield { ...named, rest: [...words.slice(0, -1), last.slice(0, -name.length)] };
    if (first.length > name.length && first.startsWith(name))
      yield { ...named, rest: [first.slice(name.length), ...words.slice(1)] };
  }
}
