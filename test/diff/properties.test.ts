import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Catalog, Document, Entry, Section } from "../../src/catalog.js";
import type { Change, ChangeKind, Pair, PlacedEntry } from "../../src/diff/change.js";
import { type CatalogDiff, diffCatalogs } from "../../src/diff/diff-catalogs.js";
import { catalogs } from "../arbitrary-catalog.js";
import { IN_FULL } from "../in-full.js";

const RUNS = { numRuns: IN_FULL ? 5000 : 150 };

const FEW = ["1", "2", "3", "4"];
const start = { line: 1, column: 1, offset: 0 };

/** Entries that are hard to tell apart: few codes, few names, few texts. */
const entry: fc.Arbitrary<Entry> = fc.record({
  code: fc.constantFrom(...FEW),
  codeType: fc.constant("number"),
  name: fc.constantFrom(null, null, "DOOR", "KEY"),
  identifier: fc.constantFrom("A", "B", "C"),
  message: fc.constantFrom(null, "door locked", "door is locked", "no key", "failed", "门锁了"),
  description: fc.constantFrom(null, null, "more"),
  httpStatus: fc.constantFrom(null, 404),
  deprecated: fc.boolean(),
  fields: fc.constant([]),
  translations: fc.constant([]),
  places: fc.constant({}),
  location: fc.constant({ path: "a.md", start, end: start }),
});

const section: fc.Arbitrary<Section> = fc.record({
  title: fc.constantFrom(null, "Login", "Lifts"),
  identifier: fc.constantFrom("Login", "Lifts", "Section1"),
  route: fc.constant(null),
  range: fc.constant(null),
  entries: fc.array(entry, { maxLength: 6 }),
  retired: fc.constant([]),
  location: fc.constant({ path: "a.md", start, end: start }),
});

const document: fc.Arbitrary<Document> = fc.record({
  path: fc.constantFrom("a.md", "b.md", "c.md"),
  format: fc.constant("markdown"),
  module: fc.constantFrom("a", "b", "c"),
  title: fc.constant(null),
  notes: fc.constant([]),
  languages: fc.constantFrom([], ["en", "de"]),
  siblings: fc.constant([]),
  examples: fc.constant([]),
  tables: fc.constant([]),
  sections: fc.array(section, { maxLength: 3 }),
  retired: fc.constant([]),
  skipped: fc.constant([]),
});

const alike: fc.Arbitrary<Catalog> = fc
  .uniqueArray(document, { maxLength: 3, selector: ({ path }) => path })
  .map((documents) => ({ documents }));

// Catalogs with every text take long to make.
const two = fc.oneof(
  { weight: 20, arbitrary: fc.tuple(alike, alike) },
  { weight: 1, arbitrary: fc.tuple(catalogs, catalogs) },
);
const copy = (catalog: Catalog): Catalog => structuredClone(catalog);

function entriesOf({ documents }: Catalog): readonly Entry[] {
  return documents.flatMap(({ sections }) => sections.flatMap(({ entries }) => entries));
}

/** As numbers, for to compare sets of objects takes long. */
const places = (placed: readonly { readonly entry: Entry }[]): readonly number[] =>
  placed.map(({ entry: one }) => numberOf(one)).sort((a, b) => a - b);
const mirrored = (pairs: readonly Pair<PlacedEntry>[]): readonly string[] =>
  pairs.map(({ before, after }) => keyOf(before, after)).sort();

const numbers = new WeakMap<Entry, number>();
let last = 0;
function numberOf(one: Entry): number {
  const number = numbers.get(one) ?? ++last;
  numbers.set(one, number);
  return number;
}
const keyOf = (a: PlacedEntry, b: PlacedEntry): string =>
  [numberOf(a.entry), numberOf(b.entry)].sort((x, y) => x - y).join("-");

const MIRRORED: Partial<Record<ChangeKind, ChangeKind>> = {
  added: "removed",
  "section-added": "section-removed",
  "document-added": "document-removed",
  "language-added": "language-removed",
  deprecated: "undeprecated",
};

/** `reused` of an entry that has a new code tells of two entries, and its mirror image of two others. */
function countKinds(changes: readonly Change[], mirror: boolean): Readonly<Record<string, number>> {
  const other = Object.fromEntries(Object.entries(MIRRORED).map(([a, b]) => [b, a]));
  const counts: Record<string, number> = {};
  for (const { kind } of changes) {
    if (kind === "reused") continue;
    const name = mirror ? ((MIRRORED[kind] ?? other[kind] ?? kind) as string) : kind;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

const whole = ({ unchanged, changed, added, removed }: CatalogDiff) => ({
  before: [...unchanged, ...changed].map(({ before }) => before).concat(removed),
  after: [...unchanged, ...changed].map(({ after }) => after).concat(added),
});

describe("the diff of two catalogs", () => {
  it("is empty if they are the same", () => {
    fc.assert(
      fc.property(
        fc.oneof({ weight: 20, arbitrary: alike }, { weight: 1, arbitrary: catalogs }),
        (catalog) => {
          for (const same of [catalog, copy(catalog)]) {
            const diff = diffCatalogs(catalog, same);
            expect(diff.changes).toEqual([]);
            expect(diff.unchanged).toHaveLength(entriesOf(catalog).length);
          }
        },
      ),
      RUNS,
    );
  });

  it("has every entry of both in exactly one list", () => {
    fc.assert(
      fc.property(two, ([before, after]) => {
        const lists = whole(diffCatalogs(before, after));
        for (const [side, catalog] of [
          ["before", before],
          ["after", after],
        ] as const) {
          expect(places(lists[side])).toEqual(
            places(entriesOf(catalog).map((one) => ({ entry: one }))),
          );
        }
      }),
      RUNS,
    );
  });

  it("is the mirror image of the diff the other way round", () => {
    fc.assert(
      fc.property(two, ([before, after]) => {
        const [there, back] = [diffCatalogs(before, after), diffCatalogs(after, before)];
        expect(places(there.added)).toEqual(places(back.removed));
        expect(places(there.removed)).toEqual(places(back.added));
        expect(mirrored(there.unchanged)).toEqual(mirrored(back.unchanged));
        expect(mirrored(there.changed)).toEqual(mirrored(back.changed));
        expect(countKinds(there.changes, true)).toEqual(countKinds(back.changes, false));
      }),
      RUNS,
    );
  });

  it("has a change for each entry that is not unchanged", () => {
    fc.assert(
      fc.property(two, ([before, after]) => {
        const { changed, added, removed, changes } = diffCatalogs(before, after);
        const told = new Set(
          changes.flatMap(({ after: is, before: was }) => is?.entry ?? was?.entry),
        );
        const different = [...changed.map(({ after: is }) => is), ...added, ...removed];
        expect(different.filter(({ entry: one }) => !told.has(one))).toEqual([]);
      }),
      RUNS,
    );
  });
});
