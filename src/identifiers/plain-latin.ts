/** Latin letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  ẞ: "SS",
  æ: "ae",
  Æ: "AE",
  œ: "oe",
  Œ: "OE",
  ø: "o",
  Ø: "O",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ð: "d",
  Ð: "D",
  þ: "th",
  Þ: "Th",
  ħ: "h",
  Ħ: "H",
  ı: "i",
};

/** Nothing but characters of ASCII. */
export function isAscii(text: string): boolean {
  return /^[\x00-\x7f]*$/.test(text);
}

/** Latin letters without their marks, full-width ones narrow: `Código` is Codigo, `größe` grosse. */
export function plainLatin(text: string): string {
  if (isAscii(text)) return text;
  return text.replace(/\p{Script=Latin}\p{M}*/gu, (letter) => {
    const bare = letter.normalize("NFKD").replace(/\p{M}+/gu, "");
    return LETTERS[bare] ?? bare;
  });
}
