import { entryText, type RecognizedDocument } from "../catalog.js";
import { guessLanguage } from "./guess-language.js";
import { type ListedLanguages, type TaggedPath, taggedPaths } from "./tagged-path.js";
import { isWrittenIn } from "./written-in.js";

/** A document that may be one language of several. */
export interface SiblingCandidate {
  readonly document: RecognizedDocument;
  /** Its module, if the configuration gives it one. */
  readonly module?: string | undefined;
}

/** Documents that say the same in several languages. */
export interface SiblingGroup<T extends SiblingCandidate> {
  /** The path that their module is named after: theirs without the language. */
  readonly stem: string;
  /** One a language; the first gives sections, names and identifiers. */
  readonly members: readonly SiblingMember<T>[];
}

export interface SiblingMember<T extends SiblingCandidate> {
  readonly candidate: T;
  /** A BCP 47 tag. */
  readonly language: string;
}

export interface SiblingScope {
  /** The languages that the user lists, in canonical form, the first one's documents first; empty for none. */
  readonly listed: ListedLanguages;
  /** Whether a document has had a module of its own so far, which it keeps. */
  readonly isKnown: (path: string) => boolean;
}

/** A member before its language is settled. */
interface Tagged<T extends SiblingCandidate> {
  readonly candidate: T;
  /** Null for the document without a tag. */
  readonly tag: TaggedPath | null;
}

/**
 * The documents whose paths differ in the tag of a language only, and which share most of their codes but not
 * of their texts, which are in the script of their language. Documents with several languages of their own, with different configured modules, or that
 * have had modules of their own, stay apart; the last do not where the user lists languages.
 */
export function findSiblings<T extends SiblingCandidate>(
  candidates: readonly T[],
  scope: SiblingScope,
): readonly SiblingGroup<T>[] {
  const single = candidates.filter(({ document }) => document.languages.length === 0);
  const byPath = new Map(single.map((candidate) => [candidate.document.path, candidate]));
  const taken = new Set<T>();
  const groups: SiblingGroup<T>[] = [];
  for (const [stem, tagged] of byStem(single, scope.listed)) {
    const plain = byPath.get(stem);
    const open = [...(plain ? [{ candidate: plain, tag: null }] : []), ...tagged].filter(
      ({ candidate }) => !taken.has(candidate),
    );
    const members = settle(open, scope);
    if (members.length < 2) continue;
    for (const { candidate } of members) taken.add(candidate);
    groups.push({ stem, members });
  }
  return groups;
}

/** In the order of the stems, so that the order of the documents decides nothing. */
function byStem<T extends SiblingCandidate>(
  candidates: readonly T[],
  listed: ListedLanguages,
): readonly (readonly [string, readonly Tagged<T>[]])[] {
  const stems = new Map<string, Tagged<T>[]>();
  for (const candidate of candidates)
    for (const tag of taggedPaths(candidate.document.path, listed)) {
      const known = stems.get(tag.stem);
      if (known) known.push({ candidate, tag });
      else stems.set(tag.stem, [{ candidate, tag }]);
    }
  return [...stems].sort(([a], [b]) => (a < b ? -1 : 1));
}

function settle<T extends SiblingCandidate>(
  open: readonly Tagged<T>[],
  { listed, isKnown }: SiblingScope,
): readonly SiblingMember<T>[] {
  const written = open.filter(
    ({ candidate, tag }) =>
      tag === null ||
      listed.includes(tag.language) ||
      isWrittenIn(textsOf(candidate.document), tag.language),
  );
  const isSure = written.some(({ tag }) => tag?.sure);
  const distinct = isSure ? oneEach(withLanguages(written, listed), listed) : [];
  const [first, ...others] = distinct;
  if (!first) return [];
  const members = [
    first,
    ...others.filter((other) => isTranslation(first.candidate, other.candidate, listed)),
  ];
  const settled = members.filter(({ candidate }) => isKnown(candidate.document.path)).length > 1;
  return settled && listed.length === 0 ? [] : members;
}

/** The document without a tag is in the first listed language that no other one is in, else in that of its script. */
function withLanguages<T extends SiblingCandidate>(
  open: readonly Tagged<T>[],
  listed: ListedLanguages,
): readonly (SiblingMember<T> & { readonly isPlain: boolean })[] {
  const others = open.flatMap(({ tag }) => tag?.language ?? []);
  return open.map(({ candidate, tag }) => ({
    candidate,
    isPlain: tag === null,
    language:
      tag?.language ??
      listed.find((one) => !others.includes(one)) ??
      guessLanguage(textsOf(candidate.document), others),
  }));
}

/** First that of the first listed language, else the one without a tag, else English; then in their order. */
function oneEach<T extends SiblingCandidate>(
  members: readonly (SiblingMember<T> & { readonly isPlain: boolean })[],
  listed: ListedLanguages,
): readonly SiblingMember<T>[] {
  const isFirst = ({ language, isPlain }: (typeof members)[number]): boolean =>
    listed.length > 0 ? language === listed[0] : isPlain;
  const rank = (member: (typeof members)[number]): number => {
    if (isFirst(member)) return 0;
    const at = listed.indexOf(member.language);
    return at < 0
      ? listed.length + (member.isPlain ? 1 : /^en(?:-|$)/.test(member.language) ? 2 : 3)
      : at;
  };
  const order = (one: SiblingMember<T>): string => `${one.language} ${one.candidate.document.path}`;
  const sorted = members.toSorted((a, b) => rank(a) - rank(b) || (order(a) < order(b) ? -1 : 1));
  const languages = new Set<string>();
  return sorted.filter(({ language }) => {
    const isNew = !languages.has(language);
    languages.add(language);
    return isNew;
  });
}

/** Two that share half of the codes of the smaller one; with most texts alike they are no languages. */
function isTranslation(
  first: SiblingCandidate,
  other: SiblingCandidate,
  listed: ListedLanguages,
): boolean {
  if (first.module !== undefined && other.module !== undefined && first.module !== other.module)
    return false;
  const [texts, others] = [textByCode(first.document), textByCode(other.document)];
  const shared = [...others.keys()].filter((code) => texts.has(code));
  if (shared.length * 2 < Math.min(texts.size, others.size)) return false;
  const same = shared.filter((code) => texts.get(code) === others.get(code));
  return listed.length > 0 || same.length * 2 <= shared.length;
}

function textByCode({ sections }: RecognizedDocument): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { entries } of sections)
    for (const entry of entries)
      if (!texts.has(entry.code)) texts.set(entry.code, entryText(entry));
  return texts;
}

function textsOf({ sections }: RecognizedDocument): readonly string[] {
  return sections.flatMap(({ entries }) =>
    entries.flatMap(({ message, description }) => message ?? description ?? []),
  );
}
