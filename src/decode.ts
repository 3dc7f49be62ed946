/** The text of a file. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

/** Why a file has no text: at which byte, and the text before it. */
export interface Undecoded {
  readonly problem: "binary" | "undecodable";
  readonly byte: number;
  readonly before: string;
}

/** Bytes in which a NUL says that a file is no text. */
const SNIFFED = 8192;

/** Decodes UTF-8, or UTF-16 that begins with its byte order mark. The mark is no part of the text. */
export function decode(bytes: Uint8Array): DecodedText | Undecoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs("utf-16le", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs("utf-16be", bytes);
  const nul = bytes.subarray(0, SNIFFED).indexOf(0);
  return nul >= 0 ? undecoded("binary", "utf-8", bytes, nul) : decodeAs("utf-8", bytes);
}

function decodeAs(encoding: string, bytes: Uint8Array): DecodedText | Undecoded {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return undecoded("undecodable", encoding, bytes, firstBadByte(encoding, bytes));
  }
}

function undecoded(
  problem: Undecoded["problem"],
  encoding: string,
  bytes: Uint8Array,
  byte: number,
): Undecoded {
  return {
    problem,
    byte,
    before: new TextDecoder(encoding).decode(bytes.subarray(0, byte), { stream: true }),
  };
}

/** Length of the longest prefix that decodes, found by halving. */
function firstBadByte(encoding: string, bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (good < bad) {
    const middle = (good + bad + 1) >> 1;
    if (decodesAsPrefix(encoding, bytes.subarray(0, middle))) good = middle;
    else bad = middle - 1;
  }
  return good;
}

/** `stream` allows the last character to be unfinished. */
function decodesAsPrefix(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
