import type { Document, Entry } from "../catalog.js";
import { codeLocation, listCodes } from "../entry-places.js";
import type { Rule } from "./rule.js";

/** Each entry has a text in every language of its document: one finding a language says which have none. */
export const missingTranslation: Rule = {
  code: "missing-translation",
  severity: "warning",
  *check(catalog) {
    for (const document of catalog.documents)
      for (const language of document.languages.slice(1)) {
        const missing = entriesWithout(language, document);
        const [first] = missing;
        if (!first) continue;
        yield {
          message: `${missing.length === 1 ? "A code has" : `${missing.length} codes have`} no text in \`${language}\`: ${listCodes(missing)}`,
          location: codeLocation(first),
          hint: `Until they have, \`messages.${language}\` says what \`messages\` says`,
        };
      }
  },
};

function entriesWithout(language: string, { sections }: Document): readonly Entry[] {
  return sections.flatMap(({ entries }) =>
    entries.filter(({ translations }) => !translations.some((one) => one.language === language)),
  );
}
