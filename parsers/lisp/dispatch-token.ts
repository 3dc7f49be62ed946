import { endOfAtom, endOfCharacter } from "./atom-token.js";
import { endOfBlockComment } from "./block-comment.js";
import { lineEnd } from "./characters.js";
import { endOfString } from "./string-token.js";
import type { PrefixKind, Scan, Token } from "./token.js";

type Dispatch = (scan: Scan, start: number) => Token;

const prefix =
  (kind: PrefixKind, length: number): Dispatch =>
  (_scan, start) => ({ type: "prefix", kind, start, end: start + length });

/** `#!/usr/bin/env guile` is a line, `#!optional` among parameters a word. */
const directive: Dispatch = ({ text }, start) => {
  const begins = start === 0 || text[start - 1] === "\n";
  return {
    type: "directive",
    start,
    end: begins ? lineEnd(text, start) : endOfAtom(text, start + 1),
  };
};

/** `#` and the character behind it. */
const DISPATCH: Readonly<Record<string, Dispatch>> = {
  "{": (_scan, start) => ({ type: "open", kind: "set", start, end: start + 2 }),
  "(": (_scan, start) => ({ type: "open", kind: "list", start, end: start + 2 }),
  "[": (_scan, start) => ({ type: "open", kind: "vector", start, end: start + 2 }),
  "|": (scan, start) => ({
    type: "comment",
    kind: "block",
    start,
    end: endOfBlockComment(scan, start),
  }),
  '"': (scan, start) => ({
    type: "atom",
    kind: "regex",
    start,
    end: endOfString(scan, start + 1),
  }),
  "\\": ({ text }, start) => ({
    type: "atom",
    kind: "character",
    start,
    end: endOfCharacter(text, start + 2),
  }),
  _: prefix("discard", 2),
  ";": prefix("discard", 2),
  "'": prefix("quote", 2),
  "`": prefix("quote", 2),
  ",": prefix("pass", 2),
  ".": prefix("pass", 2),
  "&": prefix("pass", 2),
  "^": prefix("metadata", 2),
  "+": prefix("feature", 2),
  "-": prefix("no-feature", 2),
  "!": directive,
};

const BOOLEAN = /^#(?:t|f|true|false)$/i;
const RADIX =
  /^#(?:[xXbBoOdDeEiI][-+.0-9a-fA-F/]*\d|[xX][-+]?[0-9a-fA-F]+|\d+[rR][-+]?[0-9a-zA-Z]+)$/;
const COMMENT = /^#(?:#*[ \t\r\n]|##|#?[-=*]{2})/;
const HASH = /^#hash(?:eqv|eq|alw)?$/;

/**
 * The token that begins with the `#` at `start`: EDN, "# dispatch character", with what Clojure,
 * Common Lisp (HyperSpec 2.4.8), Scheme and Racket add.
 */
export function dispatchToken(scan: Scan, start: number): Token {
  const { text } = scan;
  const special = DISPATCH[text.charAt(start + 1)];
  if (special) return special(scan, start);
  // Elsewhere nothing can follow but what begins a form (janet-lang.org, "Syntax": comments begin with `#`).
  if (COMMENT.test(text.slice(start, start + 3)))
    return { type: "comment", kind: "line", start, end: lineEnd(text, start) };
  if (text.startsWith("#?", start)) return conditional(text, start);
  return namedDispatch(text, start);
}

function conditional(text: string, start: number): Token {
  const end = start + (text[start + 2] === "@" ? 3 : 2);
  return { type: "prefix", kind: "conditional", start, end };
}

function namedDispatch(text: string, start: number): Token {
  const end = endOfAtom(text, start + 1);
  const word = text.slice(start, end);
  if (word === "#lang") return { type: "directive", start, end: lineEnd(text, start) };
  const next = text.charAt(end);
  if (HASH.test(word) && "([{".includes(next) && next !== "") {
    return { type: "prefix", kind: "hash", start, end };
  }
  if (BOOLEAN.test(word)) return { type: "atom", kind: "boolean", start, end };
  if (word.startsWith("##") || RADIX.test(word))
    return { type: "atom", kind: "number", start, end };
  // `#:name` is a keyword of Racket, `#:name{…}` a map of Clojure with a namespace.
  if (word.startsWith("#:") && next !== "{") return { type: "atom", kind: "keyword", start, end };
  if (/^#\w*#$|^#[<*%]|^#$/.test(word)) return { type: "atom", kind: "symbol", start, end };
  // An exception as Clojure prints it.
  const kind = word === "#error" && next !== "" ? "discard" : "pass";
  return { type: "prefix", kind, start, end };
}
