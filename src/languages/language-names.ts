import { writtenLanguages } from "./language-tag.js";
import { wordsOf } from "./words-of.js";

/** In these languages documents name others; each language names itself, too. */
const NAMING = ["en", "zh", "zh-Hant", "ja", "ko", "de", "fr", "es", "pt", "ru"] as const;
/** Forms that have names of their own. */
const FORMS = ["zh-Hans", "zh-Hant", "pt-BR"] as const;
/** The short names of forms, which CLDR has as names of scripts only. */
const SHORT = [
  ["简体", "zh-Hans"],
  ["简中", "zh-Hans"],
  ["簡體", "zh-Hant"],
  ["繁体", "zh-Hant"],
  ["繁體", "zh-Hant"],
  ["繁中", "zh-Hant"],
] as const;

/** Tags by the names of their languages, as `wordsOf` takes them apart. */
export type LanguageNames = ReadonlyMap<string, string>;

/** What languages are called, as CLDR has it (`Intl.DisplayNames`). It takes some milliseconds. */
export function languageNames(): LanguageNames {
  const names = new Map<string, string>(SHORT);
  const add = (name: string | undefined, tag: string): void => {
    if (name === undefined) return;
    const plain = wordsOf(name).join(" ");
    for (const one of [plain, writtenForm(plain)]) if (!names.has(one)) names.set(one, tag);
  };
  const tags = [...writtenLanguages(), ...FORMS];
  for (const naming of NAMING) {
    const nameOf = namesIn(naming);
    for (const tag of tags) add(nameOf(tag), tag);
  }
  for (const tag of tags) add(namesIn(tag)(tag), tag);
  return names;
}

function namesIn(language: string): (tag: string) => string | undefined {
  const names = new Intl.DisplayNames([language], { type: "language", fallback: "none" });
  return (tag) => names.of(tag);
}

/** 英语 is what is spoken; over a column stands 英文. */
function writtenForm(name: string): string {
  return name.replace(/(?<=\p{Script=Han})[语語]$/u, "文");
}
