import { hash } from "node:crypto";
import { readFileSync } from "node:fs";

/** The SHA-256 of a text or of bytes, in hex. */
export function digest(contents: string | Uint8Array): string {
  return hash("sha256", contents);
}

/** The SHA-256 of everything that a JSON text can say of a value; key order counts. */
export function digestValue(value: unknown): string {
  return digest(JSON.stringify(value));
}

/** The SHA-256 of a file's bytes; null if there is none that can be read. */
export function digestFile(file: string): string | null {
  try {
    return digest(readFileSync(file));
  } catch {
    return null;
  }
}
