import type { Document, Section } from "../catalog.js";
import type { PlacedEntry } from "./change.js";
import { nameOf, textOf } from "./entry-signs.js";
import { createPairing, type KeyOf, type Pairing, type Side } from "./pairing.js";
import type { SameMeaning } from "./same-meaning.js";

/** What is known of documents and sections when their entries are matched. */
export interface MatchedPlaces {
  /** What a document or a section of the catalog of now was; null if it is new. */
  readonly wasOf: (place: Document | Section) => Document | Section | null;
}

/** What a step compares by; a step without one of its signs compares nothing. */
type Sign = "section" | "document" | "code" | "name" | "text";

/**
 * Which entry was which. What has more signs of the same goes first: code, name and text in the same
 * section, then elsewhere. Of another code an entry keeps its name, or its text in the same section, or
 * its neighbour and a similar text. A code alone says that the entry stands for the same, or that it is
 * used again, which `sameMeaning` tells apart afterwards: what says the same elsewhere goes before that.
 */
export function matchEntries(
  before: readonly PlacedEntry[],
  after: readonly PlacedEntry[],
  places: MatchedPlaces,
  sameMeaning: SameMeaning,
): Pairing<PlacedEntry> {
  const pairing = createPairing(before, after);
  const by = keysOf(places);
  const means = (was: PlacedEntry, is: PlacedEntry): boolean => sameMeaning(was.entry, is.entry);
  pairing.byKey(by.everything);
  pairing.byKey(by.signs("section", "code", "name"));
  pairing.byKey(by.signs("section", "code", "text"));
  pairing.byKey(by.signs("section", "name", "text"));
  pairing.byEvenKey(by.signs("section", "name"));
  pairing.byEvenKey(by.unnamedText);
  pairing.byKey(by.signs("section", "code"), means);
  for (const place of ["document", null] as const) {
    const within = place === null ? [] : [place];
    pairing.byKey(by.signs(...within, "code", "name", "text"));
    pairing.byKey(by.signs(...within, "code", "name"));
    pairing.byKey(by.unnamedMeaning(...within));
    pairing.byEvenKey(by.signs(...within, "name", "text"));
  }
  pairing.byKey(by.signs("section", "code"));
  pairing.byKey(
    byNeighbour(pairing, by.place, { before, after }),
    (was, is) => textOf(was.entry) !== null && textOf(is.entry) !== null && means(was, is),
  );
  return pairing;
}

type EntryKey = KeyOf<PlacedEntry>;

interface Keys {
  /** The section, as a word that is the same on both sides. */
  readonly place: (placed: PlacedEntry, side: Side) => string;
  readonly everything: EntryKey;
  readonly signs: (...signs: readonly Sign[]) => EntryKey;
  /** The section and the text of an entry without a name. */
  readonly unnamedText: EntryKey;
  /** Code and text of an entry without a name. */
  readonly unnamedMeaning: (...within: readonly Sign[]) => EntryKey;
}

function keysOf({ wasOf }: MatchedPlaces): Keys {
  const numbers = { before: new Map<object, string>(), after: new Map<object, string>() };
  const number = (place: Document | Section, side: Side): string => {
    const was = side === "before" ? place : wasOf(place);
    const known = was === null ? numbers.after : numbers.before;
    const number = known.get(was ?? place) ?? `${was === null ? "new " : ""}${known.size}`;
    known.set(was ?? place, number);
    return number;
  };
  const place = (placed: PlacedEntry, side: Side): string => number(placed.section, side);
  const signOf: Readonly<Record<Sign, (placed: PlacedEntry, side: Side) => string | null>> = {
    section: place,
    document: ({ document }, side) => number(document, side),
    code: ({ entry }) => entry.code,
    name: ({ entry }) => nameOf(entry),
    text: ({ entry }) => textOf(entry),
  };
  const signs =
    (...wanted: readonly Sign[]): EntryKey =>
    (placed, side) => {
      const found = wanted.map((sign) => signOf[sign](placed, side));
      return found.includes(null) ? null : JSON.stringify(found);
    };
  const unnamed =
    (keyOf: EntryKey): EntryKey =>
    (placed, side) =>
      nameOf(placed.entry) === null ? keyOf(placed, side) : null;
  return {
    place,
    everything: (placed, side) =>
      JSON.stringify([
        place(placed, side),
        placed.entry.code,
        nameOf(placed.entry),
        textOf(placed.entry),
      ]),
    signs,
    unnamedText: unnamed(signs("section", "text")),
    unnamedMeaning: (...within) => unnamed(signs(...within, "code", "text")),
  };
}

/** Entries that follow the same entry of the same section, or begin it, in order. */
function byNeighbour(
  pairing: Pairing<PlacedEntry>,
  place: Keys["place"],
  all: Readonly<Record<Side, readonly PlacedEntry[]>>,
): EntryKey {
  const numbers = { before: new Map<PlacedEntry, number>(), after: new Map<PlacedEntry, number>() };
  for (const [number, { before, after }] of pairing.pairs().entries()) {
    if (place(before, "before") !== place(after, "after")) continue;
    numbers.before.set(before, number);
    numbers.after.set(after, number);
  }
  const neighbours = {
    before: new Map<PlacedEntry, number>(),
    after: new Map<PlacedEntry, number>(),
  };
  for (const side of ["before", "after"] as const) {
    const last = new Map<string, number>();
    for (const placed of all[side]) {
      const section = place(placed, side);
      neighbours[side].set(placed, last.get(section) ?? -1);
      last.set(section, numbers[side].get(placed) ?? last.get(section) ?? -1);
    }
  }
  return (placed, side) => JSON.stringify([place(placed, side), neighbours[side].get(placed)]);
}
