import type { RecognizedSection } from "../catalog.js";
import { type Claims, createClaims } from "./claims.js";
import type { GivenNames, KnownSection } from "./name-document.js";
import { type LockedModule, shortText } from "./name-lock.js";
import type { NamingOptions } from "./naming.js";
import { isUnnamed, numberedSection, validSectionName } from "./section-identifier.js";

export interface SectionsToSettle {
  /** With the titles that the user gives. */
  readonly sections: readonly RecognizedSection[];
  /** The names they would have if nothing were known. */
  readonly fresh: readonly string[];
  readonly were: readonly (KnownSection | null)[];
  readonly given: GivenNames;
  readonly known: LockedModule | null;
  readonly options: NamingOptions;
  readonly rename: boolean;
}

/** The name of each section: what the user says, what it was, or a new one that nobody has or had. */
export function settleSections(toSettle: SectionsToSettle): readonly string[] {
  const { sections, fresh, were, given, known, rename } = toSettle;
  const givenByTitle = new Map(
    Object.entries(given.sections ?? {}).map(([title, name]) => [shortText(title), name]),
  );
  const fixed = sections.map(({ title }, index) => {
    const wanted = givenByTitle.get(shortText(title ?? ""));
    return wanted ?? (rename ? null : (were[index]?.name ?? null));
  });
  const renamed = rename ? new Set(were.map((one) => one?.name)) : new Set<string>();
  const reserved = [...(known?.sections.keys() ?? [])].filter((name) => !renamed.has(name));
  const claims = createClaims([...reserved, ...fixed.filter((name) => name !== null)]);
  const names = [...fixed];
  // A section without entries makes no enum: the name is of more use to one that does.
  for (const isFilled of [true, false])
    for (const [index, section] of sections.entries())
      if (section.entries.length > 0 === isFilled)
        names[index] ??= newName(section, index, fresh[index] ?? "", toSettle.options, claims);
  return names.map((name) => name ?? "");
}

function newName(
  section: RecognizedSection,
  index: number,
  fresh: string,
  options: NamingOptions,
  claims: Claims,
): string {
  let name = fresh;
  // A table that was inserted above others is not the first: that is the name of another one.
  for (let n = index; isUnnamed(section) && claims.has(name); n++)
    name = validSectionName(numberedSection(n), options);
  return claims.claim(name);
}
