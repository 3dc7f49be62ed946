import type { Document, RecognizedDocument, RecognizedSection } from "../catalog.js";
import type { Diagnostic } from "../diagnostic.js";
import { knownSections } from "./known-sections.js";
import { type LockedModule, type LockedSection, lockDocument } from "./name-lock.js";
import { nameSectionEntries } from "./name-section-entries.js";
import type { NamingOptions } from "./naming.js";
import { duplicateNames, keptNames, outdatedNames, unusedNames } from "./naming-findings.js";
import { withRetired } from "./retired-names.js";
import { nameSections } from "./section-identifier.js";
import { settleSections } from "./settle-sections.js";

/** What a user says of a document's names; it goes before errgen and its lock. */
export interface GivenNames {
  /** Titles of the untitled sections, in their order. */
  readonly titles?: readonly string[] | undefined;
  /** Names of sections, by their titles. */
  readonly sections?: Readonly<Record<string, string>> | undefined;
  /** Names of entries, by their codes, with their section's name and a `/` in front or without. */
  readonly names?: Readonly<Record<string, string>> | undefined;
}

/** A document to name, with all that decides its names. */
export interface DocumentRequest {
  /** With its own titles only. */
  readonly document: RecognizedDocument;
  readonly module: string;
  readonly given: GivenNames;
  /** What its names were; null for a new document. */
  readonly known: LockedModule | null;
  readonly options: NamingOptions;
  /** Names are given anew; retired ones stay with whom they belong to. */
  readonly rename: boolean;
}

export interface NamedDocument {
  readonly document: Document;
  /** What its names are from now on. */
  readonly locked: LockedModule;
  readonly diagnostics: readonly Diagnostic[];
}

/** Names a document's sections and entries: as the user says, else as they were, else anew. */
export function nameDocument(request: DocumentRequest): NamedDocument {
  const { document, module, given, options, known, rename } = request;
  const titled = withTitles(document.sections, given.titles ?? []);
  const were = knownNames(document.sections, known);
  const fresh = nameSections(titled, options);
  const names = settleSections({ sections: titled, fresh, were, given, known, options, rename });
  const named = titled.map((section, index) => {
    const name = names[index] ?? "";
    const locked = were[index]?.section.entries ?? [];
    return nameSectionEntries({ section, name, locked, given, options, rename });
  });
  const sections = titled.map((section, index) => ({
    ...section,
    identifier: names[index] ?? "",
    entries: named[index]?.entries ?? [],
  }));
  const locked = lockDocument(
    document,
    known,
    sections.map(({ identifier }, index) => ({
      identifier,
      was: were[index]?.name ?? null,
      entries: named[index]?.locked ?? [],
    })),
  );
  const result = { ...document, module, ...withRetired(sections, locked) };
  return {
    document: result,
    locked,
    diagnostics: [
      ...duplicateNames(result),
      ...keptNames(document, result, fresh, given),
      ...named.flatMap((one) => [...outdatedNames(one)]),
      ...unusedNames(given, result, named),
    ],
  };
}

/** A section of a lock with its name. */
export interface KnownSection {
  readonly name: string;
  readonly section: LockedSection;
}

/** What the lock knows of each section. One without entries has no name that anybody could use. */
function knownNames(
  sections: readonly RecognizedSection[],
  known: LockedModule | null,
): readonly (KnownSection | null)[] {
  if (known === null) return sections.map(() => null);
  const filled = sections.filter(({ entries }) => entries.length > 0);
  const names = [...knownSections(filled, known)];
  return sections.map(({ entries }) => {
    const name = entries.length > 0 ? names.shift() : null;
    const section = known.sections.get(name ?? "");
    return name && section ? { name, section } : null;
  });
}

/** Configured titles stand in for missing ones, in order. */
function withTitles(
  sections: readonly RecognizedSection[],
  titles: readonly string[],
): readonly RecognizedSection[] {
  const left = [...titles];
  return sections.map((section) =>
    section.title === null ? { ...section, title: left.shift() ?? null } : section,
  );
}
