const TAB = 8;
const PLAIN = /^[\x20-\x7e]*$/;
const WIDE =
  /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;
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
  if (WIDE.test(character)) return 2;
  return MARK.test(character) ? 0 : 1;
}
