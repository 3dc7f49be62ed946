import { codeLocation } from "../entry-places.js";
import type { BuiltInRule } from "./built-in-rule.js";
import { eachSection } from "./each-section.js";
import { codesOf, counted } from "./phrases.js";

/**
 * Most codes of a section have a symbolic name, and some have none, so that their names in programs are made of the
 * message or the code. One finding a section; where hardly any code has a name, none.
 */
export const missingName: BuiltInRule = {
  code: "missing-name",
  severity: "warning",
  *check(catalog) {
    for (const {
      section: { entries },
    } of eachSection(catalog)) {
      const nameless = entries.filter(({ name }) => name === null);
      const [first] = nameless;
      if (!first || nameless.length * 2 > entries.length) continue;
      yield {
        message: `${counted(nameless.length, "A code has", `of ${entries.length} codes have`)} no name: ${codesOf(nameless)}`,
        location: codeLocation(first),
      };
    }
  },
};
