import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RecognizedDocument } from "../../src/catalog.js";
import { nameAll } from "../../src/identifiers/index.js";
import { type NamingOptions, spellingOf } from "../../src/identifiers/naming.js";
import { openLock } from "../../src/lock-file/open-lock.js";
import { catalogs } from "../arbitrary-catalog.js";
import { IN_FULL } from "../in-full.js";

const RUNS = IN_FULL ? 500 : 40;

const documents = catalogs.map(({ documents: [document] }) => document as RecognizedDocument);
const namings = fc.record({
  naming: fc.constantFrom("pascal", "screaming", "camel", "preserve"),
  entryPrefix: fc.constantFrom(undefined, "Err", "ERR_"),
  sectionSuffix: fc.constantFrom(undefined, "Code"),
}) satisfies fc.Arbitrary<NamingOptions>;

/** Names a document by the lock's text; gives all names and the lock's new text. */
function build(document: RecognizedDocument, text: string | null, options: NamingOptions) {
  const lock = openLock({ text, path: "errgen.lock.json" }, spellingOf(options));
  expect(lock.diagnostics).toEqual([]);
  const { catalog, names } = nameAll([{ document, given: {} }], options, lock.known);
  const [named] = catalog.documents;
  const sections = (named?.sections ?? []).filter(({ entries }) => entries.length > 0);
  for (const { entries } of sections) expectUnique(entries);
  expectUnique(named?.sections ?? []);
  return {
    text: lock.print(names),
    names: [
      named?.module,
      sections.map(({ identifier, entries }) => [identifier, entries.map((one) => one.identifier)]),
    ],
  };
}

function expectUnique(named: readonly { readonly identifier: string }[]): void {
  expect(new Set(named.map(({ identifier }) => identifier)).size).toBe(named.length);
}

/** New words for everything that people read. */
function reword(document: RecognizedDocument, words: string): RecognizedDocument {
  let n = 0;
  return {
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      title: section.title === null ? null : `${words} heading ${n++}`,
      entries: section.entries.map((entry) => ({
        ...entry,
        message: `${words} text ${n++}`,
        description: null,
      })),
    })),
  };
}

/** A code that two sections have tells neither of them from the other once every word is new. */
function hasCodesOfItsOwn({ sections }: RecognizedDocument): boolean {
  const codes = sections.flatMap(({ entries }) => [...new Set(entries.map(({ code }) => code))]);
  return new Set(codes).size === codes.length;
}

describe("with a lock", () => {
  it("a build gives the names again that it gave, and leaves the lock as it is", () => {
    fc.assert(
      fc.property(documents, namings, (document, options) => {
        const first = build(document, null, options);
        JSON.parse(first.text);
        expect(build(document, first.text, options)).toEqual(first);
      }),
      { numRuns: RUNS },
    );
  });

  it("no new wording of headings and messages changes a name", () => {
    fc.assert(
      fc.property(documents.filter(hasCodesOfItsOwn), namings, (document, options) => {
        const first = build(document, null, options);
        const second = build(reword(document, "new"), first.text, options);
        expect(second.names).toEqual(first.names);
        const third = build(reword(document, "newer"), second.text, options);
        expect(third.names).toEqual(first.names);
        expect(build(document, third.text, options).names).toEqual(first.names);
      }),
      { numRuns: RUNS },
    );
  });

  it("names stay unique and who stays keeps his, whatever comes and goes", () => {
    const kept = fc.array(fc.boolean(), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(documents, kept, namings, (document, flags, options) => {
        let n = 0;
        const some = {
          ...document,
          sections: document.sections.map((section) => ({
            ...section,
            entries: section.entries.filter(() => flags[n++ % flags.length]),
          })),
        };
        const part = build(some, null, options);
        const whole = build(document, part.text, options);
        const again = build(some, whole.text, options);
        expect(build(document, again.text, options)).toEqual(build(document, whole.text, options));
      }),
      { numRuns: RUNS },
    );
  });

  it("--rename gives the names that a document has without one", () => {
    fc.assert(
      fc.property(documents, namings, (document, options) => {
        const { text } = build(reword(document, "old"), null, options);
        const lock = openLock({ text, path: "l", rename: true }, spellingOf(options));
        const { catalog, names } = nameAll([{ document, given: {} }], options, lock.known);
        expect(catalog).toEqual(nameAll([{ document, given: {} }], options).catalog);
        expect(build(document, lock.print(names), options).text).toBe(lock.print(names));
      }),
      { numRuns: RUNS },
    );
  });
});
