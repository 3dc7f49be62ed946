import { createMultibyteEncoder } from "@exodus/bytes/multi-byte.js";
import { createSinglebyteEncoder } from "@exodus/bytes/single-byte.js";

const MARKS: Readonly<Record<string, readonly number[]>> = {
  "utf-8": [0xef, 0xbb, 0xbf],
  "utf-16le": [0xff, 0xfe],
  "utf-16be": [0xfe, 0xff],
};

/** A text as a file holds it: in an encoding of the Encoding Standard, with its byte order mark or without. */
export function encode(text: string, encoding: string, mark = false): Buffer {
  return Buffer.concat([Buffer.from(mark ? (MARKS[encoding] ?? []) : []), bytesOf(text, encoding)]);
}

function bytesOf(text: string, encoding: string): Uint8Array {
  if (encoding === "utf-8") return Buffer.from(text, "utf8");
  if (encoding === "utf-16le") return Buffer.from(text, "utf16le");
  if (encoding === "utf-16be") return Buffer.from(text, "utf16le").swap16();
  const single = /^(?:windows|iso-8859|koi8)/.test(encoding);
  return (single ? createSinglebyteEncoder : createMultibyteEncoder)(encoding)(text);
}
