import type { Entry } from "../catalog.js";
import { codeLocation } from "../entry-places.js";
import type { BuiltInRule } from "./built-in-rule.js";
import { eachSection } from "./each-section.js";
import { codesOf, counted } from "./phrases.js";
import { groupBy } from "./same-text.js";

const MOST_ODD = 3;
/** So many of the codes are alike where others are odd. */
const ALIKE = 0.8;
const FEWEST = 5;

/**
 * Nearly all codes of a section are of one build (`1001`: four digits; `E1001`: a letter and four digits), and a few
 * are not: a digit too many or too few, or a code from elsewhere. `0` and `-1`, which stand for success and for
 * everything else in many systems, and codes that go on counting (`10` after `9`) are no finding. One finding a section.
 */
export const mixedCodes: BuiltInRule = {
  code: "mixed-codes",
  severity: "info",
  *check(catalog) {
    for (const { section } of eachSection(catalog)) {
      const entries = section.entries.filter(({ code }) => !/^(?:-?1|0+)$/.test(code));
      const builds = groupBy(entries, ({ code }) => buildOf(code));
      const usual = builds.reduce<readonly Entry[]>(
        (one, other) => (other.length > one.length ? other : one),
        [],
      );
      const alike = new Set(usual);
      const odd = entries.filter((entry) => !alike.has(entry));
      const [first] = odd;
      const [model] = usual;
      if (!first || !model || odd.length > MOST_ODD || entries.length < FEWEST) continue;
      if (usual.length < entries.length * ALIKE || odd.some((one) => goesOn(one, entries)))
        continue;
      yield {
        message: `${codesOf(odd)} ${odd.length === 1 ? "is" : "are"} unlike ${counted(usual.length, "the other code", "other codes")} of the section, such as \`${model.code}\``,
        location: codeLocation(first),
      };
    }
  },
};

/** Digits are alike, and so are letters of one case; a run of letters may have any length. */
function buildOf(code: string): string {
  return code
    .replace(/\d/g, "9")
    .replace(/\p{Lu}+/gu, "A")
    .replace(/\p{Ll}+/gu, "a");
}

/** The number before it is there, too. */
function goesOn({ code }: Entry, entries: readonly Entry[]): boolean {
  const before = code.replace(/(?<!\d)\d+$/, (digits) => String(Number(digits) - 1));
  const after = code.replace(/(?<!\d)\d+$/, (digits) => String(Number(digits) + 1));
  return entries.some((other) => other.code === before || other.code === after);
}
