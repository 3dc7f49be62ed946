const BLANK = 1;
const DELIMITER = 2;

const ASCII: readonly number[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (code <= 32 || character === ",") return BLANK;
  return '()[]{}";'.includes(character) ? DELIMITER : 0;
});

/** Whether the character separates forms; a comma does, by the EDN specification ("General considerations"). */
export function isBlank(code: number): boolean {
  if (code < 128) return ASCII[code] === BLANK;
  return code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b);
}

/** Whether the character ends a symbol, keyword or number. */
export function endsToken(code: number): boolean {
  return code < 128 ? ASCII[code] !== 0 : isBlank(code);
}

/** The offset behind the blanks that begin at `from`. */
export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The offset of the line feed at or behind `from`, or the end of the text. */
export function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}
