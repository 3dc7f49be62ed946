import { decodeDocument } from "../decode-document.js";
import type { Edit } from "../diagnostic.js";
import { byteOffsets } from "../encodings/byte-offsets.js";
import { applyEdits } from "./apply-edits.js";

/**
 * The bytes of a document with edits of its text; every byte outside of them is as it was. Null if the document is
 * not what was read any more, or if its encoding cannot have them.
 */
export async function editBytes(
  bytes: Uint8Array,
  read: string,
  configured: string | undefined,
  edits: readonly Edit[],
): Promise<Uint8Array | null> {
  const decoded = await decodeDocument(bytes, configured);
  if (!("text" in decoded) || decoded.text !== read) return null;
  const { encoding } = decoded;
  const offsets = edits.flatMap(({ start, end }) => [start, end]);
  const places = await byteOffsets(bytes, read, encoding, offsets);
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const [index, { text }] of edits.entries()) {
    parts.push(bytes.subarray(at, places[2 * index]), encode(text, encoding));
    at = places[2 * index + 1] ?? bytes.length;
  }
  const edited = Buffer.concat([...parts, bytes.subarray(at)]);
  const again = await decodeDocument(edited, configured);
  return "text" in again && again.text === applyEdits(read, edits) ? edited : null;
}

/** Fixes write ASCII, which all other encodings have as it is. */
function encode(text: string, encoding: string): Uint8Array {
  if (encoding === "utf-16le") return Buffer.from(text, "utf16le");
  if (encoding === "utf-16be") return Buffer.from(text, "utf16le").swap16();
  return Buffer.from(text, "utf8");
}
