/**
 * What codes look like, so that `1005` is like `1001` and `E_OPEN` like `E_SHUT_DOWN`, but `200` is not like `1001`:
 * digits by their number, letters by their case, words by how they are joined.
 */
export function codeShape(text: string): string {
  if (/^-?\d+$/.test(text)) return text.replace(/\d+/, (digits) => `#${digits.length}`);
  return text
    .replace(/\d+/g, (digits) => `#${digits.length}`)
    .replace(/[A-Z]+/g, "A")
    .replace(/[a-z]+/g, "a")
    .replace(/(?:Aa){2,}/g, "Aa")
    .replace(/(A|a|Aa)(?:([_.-])\1)+/g, "$1$2$1");
}
