import type { Document, RecognizedDocument, Section } from "../catalog.js";
import type { Diagnostic } from "../diagnostic.js";
import type { Location } from "../source.js";
import type { GivenNames } from "./name-document.js";
import { shortText } from "./name-lock.js";
import type { NamedEntries } from "./name-section-entries.js";

const RENAME = "`errgen build --rename` gives all names anew";

/** Only the user's own names can be those of two. */
export function* duplicateNames({ sections }: Document): Iterable<Diagnostic> {
  const filled = sections.filter(({ entries }) => entries.length > 0);
  yield* duplicates(
    filled,
    (section) => `The section ${section.title === null ? "without title" : `“${section.title}”`}`,
  );
  for (const { entries } of filled) yield* duplicates(entries, ({ code }) => `\`${code}\``);
}

function* duplicates<T extends { readonly identifier: string; readonly location: Location }>(
  named: readonly T[],
  words: (one: T) => string,
): Iterable<Diagnostic> {
  const owners = new Map<string, T>();
  for (const one of named) {
    const { identifier, location } = one;
    const earlier = owners.get(identifier);
    owners.set(identifier, one);
    if (earlier)
      yield {
        code: "duplicate-name",
        severity: "error",
        message: `${words(one)} and ${words(earlier)} would both be called \`${identifier}\``,
        location,
        related: [{ location: earlier.location, message: "the other one" }],
        hint: "Give one of them another name in `documents`, below `names` or `sections`",
      };
  }
}

/** The configuration titles a section, whose name speaks of something else: its title came later, or belongs to another one. */
export function* keptNames(
  own: RecognizedDocument,
  { sections }: Document,
  fresh: readonly string[],
  { sections: given = {} }: GivenNames,
): Iterable<Diagnostic> {
  for (const [index, { title, identifier, entries, location }] of sections.entries()) {
    const isTitled = title !== null && own.sections[index]?.title === null;
    if (
      isTitled &&
      !Object.hasOwn(given, title) &&
      entries.length > 0 &&
      identifier !== fresh[index]
    )
      yield {
        code: "kept-name",
        severity: "warning",
        message: `The section that the configuration titles “${title}” keeps the name \`${identifier}\``,
        location,
        hint: `${RENAME}; the setting \`sections\` of its document gives it a name of your choice`,
      };
  }
}

/** Two codes changed places, or their texts did: what is called so now means something else. */
export function* outdatedNames({ entries, fresh, kept }: NamedEntries): Iterable<Diagnostic> {
  if (!kept.includes(true)) return;
  const byName = new Map(entries.map((entry, index) => [entry.identifier, index]));
  for (const [index, { code, identifier, location }] of entries.entries()) {
    const other = byName.get(fresh[index] ?? "");
    const isItsOwn = fresh[other ?? 0] === entries[other ?? 0]?.identifier;
    if (!kept[index] || other === undefined || other === index || isItsOwn) continue;
    const owner = entries[other];
    yield {
      code: "outdated-name",
      severity: "warning",
      message: `\`${code}\` keeps the name \`${identifier}\`, but its text is now that of \`${fresh[index]}\`, the name of \`${owner?.code}\``,
      location,
      ...(owner && {
        related: [{ location: owner.location, message: `called \`${fresh[index]}\`` }],
      }),
      hint: `If the codes are meant to have changed places: ${RENAME}`,
    };
  }
}

/** Names for what is not in the document: it was renumbered or reworded, or the setting is misspelt. */
export function* unusedNames(
  { names = {}, sections = {} }: GivenNames,
  { path, sections: titled }: Document,
  named: readonly NamedEntries[],
): Iterable<Diagnostic> {
  const used = new Set(named.flatMap((one) => one.used));
  const titles = new Set(titled.map(({ title }: Section) => shortText(title ?? "")));
  const unused = [
    ...Object.keys(names)
      .filter((key) => !used.has(key))
      .map((key) => `there is no code “${key}” (names)`),
    ...Object.keys(sections)
      .filter((title) => !titles.has(shortText(title)))
      .map((title) => `no section has the title “${title}” (sections)`),
  ];
  const start = { line: 1, column: 1, offset: 0 };
  for (const what of unused)
    yield {
      code: "unused-setting",
      severity: "warning",
      message: `The configuration says what is not there: ${what}`,
      location: { path, start, end: start },
      hint: "`errgen inspect` shows the sections and codes",
    };
}
