import type { Entry } from "../catalog.js";
import { codeLocation } from "../entry-places.js";
import type { BuiltInRule } from "./built-in-rule.js";
import { eachSection } from "./each-section.js";
import { codesOf } from "./phrases.js";

/** Where more stand elsewhere, the codes are in no order at all, or in another one. */
const MOST_ELSEWHERE = 0.2;
const FEWEST = 5;

/**
 * The codes of a section ascend, but for a few that stand elsewhere than a reader looks for them. Sections whose
 * codes are in no order, or descend, are no finding. One finding a section.
 */
export const unorderedCodes: BuiltInRule = {
  code: "unordered-codes",
  severity: "info",
  *check(catalog) {
    for (const { section } of eachSection(catalog)) {
      const numbered = section.entries.filter(({ code }) => /^\d+$/.test(code));
      const ascending = new Set(longestAscending(numbered));
      const elsewhere = numbered.filter((entry) => !ascending.has(entry));
      const [first] = elsewhere;
      if (!first || numbered.length < FEWEST) continue;
      if (elsewhere.length > numbered.length * MOST_ELSEWHERE) continue;
      yield {
        message: `${codesOf(elsewhere)} ${elsewhere.length === 1 ? "stands" : "stand"} out of order; the other codes of the section ascend`,
        location: codeLocation(first),
      };
    }
  },
};

/** The longest part of the entries whose codes ascend, equal ones with them: patience sorting, with the way back. */
function longestAscending(entries: readonly Entry[]): readonly Entry[] {
  const tails: number[] = [];
  const before: (number | undefined)[] = [];
  const valueAt = (index: number | undefined): number => Number(entries[index ?? 0]?.code);
  for (const [index] of entries.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (valueAt(tails[middle]) <= valueAt(index)) low = middle + 1;
      else high = middle;
    }
    before[index] = tails[low - 1];
    tails[low] = index;
  }
  const found: Entry[] = [];
  for (let at = tails.at(-1); at !== undefined; at = before[at]) {
    const entry = entries[at];
    if (entry) found.push(entry);
  }
  return found;
}
