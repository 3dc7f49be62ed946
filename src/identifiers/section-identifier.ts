import type { RecognizedSection } from "../catalog.js";
import { asciiWords, pascalCase, validIdentifier } from "./words.js";

/** Types and values that generated modules use or declare beside the sections' own. */
const RESERVED: ReadonlySet<string> = new Set([
  "Array", "Error", "ErrorCode", "Infinity", "Map", "NaN", "Number", "Object", "Readonly", "Record", "Set", "String", "Symbol",
]);

/**
 * The names of a document's sections: the ASCII words of the title without its route, else of the
 * route, else `Section<n>` by the section's number, or `Codes` if it is the only one. Titles that
 * clash get their route, then their number among the equal ones.
 */
export function nameSections(sections: readonly RecognizedSection[]): readonly string[] {
  const bare = sections.map((section, index) => titleName(section) || routeName(section) || (sections.length === 1 ? "Codes" : `Section${index + 1}`));
  const routed = bare.map((name, index) => {
    const section = sections[index];
    if (!section || bare.filter((other) => other === name).length === 1) return name;
    const route = routeName(section);
    return route && route !== name ? name + route : name;
  });
  return numbered(routed.map((name) => validIdentifier(name, RESERVED)));
}

function titleName({ title, route }: RecognizedSection): string {
  if (title === null) return "";
  return pascalCase(asciiWords(route === null ? title : title.slice(0, title.lastIndexOf(route))));
}

function routeName({ route }: RecognizedSection): string {
  return route === null ? "" : pascalCase(asciiWords(route));
}

function numbered(names: readonly string[]): readonly string[] {
  const taken = new Set(names.filter((name) => names.indexOf(name) === names.lastIndexOf(name)));
  const used = new Map<string, number>();
  return names.map((name) => {
    if (names.indexOf(name) === names.lastIndexOf(name)) return name;
    let n = used.get(name) ?? 0;
    let free: string;
    do free = `${name}_${++n}`;
    while (taken.has(free));
    used.set(name, n);
    taken.add(free);
    return free;
  });
}
