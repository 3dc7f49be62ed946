import fc from "fast-check";
import { expect, it } from "vitest";
import type { RecognizedDocument, RecognizedEntry } from "../../src/catalog.js";
import { joinSiblings } from "../../src/languages/join-siblings.js";
import { catalogs } from "../arbitrary-catalog.js";
import { IN_FULL } from "../in-full.js";

const RUNS = IN_FULL ? 3000 : 300;

/** A document of one language, as it was read. */
const documents = catalogs.map(({ documents: [document] }): RecognizedDocument => {
  const read = document as RecognizedDocument;
  const sections = read.sections.map((section) => ({
    ...section,
    entries: section.entries.map((entry) => ({ ...entry, translations: [] })),
  }));
  return { ...read, languages: [], sections };
});

const entriesOf = ({ sections }: RecognizedDocument): readonly RecognizedEntry[] =>
  sections.flatMap(({ entries }) => entries);

const textsOf = ({ message, description }: Pick<RecognizedEntry, "message" | "description">) =>
  message === null && description === null ? [] : [JSON.stringify([message, description])];

/** The same codes in the same sections, in other words, some left out. */
const pairs = fc
  .tuple(documents, fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 20 }))
  .map(([document, choices]) => {
    let n = 0;
    const sections = document.sections.map((section) => ({
      ...section,
      entries: section.entries.flatMap((entry) => {
        const choice = choices[n++ % choices.length];
        return choice === 0 ? [] : [{ ...entry, message: `text ${n}`, description: null }];
      }),
    }));
    return [document, { ...document, path: "other.md", sections }] as const;
  });

it("keeps every entry of the first, in order, and every text of the other once", () => {
  fc.assert(
    fc.property(fc.oneof(pairs, fc.tuple(documents, documents)), ([first, second]) => {
      const { document, diagnostics } = joinSiblings({ document: first, language: "en" }, [
        { document: second, language: "zh" },
      ]);
      const joined = entriesOf(document);
      const own = entriesOf(first);
      const extra = joined.length - own.length;
      const kept = joined.filter(({ message, code }) =>
        own.some((one) => one.code === code && one.message === message),
      );
      expect(kept.length).toBeGreaterThanOrEqual(own.length);
      const texts = joined.flatMap(({ translations }) => translations.flatMap(textsOf));
      expect([...texts].sort()).toEqual(entriesOf(second).flatMap(textsOf).sort());
      expect(diagnostics.map(({ code }) => code)).toEqual(extra > 0 ? ["extra-translation"] : []);
    }),
    { numRuns: RUNS },
  );
});

it("finds each code's own entry where only texts differ", () => {
  fc.assert(
    fc.property(pairs, ([first, second]) => {
      const { document } = joinSiblings({ document: first, language: "en" }, [
        { document: second, language: "zh" },
      ]);
      expect(entriesOf(document).map(({ code }) => code)).toEqual(
        entriesOf(first).map(({ code }) => code),
      );
    }),
    { numRuns: RUNS },
  );
});
