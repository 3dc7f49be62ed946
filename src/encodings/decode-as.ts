/** The text of a file. */
export interface DecodedText {
  readonly text: string;
  /** A name of the Encoding Standard, in lower case. */
  readonly encoding: string;
  /** What the encoding is known from. */
  readonly evidence: "valid-utf-8" | "mark" | "settings" | "guess";
}

/** Why a file has no text: at which byte, and the text before it. */
export interface Undecoded {
  readonly problem: "binary" | "undecodable";
  /** The encoding that it was taken for. */
  readonly encoding: string;
  /** Where the first character begins that is none. */
  readonly byte: number;
  readonly before: string;
}

/** The part of a TextDecoder that is needed: Node's own, or another. */
export type Decoder = new (
  label: string,
  options?: { readonly fatal?: boolean },
) => { decode(bytes: Uint8Array, options?: { readonly stream?: boolean }): string };

/** Bytes in which a NUL says that a file is no text. */
const SNIFFED = 8192;
const LONGEST_CHARACTER = 4;

/** Decodes in a known encoding, without its byte order mark, or says where that ends. */
export function decodeAs(
  encoding: string,
  bytes: Uint8Array,
  evidence: DecodedText["evidence"],
  Decode: Decoder = TextDecoder,
): DecodedText | Undecoded {
  try {
    return { text: new Decode(encoding, { fatal: true }).decode(bytes), encoding, evidence };
  } catch {
    const byte = firstBadByte(encoding, bytes, Decode);
    return undecoded("undecodable", encoding, bytes, byte, Decode);
  }
}

/** Says that bytes in an encoding of single bytes or UTF-8 are no text, if a NUL is among the first. */
export function findBinary(
  encoding: string,
  bytes: Uint8Array,
  Decode: Decoder = TextDecoder,
): Undecoded | null {
  const nul = bytes.subarray(0, SNIFFED).indexOf(0);
  return nul < 0 ? null : undecoded("binary", encoding, bytes, nul, Decode);
}

function undecoded(
  problem: Undecoded["problem"],
  encoding: string,
  bytes: Uint8Array,
  byte: number,
  Decode: Decoder,
): Undecoded {
  const before = new Decode(encoding).decode(bytes.subarray(0, byte), { stream: true });
  return { problem, encoding, byte, before };
}

/** The longest prefix that decodes is found by halving; an unfinished character is no part of it. */
function firstBadByte(encoding: string, bytes: Uint8Array, Decode: Decoder): number {
  let good = 0;
  let bad = bytes.length;
  while (good < bad) {
    const middle = (good + bad + 1) >> 1;
    if (decodes(encoding, bytes.subarray(0, middle), true, Decode)) good = middle;
    else bad = middle - 1;
  }
  for (let at = good; at > good - LONGEST_CHARACTER && at > 0; at--)
    if (decodes(encoding, bytes.subarray(0, at), false, Decode)) return at;
  return Math.max(0, good - LONGEST_CHARACTER);
}

/** `stream` allows the last character to be unfinished. */
function decodes(encoding: string, bytes: Uint8Array, stream: boolean, Decode: Decoder): boolean {
  try {
    new Decode(encoding, { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}
