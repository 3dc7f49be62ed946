import { markOf } from "../decode.js";
import type { Decoder } from "./decode-as.js";

/** The encodings whose bytes are counted from their characters. */
const COUNTED: Readonly<Record<string, (text: string) => number>> = {
  "utf-8": (text) => Buffer.byteLength(text, "utf8"),
  "utf-16le": (text) => 2 * text.length,
  "utf-16be": (text) => 2 * text.length,
};
const MARK_LENGTHS: Readonly<Record<string, number>> = { "utf-8": 3, "utf-16le": 2, "utf-16be": 2 };

/**
 * Where offsets of a decoded text, in ascending order, are in the bytes that it was decoded from. Bytes of other
 * encodings than UTF-8 and UTF-16 are decoded one by one.
 */
export async function byteOffsets(
  bytes: Uint8Array,
  text: string,
  encoding: string,
  offsets: readonly number[],
): Promise<readonly number[]> {
  const count = COUNTED[encoding];
  if (count === undefined) return decodedOffsets(bytes, encoding, offsets);
  const mark = markOf(bytes);
  let at = mark === null ? 0 : (MARK_LENGTHS[mark] ?? 0);
  let from = 0;
  return offsets.map((offset) => {
    at += count(text.slice(from, offset));
    from = offset;
    return at;
  });
}

async function decodedOffsets(
  bytes: Uint8Array,
  encoding: string,
  offsets: readonly number[],
): Promise<readonly number[]> {
  const { TextDecoder: Decode } = (await import("@exodus/bytes/encoding.js")) as {
    readonly TextDecoder: Decoder;
  };
  const decoder = new Decode(encoding);
  const found: number[] = [];
  let read = 0;
  for (let at = 0; at <= bytes.length; at++) {
    while (found.length < offsets.length && read >= (offsets[found.length] ?? 0)) found.push(at);
    read += decoder.decode(bytes.subarray(at, at + 1), { stream: true }).length;
  }
  return found;
}
