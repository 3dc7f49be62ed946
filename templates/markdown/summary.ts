import type { Document } from "../../src/catalog.js";
import { codeSpan } from "./escape.js";

/** "20 codes in 14 sections, from `seeds/cdn.md`." */
export function entryCount(document: Document): string {
  const { sections, path, siblings } = document;
  const where = sections.length === 1 ? "" : ` in ${sections.length} sections`;
  return `${count(codesIn(document), "code")}${where}, from ${sources([path, ...siblings.map((one) => one.path)])}.`;
}

/** How many codes a document has now. */
export function codesIn({ sections }: Pick<Document, "sections">): number {
  return sections.reduce((sum, { entries }) => sum + entries.length, 0);
}

/** "1 code", "2 codes". */
export function count(n: number, one: string): string {
  return `${n} ${n === 1 ? one : `${one}s`}`;
}

/** The paths of documents, as one list. */
export function sources(paths: readonly string[]): string {
  return paths.map(codeSpan).join(", ");
}
