import type { Document, Section } from "../catalog.js";
import type { Change, Level, Pair, Subject } from "./change.js";

/** All that differs between what a section was and what it is, its entries apart. */
export function* sectionChanges(
  pair: Pair<Subject & { readonly section: Section }>,
): Iterable<Change> {
  const [was, is] = [pair.before.section, pair.after.section];
  const [had, has] = [rangeOf(was), rangeOf(is)];
  if (was.identifier !== is.identifier) {
    const level = weightOf(is, "major");
    yield { kind: "section-renamed", level, ...pair, from: was.identifier, to: is.identifier };
  } else if (was.title !== is.title)
    yield { kind: "section-retitled", level: "patch", ...pair, from: was.title, to: is.title };
  if (had !== has) yield { kind: "range-changed", level: "patch", ...pair, from: had, to: has };
}

/** All that differs between what a document was and what it is, its sections apart. */
export function* documentChanges(pair: Pair<Subject>): Iterable<Change> {
  const [was, is] = [pair.before.document, pair.after.document];
  if (was.module !== is.module)
    yield { kind: "document-renamed", level: "major", ...pair, from: was.module, to: is.module };
  else if (was.path !== is.path)
    yield { kind: "document-renamed", level: "patch", ...pair, from: was.path, to: is.path };
  const [had, has] = [languagesOf(was, is), languagesOf(is, was)];
  for (const language of had)
    if (!has.includes(language))
      yield { kind: "language-removed", level: "major", ...pair, from: language, to: null };
  for (const language of has)
    if (!had.includes(language))
      yield { kind: "language-added", level: "minor", ...pair, from: null, to: language };
}

/** A section that is there on one side only. */
export function sectionAlone(
  subject: Subject & { readonly section: Section },
  isNew: boolean,
): Change {
  const { section } = subject;
  return isNew
    ? { kind: "section-added", level: weightOf(section, "minor"), ...added(subject) }
    : { kind: "section-removed", level: weightOf(section, "major"), ...removed(subject) };
}

/** A document that is there on one side only. */
export function documentAlone(subject: Subject, isNew: boolean): Change {
  const { document } = subject;
  const level = (weight: Level): Level =>
    document.sections.some(({ entries }) => entries.length > 0) ? weight : "patch";
  return isNew
    ? { kind: "document-added", level: level("minor"), ...added(subject) }
    : { kind: "document-removed", level: level("major"), ...removed(subject) };
}

/** What is said of a subject that is new. */
export function added(after: Subject): Omit<Change, "kind" | "level"> {
  return { before: null, after, from: null, to: null };
}

/** What is said of a subject that is gone. */
export function removed(before: Subject): Omit<Change, "kind" | "level"> {
  return { before, after: null, from: null, to: null };
}

/** The subject for a document as a whole. */
export function subjectOf(document: Document): Subject {
  return { document, section: null, entry: null };
}

/** A document in one language does not say which: it is that of the messages when others came, or went. */
function languagesOf({ languages }: Document, other: Document): readonly string[] {
  return languages.length > 0 ? languages : other.languages.slice(0, 1);
}

/** No code is generated for a section without entries. */
function weightOf({ entries }: Section, weight: Level): Level {
  return entries.length > 0 ? weight : "patch";
}

function rangeOf({ range }: Section): string | null {
  return range === null ? null : `${range[0]}–${range[1]}`;
}
