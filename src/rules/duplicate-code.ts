import type { Entry } from "../catalog.js";
import type { Location } from "../source.js";
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
              message: `Code \`${entry.code}\` is already used at ${place(codeLocation(earlier))}`,
              location: codeLocation(entry),
              hint: `Look-ups give the first meaning, ${earlier.identifier}; give ${entry.identifier} a code of its own`,
            };
        }
      }
  },
};

function codeLocation({ location, places }: Entry): Location {
  return { ...location, ...places.code };
}

function place({ path, start }: Location): string {
  return `${path}:${start.line}:${start.column}`;
}
