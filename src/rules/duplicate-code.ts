import type { Entry } from "../catalog.js";
import { codeLocation, shownPlace } from "../entry-places.js";
import type { Rule } from "./rule.js";

/**
 * A code belongs to one entry of its section; every later use with another meaning is reported. Both
 * become members, but a map or a look-up can hold the first one only.
 */
export const duplicateCode: Rule = {
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
              message: `Code \`${entry.code}\` is already used at ${shownPlace(codeLocation(earlier))}`,
              location: codeLocation(entry),
              hint: `Look-ups give the first meaning, ${earlier.identifier}; give ${entry.identifier} a code of its own`,
            };
        }
      }
  },
};
