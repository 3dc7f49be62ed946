import type { HeaderHint } from "./header-hint.js";

/** Whether words head a column for certain. */
export function headsColumn(text: string, readHeader: (header: string) => HeaderHint): boolean {
  const { sense, certainty } = readHeader(text);
  return sense !== null && certainty === 1;
}
