import fc from "fast-check";
import { expect, it } from "vitest";
import { entryTextIn, type RecognizedDocument } from "../../src/catalog.js";
import { inListedOrder } from "../../src/languages/listed-order.js";
import { catalogs } from "../arbitrary-catalog.js";

const documents = catalogs
  .map(({ documents: [document] }) => document as RecognizedDocument)
  .filter(({ languages }) => languages.length > 0);

/** The message of each entry in each language that it has one in. */
function messagesOf({ languages, sections }: RecognizedDocument): readonly string[] {
  const [first] = languages;
  return sections.flatMap(({ entries }, section) =>
    entries.flatMap((entry, at) => {
      const told = entry.translations.map(({ language, message }) => [language, message] as const);
      return [[first, entry.message] as const, ...told]
        .filter(([, message]) => message !== null)
        .map(([language, message]) => JSON.stringify([section, at, language, message]));
    }),
  );
}

it("puts the listed languages first, and loses no message", () => {
  fc.assert(
    fc.property(documents, fc.subarray(["und", "zh-TW", "en", "fr"]), (document, listed) => {
      const ordered = inListedOrder(document, listed);
      const known = listed.filter((language) => document.languages.includes(language));
      expect(ordered.languages.slice(0, known.length)).toEqual(known);
      expect([...ordered.languages].sort()).toEqual([...document.languages].sort());
      // What has no text in the first language lends its own there, too.
      expect(messagesOf(ordered)).toEqual(expect.arrayContaining([...messagesOf(document)]));
    }),
    { numRuns: 200 },
  );
});

it("is the same messages in each language, where each has one", () => {
  fc.assert(
    fc.property(documents, ({ sections, ...rest }) => {
      const whole = sections.map((section) => ({
        ...section,
        entries: section.entries.map((entry, at) => ({
          ...entry,
          message: `own ${at}`,
          translations: rest.languages.slice(1).map((language) => ({
            language,
            message: `${language} ${at}`,
            description: null,
            location: entry.location,
          })),
        })),
      }));
      const document = { ...rest, sections: whole };
      const ordered = inListedOrder(document, ["und"]);
      const textsIn = ({ sections: all }: RecognizedDocument, language: string) =>
        all.flatMap(({ entries }) => entries.map((entry) => entryTextIn(language, entry)));
      for (const language of document.languages)
        expect(textsIn(ordered, language)).toEqual(textsIn(document, language));
    }),
    { numRuns: 100 },
  );
});
