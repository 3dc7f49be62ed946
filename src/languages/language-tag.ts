/** Languages with a BCP 47 subtag that documents are written in: those that CLDR covers in full. */
const WRITTEN: ReadonlySet<string> = new Set(
  `af am ar as az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja
    ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl nn no or pa pl ps pt ro ru sd si sk sl so sq sr sv
    sw ta te th tk tr uk ur uz vi yue zh zu`.split(/\s+/),
);

/** Words, units and abbreviations as often as languages: "message id", "timeout ms", "no". */
const WORDS: ReadonlySet<string> = new Set(
  `am as az be bg bs ca cs da el et eu fi ga gl gu he hi hr id is it kn lo lt lv ml mn mr ms my ne no or pa
    ps ro sd si sl so sq sw ta te th tr`.split(/\s+/),
);

/** What people write for a language: the domain of a country, or the names of Windows. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ["cn", "zh"],
  ["chs", "zh-Hans"],
  ["cht", "zh-Hant"],
  ["tw", "zh-TW"],
  ["hk", "zh-HK"],
  ["jp", "ja"],
  ["kr", "ko"],
  ["ua", "uk"],
  ["vn", "vi"],
  ["cz", "cs"],
  ["eng", "en"],
]);

/** A language that a text names. */
export interface NamedLanguage {
  /** A BCP 47 tag in its canonical form: `en`, `zh-TW`. */
  readonly language: string;
  /** Whether the text means hardly anything else. */
  readonly sure: boolean;
}

/** The languages that documents are written in, by their subtags. */
export function writtenLanguages(): readonly string[] {
  return [...WRITTEN];
}

/**
 * The language that a tag names, in the canonical form of BCP 47; null if it is no tag, or that of a
 * language that hardly anybody writes error codes in (`io`, `v2`). `_` may stand for `-`.
 */
export function readTag(text: string): NamedLanguage | null {
  const tag = text.trim().replaceAll("_", "-");
  const alias = ALIASES.get(tag.toLowerCase());
  if (alias !== undefined) return { language: alias, sure: true };
  if (!/^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i.test(tag)) return null;
  const primary = tag.split("-", 1).join("").toLowerCase();
  if (!WRITTEN.has(primary) || !hasCountry(tag)) return null;
  const language = canonicalTag(tag);
  return language === null ? null : { language, sure: tag.includes("-") || !WORDS.has(primary) };
}

/** Two letters behind a language are a country that exists, or they make no tag. */
function hasCountry(tag: string): boolean {
  const last = tag.includes("-") ? (tag.split("-").at(-1) ?? "") : "";
  if (!/^[a-z]{2}$/i.test(last)) return true;
  const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  return names.of(last.toUpperCase()) !== undefined;
}

/** A tag in the canonical form of BCP 47; null if it is none. */
export function canonicalTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
