import type { CodeType } from "../../catalog.js";

/** Line ends, controls, invisible and direction-changing characters, and halves of pairs: never bare in code. */
export const UNSAFE =
  /[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|<(?=\/script|!--)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gi;
const SHORT: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Printable ASCII without quotes, backslashes and what may begin a tag. */
const PLAIN = /^[ !#-&(-;=-[\]-~]*$/;

/** A string literal that evaluates to the text, in the quotes that need fewer escapes. */
export function stringLiteral(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  const doubles = text.split('"').length;
  const quote = doubles > text.split("'").length ? "'" : '"';
  const body = text
    .replaceAll("\\", "\\\\")
    .replaceAll(quote, `\\${quote}`)
    .replace(UNSAFE, (character) => SHORT[character] ?? unicodeEscape(character));
  return quote + body + quote;
}

/** `\u202e`, so that a reader sees what stands there. */
export function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** The text with every character that a reader cannot see or trust written as an escape. */
export function visible(text: string): string {
  return text.replace(UNSAFE, (character) =>
    character === "\n" || character === "\t" || character === "<"
      ? character
      : unicodeEscape(character),
  );
}

/** The value of a code: a number as written (hex digits in lower case, as formatters print them), else a string. */
export function codeLiteral({
  code,
  codeType,
}: {
  readonly code: string;
  readonly codeType: CodeType;
}): string {
  return codeType === "number" ? code.toLowerCase() : stringLiteral(code);
}

/** An identifier of ECMAScript 5, which prettier takes out of its quotes. */
const BARE_KEY = /^[\p{L}\p{Nl}$_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}$]*$/u;

/** A code as the key of an object literal. `__proto__` must be computed to be a key at all. */
export function codeKey({
  code,
  codeType,
}: {
  readonly code: string;
  readonly codeType: CodeType;
}): string {
  if (code === "__proto__") return '["__proto__"]';
  if (codeType === "number") return code.startsWith("-") ? `"${Number(code)}"` : code.toLowerCase();
  return BARE_KEY.test(code) && !/[\ud800-\udfff]/.test(code) ? code : stringLiteral(code);
}
