import type { JSONScanner } from "jsonc-parser";
import { plainKind } from "../data/forms.js";
import type { AtomKind } from "../lisp/form.js";

/** A token of JSON with comments and of what people write for it; `text` has escapes undone. */
export interface JsonToken {
  readonly type: "open" | "close" | "comma" | "colon" | "comment" | "atom";
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: AtomKind;
  /** What JSON does not allow about it; null if nothing. */
  readonly fault: string | null;
}

const PUNCTUATION: ReadonlyMap<string, JsonToken["type"]> = new Map([
  ["{", "open"],
  ["[", "open"],
  ["}", "close"],
  ["]", "close"],
  [",", "comma"],
  [":", "colon"],
]);

/** The values of jsonc-parser's ScanError, an enumeration that exists for the compiler only. */
const STRING_FAULTS: ReadonlyMap<number, string> = new Map([
  [2, "a string that is not closed in its line"],
  [4, "an escape `\\u` without four hexadecimal digits"],
  [5, "an escape that JSON does not have"],
  [6, "a control character in a string"],
]);
const UNCLOSED_COMMENT = 1;

/** The tokens of a text, one after the other, without end or exception. */
export function* tokensOf(text: string, scanner: JSONScanner): Iterable<JsonToken> {
  for (let at = skipBlanks(text, 0); at < text.length; ) {
    const token = tokenAt(text, at, scanner);
    yield token;
    at = skipBlanks(text, Math.max(token.end, at + 1));
  }
}

function skipBlanks(text: string, from: number): number {
  const blanks = /[\s\uFEFF]*/y;
  blanks.lastIndex = from;
  blanks.test(text);
  return blanks.lastIndex;
}

function tokenAt(text: string, at: number, scanner: JSONScanner): JsonToken {
  const character = text.charAt(at);
  const punctuation = PUNCTUATION.get(character);
  if (punctuation)
    return { type: punctuation, start: at, end: at + 1, text: character, kind: "nil", fault: null };
  if (character === '"') return scanned(text, at, scanner);
  if (character === "/" && /[/*]/.test(text.charAt(at + 1))) return scanned(text, at, scanner);
  if (character === "'" || character === "`") return quoted(text, at);
  return word(text, at);
}

/** A string or a comment. */
function scanned(text: string, at: number, scanner: JSONScanner): JsonToken {
  scanner.setPosition(at);
  scanner.scan();
  // The scanner goes beyond the end of a text that ends in a comment.
  const end = Math.min(text.length, at + scanner.getTokenLength());
  const error: number = scanner.getTokenError();
  if (text.charAt(at) === '"') {
    const fault = STRING_FAULTS.get(error) ?? null;
    return { type: "atom", start: at, end, text: scanner.getTokenValue(), kind: "string", fault };
  }
  const said = commentText(text.slice(at, end));
  const fault = error === UNCLOSED_COMMENT ? "a comment that is not closed" : null;
  return { type: "comment", start: at, end, text: said, kind: "nil", fault };
}

/** Without delimiters, and without the stars that line up below each other. */
function commentText(raw: string): string {
  if (raw.startsWith("//")) return raw.replace(/^\/+/, "").trim();
  return raw
    .replace(/^\/\*+|(?<!\*)\*+\/$/g, "")
    .replace(/^[ \t]*\*+ ?/gm, "")
    .trim();
}

/** `'text'`, as JavaScript and JSON5 have it. */
function quoted(text: string, at: number): JsonToken {
  const quote = text.charAt(at);
  const pattern = quote === "'" ? /'(?:[^'\\\n]|\\[\s\S])*'/y : /`(?:[^`\\]|\\[\s\S])*`/y;
  pattern.lastIndex = at;
  const raw = pattern.exec(text)?.[0];
  if (raw === undefined) return word(text, at);
  const said = raw.slice(1, -1).replace(/\\(?:u([\dA-Fa-f]{4})|([\s\S]))/g, unescaped);
  const fault = `a string in ${quote === "'" ? "single quotes" : "backticks"}`;
  return { type: "atom", start: at, end: at + raw.length, text: said, kind: "string", fault };
}

function unescaped(_match: string, hex: string | undefined, character: string | undefined): string {
  if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
  if (character === "n") return "\n";
  if (character === "t") return "\t";
  return character === "\n" ? "" : (character ?? "");
}

/** A number, a literal, or a word without quotes, kept as it is written. */
function word(text: string, at: number): JsonToken {
  const pattern = /(?:(?!\/[/*])[^\s,:{}[\]"])+/y;
  pattern.lastIndex = at;
  const raw = pattern.exec(text)?.[0] ?? text.charAt(at);
  const kind = raw === "~" ? "string" : plainKind(raw);
  const known =
    kind === "nil" ||
    kind === "boolean" ||
    /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(raw);
  const shown = raw.length > 40 ? `${raw.slice(0, 40)}…` : raw;
  return {
    type: "atom",
    start: at,
    end: at + raw.length,
    text: kind === "nil" ? "" : raw,
    kind,
    fault: known ? null : `\`${shown}\` without quotes`,
  };
}
