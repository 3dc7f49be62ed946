import type { RecognizedSection } from "../catalog.js";
import { affixSection, type NamingOptions } from "./naming.js";
import { asciiWords, pascalCase, validIdentifier } from "./words.js";

/** Types and values that generated modules use or declare beside the sections' own. */
export const RESERVED_SECTION_NAMES: ReadonlySet<string> = new Set(
  "Array Error ErrorCode ErrorCodes ErrorMessages ErrorNames ErrorStatuses Infinity Map NaN Number Object Readonly Record Set String Symbol".split(
    " ",
  ),
);

/** Characters of the longest name that a title gives: a sentence over a table makes no name. */
const LONGEST = 50;

/**
 * The names of a document's sections: the ASCII words of the title without its route, else of the
 * route, else `Section<n>` by the section's number, or `Codes` if it is the only one. Titles that
 * clash get their route, then their number among the equal ones.
 */
export function nameSections(
  sections: readonly RecognizedSection[],
  options: NamingOptions,
): readonly string[] {
  const bare = sections.map(
    (section, index) =>
      titleName(section) ||
      routeName(section) ||
      (sections.length === 1 ? "Codes" : numberedSection(index)),
  );
  const uses = countUses(bare);
  const routed = sections.map((section, index) => {
    const name = bare[index] ?? "";
    const route = routeName(section);
    return uses.get(name) === 1 || route === name ? name : name + route;
  });
  return numbered(routed.map((name) => validSectionName(name, options)));
}

/** Whether a section has neither a title nor a route that makes a name. */
export function isUnnamed(section: RecognizedSection): boolean {
  return titleName(section) === "" && routeName(section) === "";
}

/** `Section3` for the section at index 2. */
export function numberedSection(index: number): string {
  return `Section${index + 1}`;
}

export function validSectionName(name: string, options: NamingOptions): string {
  return validIdentifier(affixSection(name, options), RESERVED_SECTION_NAMES);
}

function titleName({ title, route }: RecognizedSection): string {
  if (title === null) return "";
  return nameOf(route === null ? title : title.slice(0, title.lastIndexOf(route)));
}

function routeName({ route }: RecognizedSection): string {
  return route === null ? "" : nameOf(route);
}

/** As many words as fit, the first one cut if it does not. */
function nameOf(text: string): string {
  const words = asciiWords(text).map((word) => word.slice(0, LONGEST));
  let fitting = words.length;
  while (pascalCase(words.slice(0, fitting)).length > LONGEST) fitting--;
  return pascalCase(words.slice(0, fitting));
}

function countUses(names: readonly string[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const name of names) uses.set(name, (uses.get(name) ?? 0) + 1);
  return uses;
}

/** Names that are equal still get `_1`, `_2` and on, in their order. */
function numbered(names: readonly string[]): readonly string[] {
  const uses = countUses(names);
  const taken = new Set(names.filter((name) => uses.get(name) === 1));
  const next = new Map<string, number>();
  return names.map((name) => {
    if (uses.get(name) === 1) return name;
    let n = next.get(name) ?? 1;
    while (taken.has(`${name}_${n}`)) n++;
    next.set(name, n + 1);
    taken.add(`${name}_${n}`);
    return `${name}_${n}`;
  });
}
