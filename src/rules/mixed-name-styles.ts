import type { Entry } from "../catalog.js";
import type { BuiltInRule } from "./built-in-rule.js";
import { eachSection } from "./each-section.js";
import { counted, firstOf } from "./phrases.js";

const STYLES: readonly (readonly [style: string, pattern: RegExp])[] = [
  ["SCREAMING_CASE", /^[A-Z\d]+(?:_[A-Z\d]+)*$/],
  ["kebab-case", /^[a-z\d]+(?:-[a-z\d]+)*$/],
  ["snake_case", /^[a-z\d]+(?:_[a-z\d]+)*$/],
  ["camelCase", /^[a-z][A-Za-z\d]*$/],
  ["PascalCase", /^[A-Z][A-Za-z\d]*$/],
];

/**
 * The names of a section are written in several ways, `account_no_exist` beside `role-not-exist`, so that nobody
 * who knows one can guess another. A name of one word goes with every style that it fits. One finding a section says
 * how many are written how.
 */
export const mixedNameStyles: BuiltInRule = {
  code: "mixed-name-styles",
  severity: "info",
  *check(catalog) {
    for (const { section } of eachSection(catalog)) {
      const named = section.entries.filter(({ name }) => name !== null);
      const groups = byStyle(named);
      const [most, ...others] = groups;
      const [second] = others;
      const odd = second?.entries[0];
      if (!most || !second || !odd) continue;
      const rest = others.map(({ style, entries }) => `${entries.length} ${style}`);
      yield {
        message: `${counted(most.entries.length, "A name is", "names are")} ${most.style}, ${firstOf(rest)}, such as \`${odd.name}\``,
        location: { ...odd.location, ...odd.places.name },
      };
    }
  },
};

interface Styled {
  readonly style: string;
  readonly entries: readonly Entry[];
}

/** The names by the fewest styles that they all fit, the style of most first. Names of no style are left out. */
function byStyle(named: readonly Entry[]): readonly Styled[] {
  let left = named;
  const groups: Styled[] = [];
  while (left.length > 0) {
    const styled = STYLES.map(([style, pattern]) => ({
      style,
      entries: left.filter(({ name }) => pattern.test(name ?? "")),
    }));
    const most = styled.reduce((one, other) =>
      other.entries.length > one.entries.length ? other : one,
    );
    if (most.entries.length === 0) break;
    groups.push(most);
    const taken = new Set(most.entries);
    left = left.filter((entry) => !taken.has(entry));
  }
  return groups;
}
