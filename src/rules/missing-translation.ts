import type { Document, Entry } from "../catalog.js";
import { codeLocation, listCodes } from "../entry-places.js";
import type { BuiltInRule } from "./built-in-rule.js";

/**
 * Codes have no text in one of the languages of their document: a cell is empty, or the document in that language does
 * not have the code. Their text there is the one in the first language, so that every look-up has one. Add the texts,
 * or take the language out with `languages: false`. One finding a language.
 */
export const missingTranslation: BuiltInRule = {
  code: "missing-translation",
  severity: "warning",
  *check(catalog) {
    for (const document of catalog.documents)
      for (const language of document.languages) {
        const missing = entriesWithout(language, document);
        const [first] = missing;
        if (!first) continue;
        yield {
          message: `${missing.length === 1 ? "A code has" : `${missing.length} codes have`} no text in \`${language}\`: ${listCodes(missing)}`,
          location: codeLocation(first),
          hint:
            language === document.languages[0]
              ? "Until they have, `messages` says what it says in another language"
              : `Until they have, \`messages.${language}\` says what \`messages\` says`,
        };
      }
  },
};

function entriesWithout(
  language: string,
  { languages, sections, path }: Document,
): readonly Entry[] {
  const isTold = ({ translations }: Entry): boolean =>
    translations.some((one) => one.language === language);
  // What another document has alone is told as such.
  const isOwn = ({ location }: Entry): boolean => location.path === path;
  return sections.flatMap(({ entries }) =>
    entries.filter((entry) =>
      language === languages[0] ? isOwn(entry) && isLent(entry) : !isTold(entry),
    ),
  );
}

/** Its message is one of its translations: it has none of its own. */
function isLent({ translations, places, location: { path } }: Entry): boolean {
  return translations.some(
    ({ location }) =>
      location.path === path && location.start.offset === places.message?.start.offset,
  );
}
