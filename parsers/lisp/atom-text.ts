import type { Atom } from "./form.js";

/** Reads one EDN value; the `parseEDNString` of edn-data. */
export type ReadEdn = (edn: string, options?: { readonly charAs?: "string" }) => unknown;

/** The text of an atom as a reader of the document sees it. */
export type AtomText = (text: string, atom: Atom) => string;

/**
 * Decodes atoms: strings and characters have their escapes undone, keywords lose the colon, symbols
 * their bars, nil is empty, and numbers stay as written. edn-data decodes what the EDN specification
 * knows; the escapes of other Lisps, which it refuses or leaves, are decoded here.
 */
export function atomDecoder(readEdn: ReadEdn): AtomText {
  return (text, atom) => {
    const raw = text.slice(atom.start, atom.end);
    switch (atom.kind) {
      case "string":
        return stringText(readEdn, raw);
      case "regex":
        return inner(raw, 2);
      case "keyword":
        return raw.replace(/^#?:+/, "").replace(/^\|(.*)\|$/, "$1");
      case "symbol":
        return /^nil$/i.test(raw) ? "" : raw.replace(/^\|(.*)\|$/, "$1");
      case "character":
        return characterText(readEdn, raw);
      case "boolean":
        return /^(?:#t|#true|true)$/i.test(raw) ? "true" : "false";
      case "nil":
        return "";
      default:
        return raw;
    }
  };
}

function inner(raw: string, from: number): string {
  return raw.length > from && raw.endsWith('"') ? raw.slice(from, -1) : raw.slice(from);
}

function stringText(readEdn: ReadEdn, raw: string): string {
  if (raw.startsWith("`")) return raw.replace(/^`+|`+$/g, "").trim();
  if (!raw.includes("\\")) return inner(raw, 1);
  if (raw.length > 1 && raw.endsWith('"') && isEdn(raw)) {
    const value = readEdn(raw);
    if (typeof value === "string") return value;
  }
  return inner(raw, 1).replace(ESCAPE, unescaped);
}

/** Whether all escapes are those of EDN, "Strings". */
function isEdn(raw: string): boolean {
  for (const [found] of raw.matchAll(/\\(?:u[0-9a-fA-F]{4}|[\s\S]?)/g)) {
    if (!/^\\(?:[trnbf\\"]|u....)$/.test(found)) return false;
  }
  return true;
}

const ESCAPE =
  /\\(?:x([0-9a-fA-F]{1,6});?|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|([0-7]{1,3})|[ \t]*\n[ \t]*|([\s\S])|$)/g;
const NAMED: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  b: "\b",
  f: "\f",
  a: "\u0007",
  v: "\v",
  e: "\u001b",
  s: " ",
};

/** R7RS 6.7, The Racket Reference 1.3.7, the GNU Emacs Lisp manual 2.3.8; any other character is itself. */
function unescaped(
  _match: string,
  hex?: string,
  short?: string,
  long?: string,
  octal?: string,
  character?: string,
): string {
  const digits = hex ?? short ?? long;
  if (digits !== undefined) return codePoint(Number.parseInt(digits, 16));
  if (octal !== undefined) return codePoint(Number.parseInt(octal, 8));
  return NAMED[character ?? ""] ?? character ?? "";
}

function codePoint(value: number): string {
  return value <= 0x10ffff ? String.fromCodePoint(value) : "\ufffd";
}

const CHARACTERS: Readonly<Record<string, string>> = {
  formfeed: "\f",
  page: "\f",
  backspace: "\b",
  linefeed: "\n",
  nul: "\0",
  null: "\0",
};

/** `\a`, `#\a`, `?a`, `\newline`, `\u0041`, `#\x41`. */
function characterText(readEdn: ReadEdn, raw: string): string {
  const name = raw.replace(/^(?:#\\|\?\\?|\\)/, "");
  const lower = name.toLowerCase();
  const hex = /^[xu]([0-9a-f]{2,6})$/.exec(lower);
  if (hex?.[1]) return codePoint(Number.parseInt(hex[1], 16));
  if (Object.hasOwn(CHARACTERS, lower)) return CHARACTERS[lower] ?? name;
  if (!/^[a-z]{2,}$/.test(lower)) return name;
  const value = readEdn(`\\${lower}`, { charAs: "string" });
  return typeof value === "string" && value !== lower ? value : name;
}
