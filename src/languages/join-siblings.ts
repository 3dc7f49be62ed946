import type {
  Field,
  RecognizedDocument,
  RecognizedEntry,
  RecognizedSection,
  Translation,
} from "../catalog.js";
import type { Diagnostic } from "../diagnostic.js";
import { listCodes } from "../entry-places.js";
import { typeCodes } from "../recognize/code-type.js";
import { matchEntries } from "./match-entries.js";

/** A document in a language. */
export interface InLanguage {
  readonly document: RecognizedDocument;
  /** A BCP 47 tag. */
  readonly language: string;
}

export interface JoinedDocument {
  readonly document: RecognizedDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * One document of several that say the same in different languages: the sections and entries of the first,
 * with the texts of the others as translations. A code that the first lacks is an entry all the same, with
 * the text that it has, and a warning names it.
 */
export function joinSiblings(first: InLanguage, others: readonly InLanguage[]): JoinedDocument {
  const diagnostics: Diagnostic[] = [];
  let sections = first.document.sections;
  for (const other of others) {
    const joined = addTranslations(sections, other);
    sections = joined.sections;
    if (joined.extra.length > 0) diagnostics.push(extraTranslation(joined.extra, other, first));
  }
  const notes = [first, ...others].flatMap(({ document }) => document.notes);
  return {
    document: {
      ...first.document,
      notes: [...new Set(notes)],
      languages: [first, ...others].map(({ language }) => language),
      siblings: others.map(({ language, document: { path } }) => ({ language, path })),
      sections: typeCodes(sections),
    },
    diagnostics,
  };
}

interface WithTranslations {
  readonly sections: readonly RecognizedSection[];
  /** What was not there before. */
  readonly extra: readonly RecognizedEntry[];
}

function addTranslations(
  sections: readonly RecognizedSection[],
  { document, language }: InLanguage,
): WithTranslations {
  const { matches, homes } = matchEntries(sections, document.sections);
  const extra: RecognizedEntry[] = [];
  const own = sections.map(({ entries }) =>
    entries.map((entry) => {
      const other = matches.get(entry);
      return other ? withTranslation(entry, other, language) : entry;
    }),
  );
  const matched = new Set(matches.values());
  const added: RecognizedSection[] = [];
  for (const [index, section] of document.sections.entries()) {
    const left = section.entries
      .filter((entry) => !matched.has(entry))
      .map((entry) => ({ ...entry, translations: [translationOf(entry, language)] }));
    if (left.length === 0) continue;
    extra.push(...left);
    const home = homes[index];
    const entries = home === null || home === undefined ? undefined : own[home];
    if (entries) entries.push(...left);
    else added.push({ ...section, entries: left });
  }
  const translated = sections.map((section, index) => ({
    ...section,
    entries: own[index] ?? section.entries,
  }));
  return { sections: [...translated, ...added], extra };
}

/** Whatever else the other document says of the entry, it says beside what is said already. */
function withTranslation(
  entry: RecognizedEntry,
  other: RecognizedEntry,
  language: string,
): RecognizedEntry {
  const isTold = other.message !== null || other.description !== null;
  return {
    ...entry,
    httpStatus: entry.httpStatus ?? other.httpStatus,
    deprecated: entry.deprecated || other.deprecated,
    fields: [...entry.fields, ...newFields(entry, other)],
    translations: isTold
      ? [...entry.translations, translationOf(other, language)]
      : entry.translations,
  };
}

function newFields(entry: RecognizedEntry, { name, fields }: RecognizedEntry): readonly Field[] {
  const known = new Set(entry.fields.map(({ text }) => text));
  const named = name === null || name === entry.name ? [] : [{ header: null, text: name }];
  return [...named, ...fields].filter(({ text }) => !known.has(text));
}

function translationOf(
  { message, description, location, places }: RecognizedEntry,
  language: string,
): Translation {
  const place = places.message ?? places.description ?? location;
  return {
    language,
    message,
    description,
    location: { path: location.path, start: place.start, end: place.end },
  };
}

function extraTranslation(
  extra: readonly RecognizedEntry[],
  { document, language }: InLanguage,
  first: InLanguage,
): Diagnostic {
  const [{ location, places }] = extra as readonly [RecognizedEntry];
  const codes = extra.length === 1 ? "A code" : `${extra.length} codes`;
  const where = first.document.path;
  return {
    code: "extra-translation",
    severity: "warning",
    message: `${codes} of ${document.path} ${extra.length === 1 ? "is" : "are"} not in ${where}: ${listCodes(extra)}`,
    location: { ...location, ...places.code },
    hint: `In every language their text is the one in \`${language}\`, until ${where} has them, too`,
  };
}
