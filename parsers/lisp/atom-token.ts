import { endsToken } from "./characters.js";
import type { AtomKind } from "./form.js";

const BACKSLASH = 92;
const BAR = 124;

/**
 * The offset behind the symbol, keyword or number that begins at `from`. `|odd symbol|` is one if it
 * closes on its line (Common Lisp HyperSpec 2.1.4.5); a backslash takes the next character with it.
 */
export function endOfAtom(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH && at + 1 < text.length) at += 2;
    else if (code === BAR) at = endOfBars(text, at);
    else if (endsToken(code)) break;
    else at++;
  }
  return at;
}

function endOfBars(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] === "\n") break;
    if (text[at] === "|") return at + 1;
  }
  return open + 1;
}

/**
 * The offset behind the character whose name begins at `from`: one character of any kind, or a name
 * such as `newline` or `u0041` (EDN, "Characters"; R7RS 6.6).
 */
export function endOfCharacter(text: string, from: number): number {
  const first = text.codePointAt(from);
  if (first === undefined) return from;
  const next = from + (first > 0xffff ? 2 : 1);
  return /[A-Za-z0-9]/.test(text.charAt(from)) ? endOfName(text, next) : next;
}

function endOfName(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[A-Za-z0-9+_-]/.test(text.charAt(at))) at++;
  return at;
}

const NUMBER =
  /^[-+]?(?:0[xX][0-9a-fA-F]+N?|\d+[rR][0-9a-zA-Z]+|\d+\/\d+|\d+(?:\.\d*)?(?:[eE][-+]?\d+)?[NM]?|\.\d+(?:[eE][-+]?\d+)?)$/;
const BOOLEANS = new Set(["true", "false"]);

/** What the token is: `nil`, a boolean, a keyword, a number (EDN, "Built-in elements"), else a symbol. */
export function atomKind(token: string): AtomKind {
  if (token.startsWith(":") && token.length > 1) return "keyword";
  if (token === "nil") return "nil";
  if (BOOLEANS.has(token)) return "boolean";
  return NUMBER.test(token) ? "number" : "symbol";
}
