import { entryText, type RecognizedDocument, type RecognizedEntry } from "../catalog.js";

/**
 * The names that a project's modules, sections and entries once got, so that they keep them: what
 * programs import must not change because somebody corrects a message.
 */
export interface NameLock {
  /** The settings that the names were given by, in words; null if there are no names yet. */
  readonly spelling: string | null;
  /** By name. */
  readonly modules: ReadonlyMap<string, LockedModule>;
}

export interface LockedModule {
  /** The document's path from the project's root. */
  readonly path: string;
  /** By name. */
  readonly sections: ReadonlyMap<string, LockedSection>;
}

export interface LockedSection {
  /** As the document has it; empty without one. */
  readonly title: string;
  readonly entries: readonly LockedEntry[];
}

export interface LockedEntry {
  readonly code: string;
  /** From 1: which of the section's entries with this code. */
  readonly number: number;
  readonly identifier: string;
  /** What the entry says, shortened: by it entries and sections are known again. */
  readonly text: string;
  /** It is no more in its section. Nobody else gets its name, and it gets it back when it returns. */
  readonly retired: boolean;
}

export const NO_NAMES: NameLock = { spelling: null, modules: new Map() };

const LONGEST = 80;

/** A text as a lock keeps it: in one line, and no longer than it takes to know it again. */
export function shortText(text: string): string {
  const line = text.replace(/\s{2,}|[^\S ]/gu, " ").trim();
  if (line.length <= LONGEST) return line;
  // No character is cut in two.
  return line
    .slice(0, LONGEST)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd();
}

/** What an entry says, as a lock keeps it; nothing if that is its code alone. */
export function textOf(entry: RecognizedEntry): string {
  const text = entryText(entry);
  return text === entry.code ? "" : shortText(text);
}

/** A section as it is named now, and by what name the lock knew it. */
export interface SectionToLock {
  readonly identifier: string;
  readonly was: string | null;
  readonly entries: readonly LockedEntry[];
}

/**
 * A document's part of the lock, from the sections as they are now in its order. Sections that are gone
 * stay in it with all of their entries; one whose name the user takes for another does not.
 */
export function lockDocument(
  { path, sections: written }: RecognizedDocument,
  known: LockedModule | null,
  sections: readonly SectionToLock[],
): LockedModule {
  const locked = new Map<string, LockedSection>();
  for (const [index, { identifier, entries }] of sections.entries())
    if (entries.length > 0)
      locked.set(identifier, { title: shortText(written[index]?.title ?? ""), entries });
  const matched = new Set(sections.map(({ was }) => was));
  for (const [name, { title, entries }] of known?.sections ?? [])
    if (!matched.has(name) && !locked.has(name))
      locked.set(name, { title, entries: entries.map((entry) => ({ ...entry, retired: true })) });
  return { path, sections: locked };
}
