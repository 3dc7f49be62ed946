import type { Document, Entry } from "../catalog.js";
import { codeLocation } from "../entry-places.js";
import type { BuiltInRule } from "./built-in-rule.js";
import { codesOf } from "./phrases.js";
import { groupBy, meaningOf } from "./same-text.js";

/**
 * A code that a program gets from a server should say what happened. Where sections of a document give one code
 * different meanings, the code alone does not: programs have to know which request it answers. One finding says
 * which codes of a document have several meanings.
 */
export const ambiguousCode: BuiltInRule = {
  code: "ambiguous-code",
  severity: "info",
  *check(catalog) {
    for (const document of catalog.documents) {
      const ambiguous = ambiguousIn(document);
      const [first] = ambiguous;
      if (first?.later === undefined) continue;
      const { code } = first.later;
      const others = ambiguous.slice(1).flatMap(({ later }) => later ?? []);
      const more = others.length === 0 ? "" : `; so do ${codesOf(others)}`;
      yield {
        message: `\`${code}\` has ${first.meanings} meanings in ${first.sections} sections${more}`,
        location: codeLocation(first.later),
        related: [{ location: codeLocation(first.first), message: "first used here" }],
        hint: "Programs that have the code alone cannot tell them apart; look-ups by section can",
      };
    }
  },
};

interface Ambiguous {
  readonly meanings: number;
  readonly sections: number;
  readonly first: Entry;
  /** The first entry that means something else than the one before it. */
  readonly later: Entry | undefined;
}

function ambiguousIn({ sections }: Document): readonly Ambiguous[] {
  const entries = sections.flatMap((section) =>
    section.entries.map((entry) => ({ entry, section })),
  );
  return groupBy(entries, ({ entry }) => entry.code).flatMap((uses): readonly Ambiguous[] => {
    const [first] = uses;
    const meanings = new Set(uses.map(({ entry }) => meaningOf(entry))).size;
    const inSections = new Set(uses.map(({ section }) => section)).size;
    // Two meanings in one section are told as such, and nothing but zero is success in so many words.
    if (!first || meanings < 2 || inSections < 2 || /^0+$/.test(first.entry.code)) return [];
    const later = uses.find(
      ({ entry, section }) =>
        section !== first.section && meaningOf(entry) !== meaningOf(first.entry),
    );
    return later === undefined
      ? []
      : [{ meanings, sections: inSections, first: first.entry, later: later.entry }];
  });
}
