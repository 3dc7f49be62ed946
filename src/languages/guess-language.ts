/** The language of texts of which nobody says it. */
export const UNKNOWN_LANGUAGE = "und";

/**
 * The language that the script of most texts speaks for, unless it is one of the `others`; else `und`, the tag
 * of BCP 47 for what is not determined.
 */
export function guessLanguage(texts: readonly string[], others: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const language = scriptLanguage(text);
    if (language !== null) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [guess] = [...counts].find(([, count]) => count * 2 > texts.length) ?? [];
  const isOther = others.some((other) => other.split("-")[0] === guess);
  return guess === undefined || isOther ? UNKNOWN_LANGUAGE : guess;
}

/**
 * The language that the script of a text speaks for: Japanese, Korean and Chinese have scripts of their own,
 * and what is ASCII throughout is taken for English; null for everything else.
 */
export function scriptLanguage(text: string): string | null {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return "ja";
  if (/\p{Script=Hangul}/u.test(text)) return "ko";
  if (/\p{Script=Han}/u.test(text)) return "zh";
  return /[A-Za-z]/.test(text) && /^[\x00-\x7f‘’“”–—…]*$/.test(text) ? "en" : null;
}
