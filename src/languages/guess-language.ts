/** The language of texts of which nobody says it. */
export const UNKNOWN_LANGUAGE = "und";

/** A text in one script alone, or nearly: other marks and foreign words stand in any. */
const MOSTLY = 0.5;

/**
 * The language that the script of texts speaks for, unless it is one of the `others`: Chinese, Japanese
 * and Korean have scripts of their own, and what is ASCII throughout is taken for English. `und`, the tag
 * of BCP 47 for what is not determined, for everything else.
 */
export function guessLanguage(texts: readonly string[], others: readonly string[]): string {
  const guess = byScript(texts);
  const isOther = others.some((other) => other.split("-")[0] === guess);
  return guess === null || isOther ? UNKNOWN_LANGUAGE : guess;
}

function byScript(texts: readonly string[]): string | null {
  const share = (pattern: RegExp): number =>
    texts.filter((text) => pattern.test(text)).length / Math.max(1, texts.length);
  if (texts.length === 0) return null;
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/u) > MOSTLY) return "ja";
  if (share(/\p{Script=Hangul}/u) > MOSTLY) return "ko";
  if (share(/\p{Script=Han}/u) > MOSTLY) return "zh";
  return share(/^(?=.*[A-Za-z])[\x00-\x7f‘’“”–—…]*$/) > MOSTLY ? "en" : null;
}
