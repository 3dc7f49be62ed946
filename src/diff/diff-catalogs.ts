import type { Catalog, Document, Section } from "../catalog.js";
import type { Change, Pair, PlacedEntry, Subject } from "./change.js";
import { entryChanges, sayingOf } from "./entry-changes.js";
import { matchDocuments, matchSections } from "./match-documents.js";
import { type MatchedPlaces, matchEntries } from "./match-entries.js";
import type { Pairing } from "./pairing.js";
import {
  added,
  documentAlone,
  documentChanges,
  removed,
  sectionAlone,
  sectionChanges,
  subjectOf,
} from "./place-changes.js";
import { createSameMeaning, type SameMeaning } from "./same-meaning.js";

/** What is different between two catalogs. Each entry of both is in exactly one of the first four lists. */
export interface CatalogDiff {
  readonly unchanged: readonly Pair<PlacedEntry>[];
  readonly changed: readonly Pair<PlacedEntry>[];
  readonly added: readonly PlacedEntry[];
  readonly removed: readonly PlacedEntry[];
  /** In the order of the documents as they are, then as they were. */
  readonly changes: readonly Change[];
}

/**
 * Compares a catalog with an earlier one. It takes time in proportion to their entries (times the logarithm
 * of their number), and says the mirror image of two catalogs that are exchanged. `renamed` has the new
 * paths of documents that are known to have been renamed, by their old ones.
 */
export function diffCatalogs(
  before: Catalog,
  after: Catalog,
  renamed: ReadonlyMap<string, string> = new Map(),
): CatalogDiff {
  const places = matchPlaces(before, after, renamed);
  const all = { before: entriesOf(before), after: entriesOf(after) };
  const sameMeaning = createSameMeaning({
    before: all.before.map(({ entry }) => entry),
    after: all.after.map(({ entry }) => entry),
  });
  const entries = matchEntries(all.before, all.after, places, sameMeaning);
  const found = describeEntries(entries, places, sameMeaning);
  const own = [...placeChanges(places), ...found.changes];
  return { ...found, changes: inOrder(own, before, after) };
}

/** Documents and sections, and what they were. */
interface Places extends MatchedPlaces {
  readonly documents: Pairing<Document>;
  readonly sections: readonly Matched[];
}

/** The sections of a document that is on both sides. */
interface Matched extends Pair<Document> {
  readonly sections: Pairing<Section>;
}

function matchPlaces(
  before: Catalog,
  after: Catalog,
  renamed: ReadonlyMap<string, string>,
): Places {
  const documents = matchDocuments(before, after, renamed);
  const sections = documents
    .pairs()
    .map((pair) => ({ ...pair, sections: matchSections(pair.before, pair.after) }));
  const were = new Map<object, Document | Section>();
  for (const pair of sections) {
    were.set(pair.after, pair.before);
    for (const one of pair.sections.pairs()) were.set(one.after, one.before);
  }
  return { documents, sections, wasOf: (place) => were.get(place) ?? null };
}

function* placeChanges({ documents, sections }: Places): Iterable<Change> {
  for (const document of documents.open("after")) yield documentAlone(subjectOf(document), true);
  for (const document of documents.open("before")) yield documentAlone(subjectOf(document), false);
  for (const { before, after, sections: matched } of sections) {
    const [was, is] = [subjectOf(before), subjectOf(after)];
    yield* documentChanges({ before: was, after: is });
    for (const pair of matched.pairs())
      yield* sectionChanges({
        before: { ...was, section: pair.before },
        after: { ...is, section: pair.after },
      });
    for (const section of matched.open("after")) yield sectionAlone({ ...is, section }, true);
    for (const section of matched.open("before")) yield sectionAlone({ ...was, section }, false);
  }
}

function describeEntries(
  pairing: Pairing<PlacedEntry>,
  { wasOf }: MatchedPlaces,
  sameMeaning: SameMeaning,
): CatalogDiff {
  const unchanged: Pair<PlacedEntry>[] = [];
  const changed: Pair<PlacedEntry>[] = [];
  const changes: Change[] = [];
  const earlier = codesGivenUp(pairing, wasOf);
  for (const pair of pairing.pairs()) {
    const moved = wasOf(pair.after.section) !== pair.before.section;
    const found = [...entryChanges(pair, { moved, sameMeaning })];
    if (found.some(({ kind }) => kind === "moved" || kind === "renumbered"))
      found.push(...reuse(pair.after, earlier));
    (found.length === 0 ? unchanged : changed).push(pair);
    changes.push(...found);
  }
  const [alone, gone] = [pairing.open("after"), pairing.open("before")];
  for (const one of alone)
    changes.push({ kind: "added", level: "minor", ...added(one) }, ...reuse(one, earlier));
  for (const one of gone) changes.push({ kind: "removed", level: "major", ...removed(one) });
  return { unchanged, changed, added: alone, removed: gone, changes };
}

/** Finds the entry of before that had the code of one of now, in its section, and has it no more. */
type EarlierHolder = (placed: PlacedEntry) => PlacedEntry | null;

function codesGivenUp(pairing: Pairing<PlacedEntry>, wasOf: MatchedPlaces["wasOf"]): EarlierHolder {
  const kept = new Map<Section, Set<string>>();
  const givenUp = new Map<Section, Map<string, PlacedEntry>>();
  const note = (was: PlacedEntry, is: PlacedEntry | null): void => {
    const { section, entry } = was;
    const stays = is !== null && is.entry.code === entry.code && wasOf(is.section) === section;
    if (stays) kept.set(section, (kept.get(section) ?? new Set()).add(entry.code));
    else givenUp.set(section, (givenUp.get(section) ?? new Map()).set(entry.code, was));
  };
  for (const { before, after } of pairing.pairs()) note(before, after);
  for (const one of pairing.open("before")) note(one, null);
  return ({ section, entry: { code } }) => {
    const was = wasOf(section) as Section | null;
    if (was === null || kept.get(was)?.has(code)) return null;
    return givenUp.get(was)?.get(code) ?? null;
  };
}

function* reuse(after: PlacedEntry, earlier: EarlierHolder): Iterable<Change> {
  const before = earlier(after);
  if (before === null) return;
  const [from, to] = [sayingOf(before.entry), sayingOf(after.entry)];
  yield { kind: "reused", level: "major", before, after, from, to };
}

function entriesOf({ documents }: Catalog): readonly PlacedEntry[] {
  return documents.flatMap((document) =>
    document.sections.flatMap((section) =>
      section.entries.map((entry) => ({ document, section, entry })),
    ),
  );
}

/** Changes of what is there now in its order, then those of what was; of one thing as they were found. */
function inOrder(changes: readonly Change[], before: Catalog, after: Catalog): readonly Change[] {
  const ranks = new Map<object, number>();
  const rank = ({ documents }: Catalog): void => {
    for (const document of documents) {
      ranks.set(document, ranks.size);
      for (const section of document.sections) {
        ranks.set(section, ranks.size);
        for (const entry of section.entries) ranks.set(entry, ranks.size);
      }
    }
  };
  rank(before);
  const offset = ranks.size;
  rank(after);
  const rankOf = ({ after: is, before: was }: Change): number => {
    const { document, section, entry } = (is ?? was) as Subject;
    const own = ranks.get(entry ?? section ?? document) ?? 0;
    return is === null ? own + 2 * offset + ranks.size : own;
  };
  return [...changes].sort((a, b) => rankOf(a) - rankOf(b));
}
