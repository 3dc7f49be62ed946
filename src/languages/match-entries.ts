import type { RecognizedEntry, RecognizedSection } from "../catalog.js";
import { knowAgain } from "../identifiers/know-again.js";
import type { Marks } from "../shared-marks.js";

/** Which entries of two documents are the same. */
export interface EntryMatches {
  /** The other document's entry by the entry. */
  readonly matches: ReadonlyMap<RecognizedEntry, RecognizedEntry>;
  /** For each of the other's sections the index of the one that it translates; null for none. */
  readonly homes: readonly (number | null)[];
}

/**
 * Matches entries by their codes alone, since neither titles nor texts are the same in two languages: first
 * within sections, in order; then wherever in the documents, for codes that are left as often in both.
 * Sections are those in the same place, where there are as many with the like codes in both, else those that
 * share most of their codes.
 */
export function matchEntries(
  sections: readonly RecognizedSection[],
  others: readonly RecognizedSection[],
): EntryMatches {
  const homes = findHomes(others.map(codesOf), sections.map(codesOf));
  const matches = new Map<RecognizedEntry, RecognizedEntry>();
  const matched = new Set<RecognizedEntry>();
  const join = (ours: readonly RecognizedEntry[], theirs: readonly RecognizedEntry[]): void => {
    for (const [index, entry] of ours.entries()) {
      const other = theirs[index];
      if (!other) continue;
      matches.set(entry, other);
      matched.add(other);
    }
  };
  for (const [index, { entries }] of others.entries()) {
    const home = sections[homes[index] ?? -1];
    const ours = byCode(home?.entries ?? []);
    for (const [code, theirs] of byCode(entries)) join(ours.get(code) ?? [], theirs);
  }
  const left = byCode(
    sections.flatMap(({ entries }) => entries.filter((entry) => !matches.has(entry))),
  );
  const open = others.flatMap(({ entries }) => entries.filter((entry) => !matched.has(entry)));
  for (const [code, theirs] of byCode(open)) {
    const ours = left.get(code) ?? [];
    if (ours.length === theirs.length) join(ours, theirs);
  }
  return { matches, homes };
}

function findHomes(others: readonly Marks[], own: readonly Marks[]): readonly (number | null)[] {
  const isInPlace = (codes: Marks, index: number): boolean => isAlike(codes, own[index]);
  if (others.length === own.length && others.every(isInPlace)) return [...own.keys()];
  return knowAgain(others, own, Number.POSITIVE_INFINITY);
}

/** They share half of the codes of the smaller one. */
function isAlike(codes: Marks, own: Marks = new Set()): boolean {
  const shared = [...codes].filter((code) => own.has(code)).length;
  return shared * 2 >= Math.min(codes.size, own.size);
}

function codesOf({ entries }: RecognizedSection): Marks {
  return new Set(entries.map(({ code }) => code));
}

function byCode(
  entries: readonly RecognizedEntry[],
): ReadonlyMap<string, readonly RecognizedEntry[]> {
  const codes = new Map<string, RecognizedEntry[]>();
  for (const entry of entries) {
    const known = codes.get(entry.code);
    if (known) known.push(entry);
    else codes.set(entry.code, [entry]);
  }
  return codes;
}
