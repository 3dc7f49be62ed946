import type { Catalog, Document, Section } from "../../src/catalog.js";

/** What a page calls a document. */
export function documentTitle({ title, module }: Document): string {
  return title ?? module;
}

/** What a page calls a section: its title, else what programs call it. */
export function sectionTitle({ title, identifier }: Pick<Section, "title" | "identifier">): string {
  return title ?? identifier;
}

/** `1 code`, `20 codes`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** How many codes documents list. */
export function codesIn({ documents }: Catalog): number {
  return documents
    .flatMap(({ sections }) => sections)
    .reduce((sum, { entries }) => sum + entries.length, 0);
}
