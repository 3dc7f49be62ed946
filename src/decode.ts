import { type DecodedText, decodeAs, findBinary, type Undecoded } from "./encodings/decode-as.js";
import { decodeUtf16WithoutMark } from "./encodings/utf16.js";

/**
 * Decodes UTF-8, and UTF-16 that begins with its byte order mark or whose zero bytes give it away. The
 * mark is no part of the text.
 */
export function decode(bytes: Uint8Array): DecodedText | Undecoded {
  const marked = markOf(bytes);
  if (marked !== null) return decodeAs(marked, bytes, "mark");
  const binary = findBinary("utf-8", bytes);
  if (binary) return decodeUtf16WithoutMark(bytes) ?? binary;
  return decodeAs("utf-8", bytes, "valid-utf-8");
}

/** The encoding that a byte order mark names, which goes before everything else that is known. */
export function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xef && second === 0xbb && third === 0xbf ? "utf-8" : null;
}
