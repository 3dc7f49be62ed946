import { atomKind, endOfAtom, endOfCharacter } from "./atom-token.js";
import { endsToken, lineEnd } from "./characters.js";
import { dispatchToken } from "./dispatch-token.js";
import type { SequenceKind } from "./form.js";
import { endOfString } from "./string-token.js";
import type { PrefixKind, Scan, Token } from "./token.js";

const OPENING: Readonly<Record<string, SequenceKind>> = { "(": "list", "[": "vector", "{": "map" };
const QUOTES: Readonly<Record<string, PrefixKind>> = {
  "'": "quote",
  "`": "quote",
  "~": "pass",
  "@": "pass",
};

/**
 * The token at `start`, where no blank stands. It is never empty, whatever the text, and its end is
 * found without looking at any character more than a fixed number of times.
 */
export function tokenAt(scan: Scan, start: number): Token {
  const { text } = scan;
  const first = text.charAt(start);
  const kind = OPENING[first];
  if (kind) return { type: "open", kind, start, end: start + 1 };
  if (first === ")" || first === "]" || first === "}") {
    return { type: "close", start, end: start + 1 };
  }
  if (first === '"') return { type: "atom", kind: "string", start, end: endOfString(scan, start) };
  if (first === ";") return { type: "comment", kind: "line", start, end: lineEnd(text, start) };
  if (first === "#") return dispatchToken(scan, start);
  if (first === "`" && text.startsWith("```", start)) return longString(scan, start);
  return prefixToken(text, start, first) ?? atomToken(text, start, first);
}

/** A text between backticks, three or more and as many (janet-lang.org, "Syntax": long strings). */
function longString(scan: Scan, start: number): Token {
  const { text } = scan;
  let inside = start + 3;
  while (text[inside] === "`") inside++;
  const close = scan.torn ? -1 : text.indexOf(text.slice(start, inside), inside);
  if (close >= 0) return { type: "atom", kind: "string", start, end: close + inside - start };
  scan.torn = true;
  return { type: "prefix", kind: "quote", start, end: inside };
}

function prefixToken(text: string, start: number, first: string): Token | null {
  const kind = QUOTES[first];
  if (kind) {
    const end = start + (text[start + 1] === "@" && first === "~" ? 2 : 1);
    return { type: "prefix", kind, start, end };
  }
  // Elsewhere `^` is a symbol of its own: `(^ 2 8)`.
  const meta = first === "^" && /[{:"A-Za-z]/.test(text.charAt(start + 1));
  return meta ? { type: "prefix", kind: "metadata", start, end: start + 1 } : null;
}

function atomToken(text: string, start: number, first: string): Token {
  const named = first === "\\" ? start + 1 : emacsCharacter(text, start, first);
  if (named !== null) {
    return { type: "atom", kind: "character", start, end: endOfCharacter(text, named) };
  }
  const end = endOfAtom(text, start);
  return { type: "atom", kind: atomKind(text.slice(start, end)), start, end };
}

/** Where the name of `?a`, `?\n`, `?\(` or `?{` begins; null if the question mark begins a symbol. */
function emacsCharacter(text: string, start: number, first: string): number | null {
  if (first !== "?" || start + 1 >= text.length) return null;
  if (text[start + 1] === "\\") return start + 2;
  const alone = start + 2 >= text.length || endsToken(text.charCodeAt(start + 2));
  return alone && /[\w([{";|#]/.test(text.charAt(start + 1)) ? start + 1 : null;
}
