import type { Document, RetiredSection, Section } from "../../src/catalog.js";
import { heading } from "./escape.js";

/** What a document's page is called. */
export function pageTitle({ title, module }: Document): string {
  return heading(title ?? module);
}

/** The heading of each section, those that are retired too; no two are the same, and none is the page's. */
export function sectionHeadings(document: Document): ReadonlyMap<Section | RetiredSection, string> {
  const { sections, retired } = document;
  const titles = new Map<Section | RetiredSection, string>([
    ...sections.map((one, index) => [one, one.title ?? `Section ${index + 1}`] as const),
    ...retired.map((one) => [one, `${one.title ?? one.identifier} (retired)`] as const),
  ]);
  const count = new Map([[pageTitle(document), 1]]);
  for (const title of titles.values())
    count.set(heading(title), (count.get(heading(title)) ?? 0) + 1);
  return new Map(
    [...titles].map(([one, title]) => {
      const isAlone = count.get(heading(title)) === 1;
      return [one, heading(isAlone ? title : `${title} (${one.identifier})`)];
    }),
  );
}
