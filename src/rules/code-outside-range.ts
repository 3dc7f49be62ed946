import type { Section } from "../catalog.js";
import { codeLocation } from "../entry-places.js";
import type { BuiltInRule } from "./built-in-rule.js";
import { eachSection } from "./each-section.js";
import { codesOf, sectionName } from "./phrases.js";

/**
 * A section reserves a range of codes (`<!-- 21xx -->`, `2100-2199`) and has codes outside of it. Either a digit is
 * wrong, or the range is. One finding a section.
 */
export const codeOutsideRange: BuiltInRule = {
  code: "code-outside-range",
  severity: "warning",
  *check(catalog) {
    for (const { section } of eachSection(catalog)) {
      const { range } = section;
      const outside = range === null ? [] : codesOutside(section, range);
      const [first] = outside;
      if (range === null || !first) continue;
      yield {
        message: `${codesOf(outside)} ${outside.length === 1 ? "is" : "are"} outside of ${range[0]} to ${range[1]}, which ${sectionName(section)} reserves`,
        location: codeLocation(first),
      };
    }
  },
};

function codesOutside({ entries }: Section, [min, max]: readonly [number, number]) {
  return entries.filter(({ code }) => {
    const number = /^-?\d+$/.test(code) ? Number(code) : null;
    return number !== null && (number < min || number > max);
  });
}
