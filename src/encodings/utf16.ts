import type { DecodedText } from "./decode-as.js";

const SNIFFED = 8192;
/** Digits, blanks and line ends are in every list of codes, and each has a zero byte in UTF-16. */
const LEAST_SHARE = 0.05;
const MAJORITY = 2;
/** What no text holds: controls, private and unassigned characters, which the wrong byte order yields. */
const NO_TEXT = /(?![\t\n\f\r\v])\p{Cc}|\p{Cn}|\p{Co}/u;

/**
 * UTF-16 without a byte order mark: most zero bytes are on one side of the pairs, and read so, every
 * character is one that texts hold.
 */
export function decodeUtf16WithoutMark(bytes: Uint8Array): DecodedText | null {
  const sniffed = bytes.subarray(0, SNIFFED);
  const zeros = [0, 0];
  for (const [at, byte] of sniffed.entries())
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < (sniffed.length / 2) * LEAST_SHARE) return null;
  if (Math.max(even, odd) < Math.min(even, odd) * MAJORITY) return null;
  const encoding = odd > even ? "utf-16le" : "utf-16be";
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return NO_TEXT.test(text) ? null : { text, encoding, evidence: "guess" };
  } catch {
    return null;
  }
}
