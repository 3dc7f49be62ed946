const SIGNS = String.raw`[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\ufe0f\u200d\s]`;
const PICTURE = String.raw`[\p{Extended_Pictographic}\p{Regional_Indicator}]`;
const BEFORE = new RegExp(String.raw`^(?:\d\ufe0f?\u20e3\s?)?(?:(?=${PICTURE})${SIGNS}+)?`, "u");
const BEHIND = new RegExp(`(?<!${SIGNS})${SIGNS}+$`, "u");
const HAS_PICTURE = new RegExp(PICTURE, "u");

/** How much of the text is pictures that stand before it, and the blanks behind them: `🔴 E1001`, `1️⃣ 404`. */
export function picturesBefore(text: string): number {
  return BEFORE.exec(text)?.[0].length ?? 0;
}

/**
 * The text without the pictures before and behind it: `🔴 E1001`, `502 🔒`. They show a reader how grave something is,
 * and are no part of a code.
 */
export function withoutPictures(text: string): string {
  const rest = text.slice(picturesBefore(text));
  const behind = BEHIND.exec(rest);
  return behind && HAS_PICTURE.test(behind[0]) ? rest.slice(0, behind.index) : rest;
}
