import type { Document, Entry } from "../catalog.js";
import { asciiWords, type NamingStyle, screamingCase, validIdentifier } from "./words.js";

/**
 * The names of a document's entries in a form that has no namespace for a section: always the names of
 * section and entry together, spelt as members are. Those that are equal, or taken by something else
 * of the module, have a `_` between the two; where that does not tell them apart, `_2` and on.
 */
export function constantNames(
  { sections }: Pick<Document, "sections">,
  naming: NamingStyle,
  reserved: Iterable<string>,
): ReadonlyMap<Entry, string> {
  const all = sections.flatMap((section) => section.entries.map((entry) => ({ section, entry })));
  const bare = all.map(({ section, entry }) =>
    validIdentifier(joinedName(section.identifier, entry.identifier, naming), NO_RESERVED),
  );
  const taken = new Set(reserved);
  const uses = new Map<string, number>();
  for (const name of bare) uses.set(name, (uses.get(name) ?? 0) + 1);
  const isFree = bare.map((name) => uses.get(name) === 1 && !taken.has(name));
  for (const [index, name] of bare.entries()) if (isFree[index]) taken.add(name);
  return new Map(
    all.map(({ section, entry }, index) => {
      const name = bare[index] ?? "";
      const apart = `${section.identifier}_${entry.identifier}`;
      return [entry, isFree[index] ? name : claim(apart, taken)];
    }),
  );
}

/** Words of the language have no capital, and names of two parts do. */
const NO_RESERVED: ReadonlySet<string> = new Set();

function joinedName(section: string, entry: string, naming: NamingStyle): string {
  if (naming === "screaming") return `${screamingCase(asciiWords(section))}_${entry}`;
  if (naming === "preserve") return `${section}_${entry}`;
  if (naming === "pascal") return section + entry;
  return lowerFirst(section) + entry.charAt(0).toUpperCase() + entry.slice(1);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function claim(name: string, taken: Set<string>): string {
  let free = name;
  for (let n = 2; taken.has(free); n++) free = `${name}_${n}`;
  taken.add(free);
  return free;
}
