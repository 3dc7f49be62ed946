import type { Entry } from "../../src/catalog.js";
import type { Transliteration } from "../../src/identifiers/naming.js";

/**
 * What an entry is found by beside its cells: its texts in Chinese in Latin letters, without blanks, and the
 * initials of their syllables (`yonghubucunzai yhbcz`). Null for none.
 */
export function searchKey(
  { name, message, description, translations }: Entry,
  transliteration: Transliteration | undefined,
): string | null {
  if (transliteration === undefined) return null;
  const texts = [name, message, description].concat(
    translations.flatMap((told) => [told.message, told.description]),
  );
  const keys = texts
    .filter((text) => text !== null)
    .filter((text) => /\p{Script=Han}/u.test(text))
    .flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? [])
    .flatMap((run) => {
      const syllables = transliteration.transliterate(run).split(/\s+/);
      return [syllables.join(""), syllables.map((syllable) => syllable.charAt(0)).join("")];
    });
  return keys.length === 0 ? null : [...new Set(keys)].join(" ");
}
