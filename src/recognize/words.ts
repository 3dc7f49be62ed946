import { isAscii } from "../identifiers/plain-latin.js";

/** The pattern to look for in a text. */
export type Words = (text: string) => RegExp;

/**
 * A pattern of words in all scripts and cases, which V8 takes up to 20 ms to compile: every `\p{L}` becomes
 * each letter there is in each of its cases. Most texts are ASCII, where the Latin letters say the same and cost
 * a tenth.
 */
export function words(pattern: RegExp): Words {
  let inAscii: RegExp | null = null;
  return (text) => {
    if (!isAscii(text)) return pattern;
    inAscii ??= new RegExp(withLatinLetters(pattern.source), pattern.flags);
    return inAscii;
  };
}

function withLatinLetters(source: string): string {
  let inClass = false;
  return source.replace(/\\p\{(?:L|Ll|Lu)\}|\\.|[[\]]/gu, (token) => {
    if (token.startsWith("\\p{")) return inClass ? "a-zA-Z" : "[a-zA-Z]";
    if (token === "[") inClass = true;
    else if (token === "]") inClass = false;
    return token;
  });
}
