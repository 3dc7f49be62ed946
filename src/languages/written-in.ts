/** Scripts that go by another name than the characters in Unicode that tell them. */
const CHARACTERS: Readonly<Record<string, RegExp>> = {
  Hans: /\p{Script=Han}/u,
  Hant: /\p{Script=Han}/u,
  Jpan: /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u,
  Kore: /\p{Script=Hangul}/u,
};
const NOT_LATIN = /(?!\p{Script=Latin}|\p{Script=Common})\p{L}/u;

/**
 * Whether most texts may be in a language, by the script that it is written in (CLDR's likely subtags): a
 * foreign word or a name in Latin letters stands in texts of every script, but not the other way about.
 */
export function isWrittenIn(texts: readonly string[], language: string): boolean {
  const { script = "Latn" } = new Intl.Locale(language).maximize();
  const characters = CHARACTERS[script] ?? scriptPattern(script);
  if (characters === null) return true;
  const fitting = texts.filter((text) =>
    script === "Latn" ? !NOT_LATIN.test(text) : characters.test(text),
  );
  return fitting.length * 2 >= texts.length;
}

function scriptPattern(script: string): RegExp | null {
  try {
    return new RegExp(`\\p{Script=${script}}`, "u");
  } catch {
    return null;
  }
}
