import type { Document } from "../catalog.js";
import { asciiWords } from "../identifiers/words.js";
import type { Location } from "../source.js";
import type { BuiltInRule, Reading, RuleOptions } from "./built-in-rule.js";
import { placeOfWord } from "./places-of-words.js";
import type { Finding } from "./rule.js";
import { groupBy } from "./same-text.js";
import { findSlips } from "./slips.js";

/** A text of a document, and where it stands. */
interface Told {
  readonly text: string;
  readonly location: Location;
}

/**
 * A word in a header, a name or a message is one slip of the fingers away from a word that documents of errors are
 * made of, and no word itself: `mesage`, `adress`, `INVLAID`. Only documents whose words are English for the most part
 * are looked at. The option `words` lists words that are right. One finding a word; nothing is corrected.
 */
export const typo: BuiltInRule = {
  code: "typo",
  severity: "warning",
  *check(catalog, reading, options) {
    for (const document of catalog.documents)
      yield* typosIn([...headersOf(document, reading), ...textsOf(document)], reading, options);
  },
};

function* typosIn(
  told: readonly Told[],
  { sources }: Reading,
  { words = [] }: RuleOptions,
): Iterable<Finding> {
  const used = told.flatMap((one) => asciiWords(one.text).map((word) => ({ word, one })));
  const slips = findSlips(
    used.map(({ word }) => word),
    words,
  );
  const found = used.filter(({ word }) => slips.has(word.toLowerCase()));
  for (const uses of groupBy(found, ({ word }) => word.toLowerCase())) {
    const [first] = uses;
    if (!first) continue;
    const { word, one } = first;
    const meant = (slips.get(word.toLowerCase()) ?? []).map((right) => `“${right}”`).join(" or ");
    const places = uses.length === 1 ? "" : ` (in ${uses.length} places)`;
    yield {
      message: `“${word}” looks like a misspelling of ${meant}${places}`,
      location: placeOfWord(word, one.location, sources),
    };
  }
}

function headersOf({ path, tables }: Document, { sources }: Reading): readonly Told[] {
  const source = sources.get(path);
  if (!source) return [];
  return tables
    .filter(({ taken }) => taken)
    .flatMap(({ location, columns }) =>
      columns.flatMap(({ header }) => (header === null ? [] : { text: header, location })),
    );
}

function textsOf({ sections }: Document): readonly Told[] {
  return sections.flatMap(({ entries }) =>
    entries.flatMap(({ name, message, places, location }): readonly Told[] => [
      ...(name === null ? [] : [{ text: name, location: { ...location, ...places.name } }]),
      ...(message === null
        ? []
        : [{ text: message, location: { ...location, ...places.message } }]),
    ]),
  );
}
