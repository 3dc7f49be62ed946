import { readFileSync } from "node:fs";

/** Reads a file that holds a text in UTF-8; throws the system's error. */
export type ReadText = (file: string) => string;

/** Reads texts, and decodes one only if its bytes are other ones than before. */
export function createTextMemory(): ReadText {
  const last = new Map<string, { readonly bytes: Buffer; readonly text: string }>();
  return (file) => {
    const bytes = readFileSync(file);
    const known = last.get(file);
    if (known?.bytes.equals(bytes)) return known.text;
    const text = bytes.toString("utf8");
    last.set(file, { bytes, text });
    return text;
  };
}
