import type {
  RecognizedDocument,
  RecognizedEntry,
  RecognizedSection,
  Translation,
} from "../catalog.js";

/**
 * A document of several languages with those that are listed first, in their order. Its messages are those in
 * the first of them from then on; what they were are translations. A code without a text in it keeps its own.
 */
export function inListedOrder(
  document: RecognizedDocument,
  listed: readonly string[],
): RecognizedDocument {
  const { languages, sections } = document;
  const before = listed.filter((language) => languages.includes(language));
  const ordered = [...before, ...languages.filter((language) => !before.includes(language))];
  if (ordered.every((language, index) => language === languages[index])) return document;
  const [first, was] = [ordered[0], languages[0]];
  const isSame = first === undefined || was === undefined || first === was;
  const exchanged = isSame ? sections : sections.map((section) => exchange(section, first, was));
  return { ...document, languages: ordered, sections: exchanged };
}

function exchange(section: RecognizedSection, first: string, was: string): RecognizedSection {
  const entries = section.entries.map((entry) => exchangeTexts(entry, first, was));
  return { ...section, entries };
}

function exchangeTexts(entry: RecognizedEntry, first: string, was: string): RecognizedEntry {
  const { message, description, places, location } = entry;
  const told = entry.translations.find(({ language }) => language === first);
  const others = entry.translations.filter((one) => one !== told);
  const place = { ...location, ...places.message };
  const own: readonly Translation[] =
    message === null || others.some(({ language }) => language === was)
      ? []
      : [{ language: was, message, description: null, location: place }];
  if (told === undefined || told.message === null)
    return { ...entry, translations: [...own, ...entry.translations] };
  const { start, end } = told.location;
  return {
    ...entry,
    message: told.message,
    description: description === null ? null : withText(description, told.message, message),
    places: { ...places, message: { start, end } },
    translations: [...own, ...others],
  };
}

/** The description was the text that is the message now: it is what the message was. */
function withText(description: string, text: string, instead: string | null): string | null {
  const parts = description
    .split(" | ")
    .flatMap((part) => (part === text ? (instead ?? []) : part));
  return parts.length === 0 ? null : parts.join(" | ");
}
