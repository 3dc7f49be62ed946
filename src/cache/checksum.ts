/**
 * A sum of bytes that another one of them changes, in hex: FNV-1a over words of four bytes. It tells damage, not
 * forgery: who may write where it is kept may write the outputs, too.
 */
export function checksum(bytes: Buffer): string {
  const inWords = bytes.length & ~3;
  const { buffer, byteOffset: start } = bytes;
  let sum = 0x811c9dc5;
  for (const word of new Int32Array(buffer.slice(start, start + inWords)))
    sum = Math.imul(sum ^ word, PRIME);
  for (const byte of bytes.subarray(inWords)) sum = Math.imul(sum ^ byte, PRIME);
  return (Math.imul(sum ^ bytes.length, PRIME) >>> 0).toString(16);
}

const PRIME = 0x01000193;
