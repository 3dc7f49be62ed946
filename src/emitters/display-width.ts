import emojiRegex from "emoji-regex";
import { eastAsianWidth } from "get-east-asian-width";
import { narrowEmojiRegexp } from "narrow-emojis";

/**
 * Columns that a text takes in a terminal: wide characters and emoji count two, marks none, ambiguous
 * characters one, as prettier counts them when it decides where a line breaks.
 */
export function displayWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  const rest = text.replace(emojiRegex(), (emoji) => {
    width += narrowEmojiRegexp.test(emoji) ? 1 : 2;
    return "";
  });
  for (const character of rest) {
    const point = character.codePointAt(0) ?? 0;
    if (point <= 31 || (point >= 127 && point <= 159) || /[\p{Mn}\p{Me}]/u.test(character))
      continue;
    width += eastAsianWidth(point);
  }
  return width;
}
