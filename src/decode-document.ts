import { decode, markOf } from "./decode.js";
import { type DecodedText, decodeAs, findBinary, type Undecoded } from "./encodings/decode-as.js";

/**
 * Decodes a document in the encoding that the configuration names, else in the one that its bytes
 * show: UTF-8, UTF-16 or GB18030. A byte order mark goes before both, as in the Encoding Standard.
 */
export async function decodeDocument(
  bytes: Uint8Array,
  configured: string | undefined,
): Promise<DecodedText | Undecoded> {
  const marked = markOf(bytes) !== null;
  if (configured !== undefined && !marked) return decodeConfigured(bytes, configured);
  const decoded = decode(bytes);
  if ("text" in decoded || decoded.problem === "binary" || marked) return decoded;
  const [Decode, { isGb18030 }] = await Promise.all([
    loadDecoder(),
    import("./encodings/gb18030.js"),
  ]);
  return (await isGb18030(bytes, Decode)) ? decodeAs("gb18030", bytes, "guess", Decode) : decoded;
}

async function decodeConfigured(
  bytes: Uint8Array,
  encoding: string,
): Promise<DecodedText | Undecoded> {
  if (encoding.startsWith("utf-16")) return decodeAs(encoding, bytes, "settings");
  const Decode = encoding === "utf-8" ? TextDecoder : await loadDecoder();
  return findBinary(encoding, bytes, Decode) ?? decodeAs(encoding, bytes, "settings", Decode);
}

/** Node's own takes windows-1252 for Latin-1, and drops bytes of EUC-KR, Big5 and others without a word. */
async function loadDecoder(): Promise<typeof TextDecoder> {
  return (await import("@exodus/bytes/encoding.js")).TextDecoder as typeof TextDecoder;
}
