import type { Entry, RecognizedSection } from "../catalog.js";
import { withIdentifier } from "../entry-copies.js";
import { createClaims } from "./claims.js";
import { codeSuffix, nameEntries } from "./entry-identifier.js";
import { knownEntries } from "./known-entries.js";
import type { GivenNames } from "./name-document.js";
import { type LockedEntry, textOf } from "./name-lock.js";
import type { NamingOptions } from "./naming.js";

export interface SectionToName {
  readonly section: RecognizedSection;
  readonly name: string;
  readonly locked: readonly LockedEntry[];
  readonly given: GivenNames;
  readonly options: NamingOptions;
  readonly rename: boolean;
}

export interface NamedEntries {
  readonly entries: readonly Entry[];
  /** The names they would have if nothing were known. */
  readonly fresh: readonly string[];
  /** Whether each has the name that it had. */
  readonly kept: readonly boolean[];
  /** The lock's entries of the section from now on. */
  readonly locked: readonly LockedEntry[];
  /** Which of the user's names are theirs. */
  readonly used: readonly string[];
}

/** Names a section's entries: as the user says, else as they were, else anew. */
export function nameSectionEntries(toName: SectionToName): NamedEntries {
  const { section, name, locked, given, options, rename } = toName;
  const { entries } = section;
  const fresh = nameEntries(entries, options);
  const known = knownEntries(entries, locked);
  const keys = entries.map(({ code }, index) =>
    givenKey(code, known[index]?.number ?? 1, name, given),
  );
  const fixed = keys.map((key, index) => {
    if (key !== null) return given.names?.[key] ?? null;
    return rename ? null : (known[index]?.identifier ?? null);
  });
  const lines = entries.map(({ code }, index) => lineKey(code, known[index]?.number ?? 1));
  const living = new Set(lines);
  const retired = locked.filter(({ code, number }) => !living.has(lineKey(code, number)));
  const reserved = rename ? retired : locked;
  const claims = createClaims([
    ...reserved.map(({ identifier }) => identifier),
    ...fixed.filter((identifier) => identifier !== null),
  ]);
  const names = entries.map(({ code }, index) => {
    const bare = fresh[index] ?? "";
    const suffix = `_${codeSuffix(code)}`;
    const isPlain = !claims.has(bare) || bare.endsWith(suffix);
    return fixed[index] ?? claims.claim(isPlain ? bare : bare + suffix);
  });
  const used = new Set(names);
  return {
    entries: entries.map((entry, index) => withIdentifier(entry, names[index] ?? "")),
    fresh,
    kept: names.map((identifier, index) => identifier === known[index]?.identifier),
    locked: [
      ...entries.map((entry, index) => ({
        code: entry.code,
        number: known[index]?.number ?? 1,
        identifier: names[index] ?? "",
        text: textOf(entry),
        retired: false,
      })),
      // What the user takes for another entry was given on purpose.
      ...retired
        .filter(({ identifier }) => !used.has(identifier))
        .map((entry) => ({ ...entry, retired: true })),
    ],
    used: keys.filter((key) => key !== null),
  };
}

function lineKey(code: string, number: number): string {
  return `${number} ${code}`;
}

/** The key by which the user names an entry: with its section goes before without; `#2` is the second one. */
function givenKey(
  code: string,
  number: number,
  section: string,
  { names }: GivenNames,
): string | null {
  if (names === undefined) return null;
  const own = number === 1 ? code : `${code}#${number}`;
  return [`${section}/${own}`, own].find((key) => Object.hasOwn(names, key)) ?? null;
}
