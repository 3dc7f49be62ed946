import type { BuiltInRule } from "./built-in-rule.js";
import { firstOf, sectionName } from "./phrases.js";

/**
 * A section has no code: its table is empty, or none of its rows could be read. It stays in the documentation, and
 * no enum is made of it. One finding a document.
 */
export const emptySection: BuiltInRule = {
  code: "empty-section",
  severity: "info",
  *check(catalog) {
    for (const { sections } of catalog.documents) {
      const empty = sections.filter(({ entries }) => entries.length === 0);
      const [first] = empty;
      if (!first) continue;
      const names = firstOf(empty.map(sectionName));
      yield {
        message:
          empty.length === 1
            ? `The section ${names} has no codes`
            : `${empty.length} of ${sections.length} sections have no codes: ${names}`,
        location: first.location,
      };
    }
  },
};
