import type { Entry } from "../catalog.js";
import { codeLocation } from "../entry-places.js";
import type { BuiltInRule } from "./built-in-rule.js";
import { eachSection } from "./each-section.js";
import { codesOf, counted } from "./phrases.js";

/**
 * Most codes of a section say in words what they mean, and some do not: neither a message nor a description. People
 * are shown the name or the code instead. One finding a section; where hardly any code has a text, none.
 */
export const missingMessage: BuiltInRule = {
  code: "missing-message",
  severity: "warning",
  *check(catalog) {
    for (const {
      section: { entries },
    } of eachSection(catalog)) {
      const silent = entries.filter(isSilent);
      const [first] = silent;
      if (!first || silent.length * 2 > entries.length) continue;
      yield {
        message: `${counted(silent.length, "A code has", `of ${entries.length} codes have`)} no message: ${codesOf(silent)}`,
        location: codeLocation(first),
      };
    }
  },
};

function isSilent({ message, description, translations }: Entry): boolean {
  return message === null && description === null && translations.length === 0;
}
