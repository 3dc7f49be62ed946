import type { Document } from "../../src/catalog.js";
import { codeSpan } from "./escape.js";

/** "20 codes in 14 sections, from `seeds/cdn.md`." */
export function entryCount({ sections, path, siblings }: Document): string {
  const codes = sections.reduce((sum, { entries }) => sum + entries.length, 0);
  const where = sections.length === 1 ? "" : ` in ${sections.length} sections`;
  return `${codes} ${codes === 1 ? "code" : "codes"}${where}, from ${sources([path, ...siblings.map((one) => one.path)])}.`;
}

/** The paths of documents, as one list. */
export function sources(paths: readonly string[]): string {
  return paths.map(codeSpan).join(", ");
}
