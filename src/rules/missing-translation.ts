import type { Document, Entry } from "../catalog.js";
import { codeLocation, listCodes } from "../entry-places.js";
import type { Rule } from "./rule.js";

/** Each entry has a text in every language of its document: one finding a language says which have none. */
export const missingTranslation: Rule = {
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
