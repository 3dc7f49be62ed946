import type { Entry } from "../catalog.js";
import { codeLocation } from "../entry-places.js";
import type { BuiltInRule } from "./built-in-rule.js";

/**
 * A code is used twice in one section with different meanings. Both become members, with names that are told apart,
 * but a message map or a look-up holds the first one only. Give the second meaning a code of its own. The same code in
 * two sections is usual and no finding.
 */
export const duplicateCode: BuiltInRule = {
  code: "duplicate-code",
  severity: "warning",
  *check(catalog) {
    for (const { sections } of catalog.documents)
      for (const { entries } of sections) {
        const first = new Map<string, Entry>();
        for (const entry of entries) {
          const earlier = first.get(entry.code);
          if (!earlier) first.set(entry.code, entry);
          else
            yield {
              message: `Code \`${entry.code}\` is already used in this section`,
              location: codeLocation(entry),
              related: [{ location: codeLocation(earlier), message: "first used here" }],
              hint: `Look-ups give the first meaning, ${earlier.identifier}; give ${entry.identifier} a code of its own`,
            };
        }
      }
  },
};
