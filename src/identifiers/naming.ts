import { camelCase, type NamingStyle, pascalCase, screamingCase } from "./words.js";

/** Another script in Latin letters. */
export interface Transliteration {
  /** What the setting calls it. */
  readonly name: string;
  /** The text with each of its syllables as a word in ASCII; what it does not know stays. */
  readonly transliterate: (text: string) => string;
}

/** What a user says of names at large. */
export interface NamingOptions {
  /** How enum members are spelt. */
  readonly naming: NamingStyle;
  /** What every entry's name begins and ends with, as written. Default: nothing. */
  readonly entryPrefix?: string | undefined;
  readonly entrySuffix?: string | undefined;
  /** What every section's name begins and ends with, as written. Default: nothing. */
  readonly sectionPrefix?: string | undefined;
  readonly sectionSuffix?: string | undefined;
  /** How messages in another script give names. Default: they give none, and their codes do. */
  readonly transliteration?: Transliteration | undefined;
}

/** Words as an entry's name, between its prefix and suffix. */
export function spellEntry(words: readonly string[], options: NamingOptions): string {
  const { naming, entryPrefix = "" } = options;
  return affixEntry(
    inStyle(words, naming === "camel" && entryPrefix !== "" ? "pascal" : naming),
    options,
  );
}

/** A name that is spelt already, between the prefix and the suffix. */
export function affixEntry(
  name: string,
  { entryPrefix = "", entrySuffix = "" }: NamingOptions,
): string {
  return `${entryPrefix}${name}${entrySuffix}`;
}

/** The same for a section. */
export function affixSection(
  name: string,
  { sectionPrefix = "", sectionSuffix = "" }: NamingOptions,
): string {
  return `${sectionPrefix}${name}${sectionSuffix}`;
}

function inStyle(words: readonly string[], style: NamingStyle): string {
  if (style === "screaming") return screamingCase(words);
  return style === "camel" ? camelCase(words) : pascalCase(words);
}

/** The options in words; names that were given by others are other names. */
export function spellingOf({ naming, transliteration, ...affixes }: NamingOptions): string {
  const { entryPrefix, entrySuffix, sectionPrefix, sectionSuffix } = affixes;
  const given = Object.entries({
    naming,
    entryPrefix,
    entrySuffix,
    sectionPrefix,
    sectionSuffix,
    transliterate: transliteration?.name,
  });
  return given
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([setting, value]) => `${setting}: ${value}`)
    .join(", ");
}
