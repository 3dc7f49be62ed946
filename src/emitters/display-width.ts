import emojiRegex from "emoji-regex";
import { eastAsianWidth } from "get-east-asian-width";
import { narrowEmojiRegexp } from "narrow-emojis";

/** ASCII and the common wide characters, none of which is a mark or an emoji: most texts that are not ASCII. */
const PLAIN_CJK =
  /^[\x20-\x7e\u3000-\u3029\u3041-\u3096\u30a0-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60]*$/;

/**
 * Columns that a text takes in a terminal: wide characters and emoji count two, marks none, ambiguous
 * characters one, as prettier counts them when it decides where a line breaks.
 */
export function displayWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  if (PLAIN_CJK.test(text)) return 2 * text.length - text.replace(/[^\x20-\x7e]/g, "").length;
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
