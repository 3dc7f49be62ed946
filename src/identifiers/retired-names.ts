import type { Document, RetiredEntry, Section } from "../catalog.js";
import type { LockedModule, LockedSection } from "./name-lock.js";

/** A document's sections and what it had once, as its part of the lock says, in an order that no lock decides. */
export function withRetired(
  sections: readonly Omit<Section, "retired">[],
  locked: LockedModule,
): Pick<Document, "sections" | "retired"> {
  const living = new Set(
    sections.flatMap(({ identifier, entries }) => (entries.length > 0 ? [identifier] : [])),
  );
  return {
    sections: sections.map((section) => ({
      ...section,
      retired: living.has(section.identifier)
        ? retiredEntries(locked.sections.get(section.identifier))
        : [],
    })),
    retired: [...locked.sections]
      .filter(([identifier]) => !living.has(identifier))
      .map(([identifier, section]) => ({
        title: section.title === "" ? null : section.title,
        identifier,
        entries: retiredEntries(section),
      }))
      .sort((a, b) => (a.identifier < b.identifier ? -1 : 1)),
  };
}

function retiredEntries(section: LockedSection | undefined): readonly RetiredEntry[] {
  return (section?.entries ?? [])
    .filter(({ retired }) => retired)
    .map(({ code, number, identifier, text }) => ({
      code,
      number,
      identifier,
      message: text === "" ? null : text,
    }))
    .sort(byCode);
}

/** `999` before `1000`, and both before `E1`. */
function byCode(a: RetiredEntry, b: RetiredEntry): number {
  if (a.code === b.code) return a.number - b.number;
  const [first, second] = [sortValue(a), sortValue(b)];
  if (first !== second) return first - second;
  return a.code < b.code ? -1 : 1;
}

function sortValue({ code }: RetiredEntry): number {
  return /^-?\d{1,15}$/.test(code) ? Number(code) : Number.MAX_VALUE;
}
