import type { Document, Entry, RetiredEntry, RetiredSection, Section } from "../../src/catalog.js";

/**
 * The anchors of a page. They depend on the module, the section's identifier and the code alone, so that a link
 * lasts while these do, and leads to a code that is retired, too; a code that stands in its section again has
 * its number behind it (`~2`).
 */
export interface Anchors {
  readonly document: string;
  readonly section: (section: Pick<Section, "identifier">) => string;
  readonly entry: (entry: Entry | RetiredEntry) => string;
}

/** The anchors of one document. They are encoded: what follows `#` in an address is the anchor itself. */
export function anchorsOf({ module, sections, retired }: Document): Anchors {
  const ofSection = ({ identifier }: Pick<Section, "identifier">): string =>
    `${module}/${encode(identifier)}`;
  const entries = new Map<Entry | RetiredEntry, string>();
  for (const section of [...sections, ...retired])
    for (const [entry, anchor] of entryAnchors(section, ofSection(section)))
      entries.set(entry, anchor);
  return {
    document: module,
    section: ofSection,
    entry: (entry) => entries.get(entry) ?? module,
  };
}

/** Codes in use come first; one that is retired keeps its number if it can. */
function entryAnchors(
  section: Section | RetiredSection,
  ofSection: string,
): ReadonlyMap<Entry | RetiredEntry, string> {
  const anchors = new Map<Entry | RetiredEntry, string>();
  const taken = new Set<string>();
  const give = (entry: Entry | RetiredEntry, wanted: number): void => {
    const anchor = `${ofSection}/${encode(entry.code)}`;
    const numbered = (number: number): string => (number === 1 ? anchor : `${anchor}~${number}`);
    let number = wanted;
    while (taken.has(numbered(number))) number++;
    taken.add(numbered(number));
    anchors.set(entry, numbered(number));
  };
  for (const entry of section.entries) give(entry, "number" in entry ? entry.number : 1);
  if ("retired" in section) for (const entry of section.retired) give(entry, entry.number);
  return anchors;
}

/** `~` divides the number, so that no code can look like another one with it. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll("~", "%7E");
}
