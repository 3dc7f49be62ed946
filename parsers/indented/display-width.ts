import { eastAsianWidth } from "get-east-asian-width";

const TAB = 8;
const PLAIN = /^[\x20-\x7e]*$/;
const MARK = /^[\p{Mn}\p{Cf}]$/u;

/**
 * Columns that a text takes on a terminal if it begins at column `at`: tabs go to the next multiple
 * of 8, East Asian wide characters count two (UAX #11), combining marks none.
 */
export function displayWidth(text: string, at: number): number {
  if (PLAIN.test(text)) return text.length;
  let column = at;
  for (const character of text) column += advance(character, column);
  return column - at;
}

function advance(character: string, column: number): number {
  if (character === "\t") return TAB - (column % TAB);
  if (character < "\u0300") return 1;
  return MARK.test(character) ? 0 : eastAsianWidth(character.codePointAt(0) ?? 0);
}
