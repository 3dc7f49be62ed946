import fc from "fast-check";
import type {
  Catalog,
  Document,
  RecognizedDocument,
  RecognizedEntry,
  RecognizedSection,
  RetiredEntry,
} from "../src/catalog.js";
import { nameCatalog } from "../src/identifiers/index.js";
import { nameModules } from "../src/identifiers/module-name.js";
import type { NamingStyle } from "../src/identifiers/words.js";
import { typeCodes } from "../src/recognize/code-type.js";

const start = { line: 1, column: 1, offset: 0 };
const location = { path: "input.md", start, end: start };

const LANGUAGES: readonly string[] = ["en", "zh-TW", "und"];

/** Texts as documents may hold them, and as nobody should write them. */
const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20 }),
  fc.string({ unit: "binary", minLength: 1, maxLength: 12 }),
  fc.lorem({ maxCount: 12 }),
  fc.constantFrom(
    "*/ end",
    `\`tick\` \${x}`,
    "back\\slash",
    "a\u2028b\u2029c",
    "</script><!--",
    "__proto__",
    "constructor",
    'say "hi" it\'s',
    "中文消息，全角标点。",
    "| pipe | # hash",
    "- item\n1. one",
    "\u202eright to left",
    "&amp; &copy; <b>",
    "😀 👩‍👩‍👧 ✔️ 1️⃣",
    "@deprecated x",
    "_a_ *b* ~c~ [d](e)",
    "x".repeat(90),
    "very long ".repeat(500),
    "class",
    "default",
    "await",
    "NaN",
    "http://example.org/a_b_(c)",
    "\ud800 lone",
    "$1 $& $$",
    "no {user} in %{place}",
    "%s of <file> and :folder",
    "#",
    "+ x",
    "====",
    "</title></script><script>globalThis.ran = 1</script>",
    '"><img src=x onerror="globalThis.ran = 1">',
    "javascript:globalThis.ran=1",
  ),
);

const code = fc.oneof(
  fc.integer({ min: -99_999, max: 9_999_999 }).map(String),
  fc.constantFrom(
    "00000",
    "0x80070005",
    "0xABCDEF",
    "-1",
    "__proto__",
    "constructor",
    "E1001",
    "4.01",
    "toString",
    "9007199254740993",
  ),
  fc.stringMatching(/^[A-Z][A-Z_]{2,12}$/),
  text.map((value) => value.trim()).filter((value) => value !== ""),
);

const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(value, { nil: null });
const filled = text
  .map((value) => value.replace(/\r\n?/g, "\n").trim())
  .filter((value) => value !== "");
const words = optional(filled);
/** A text that is there, and is empty, says so in maps and look-ups. */
const texts = optional(fc.oneof({ weight: 20, arbitrary: filled }, fc.constant("")));

/** In the second language, in the third, in both or in none. */
function translations(): fc.Arbitrary<RecognizedEntry["translations"]> {
  const told = (language: string) =>
    fc.record({
      language: fc.constant(language),
      message: texts,
      description: words,
      location: fc.constant(location),
    });
  return fc
    .tuple(...LANGUAGES.slice(1).map((language) => optional(told(language))))
    .map((all) => all.filter((one) => one !== null));
}

const entry: fc.Arbitrary<RecognizedEntry> = fc.record({
  code,
  codeType: fc.constant("string" as const),
  name: words,
  message: texts,
  description: texts,
  httpStatus: optional(fc.integer({ min: 100, max: 599 })),
  deprecated: fc.boolean(),
  fields: fc.array(fc.record({ header: words, text: text.map((value) => value.trim()) }), {
    maxLength: 1,
  }),
  translations: translations(),
  places: fc.constant({}),
  location: fc.constant(location),
});

const section: fc.Arbitrary<RecognizedSection> = fc.record({
  title: words,
  route: fc.constant(null),
  range: fc.constant(null),
  entries: fc.array(entry, { maxLength: 6 }),
  location: fc.constant(location),
});

/** Bodies with all parts at the top, or one object below, and with things of their own. */
const example = fc
  .record({
    httpStatus: fc.integer({ min: 100, max: 599 }),
    code: fc.oneof(code, fc.integer()),
    message: words,
    isNested: fc.boolean(),
    more: fc.jsonValue({ maxDepth: 2 }),
    key: fc.constantFrom("data", "__proto__", "details"),
  })
  .map(({ httpStatus, code: own, message, isNested, more, key }) => {
    const error = { code: own, message };
    const parts = isNested ? { status: httpStatus, error } : { status: httpStatus, ...error };
    const body = JSON.stringify(Object.fromEntries([...Object.entries(parts), [key, more]]));
    return { httpStatus, code: String(own), message, body, location };
  });

const document: fc.Arbitrary<RecognizedDocument> = fc
  .record({
    path: fc.constant("input.md"),
    format: fc.constant("markdown"),
    title: words,
    notes: fc.array(text, { maxLength: 2 }),
    languages: fc.constantFrom(LANGUAGES, []),
    siblings: fc.constant([]),
    examples: fc.array(example, { maxLength: 2 }),
    tables: fc.constant([]),
    sections: fc.array(section, { minLength: 1, maxLength: 5 }),
    skipped: fc.constant([]),
  })
  .filter(({ sections }) => sections.some(({ entries }) => entries.length > 0))
  .map((read) => ({
    ...read,
    sections: typeCodes(read.languages.length > 0 ? read.sections : untranslated(read.sections)),
  }));

function untranslated(sections: readonly RecognizedSection[]): readonly RecognizedSection[] {
  return sections.map((one) => ({
    ...one,
    entries: one.entries.map((each) => ({ ...each, translations: [] })),
  }));
}

/** How names may be spelt. */
export const namings: fc.Arbitrary<NamingStyle> = fc.constantFrom(
  "pascal",
  "screaming",
  "camel",
  "preserve",
);

const retiredEntries: fc.Arbitrary<readonly RetiredEntry[]> = fc.uniqueArray(
  fc.record({
    code,
    number: fc.integer({ min: 1, max: 2 }),
    identifier: fc.stringMatching(/^Old[A-Z]{1,4}$/),
    message: optional(filled),
  }),
  { maxLength: 2, selector: (one) => `${one.number} ${one.code}` },
);

/** What a lock may remember: entries of sections that have others, and a section. */
const memories = fc.record({
  entries: fc.array(retiredEntries, { minLength: 5, maxLength: 5 }),
  section: fc.record({ title: words, entries: retiredEntries }),
});
type Memory = typeof memories extends fc.Arbitrary<infer T> ? T : never;

function remembering(one: Document, { entries, section: gone }: Memory): Document {
  const sections = one.sections.map((each, index) => ({
    ...each,
    retired: each.entries.length > 0 ? (entries[index] ?? []) : [],
  }));
  const retired = gone.entries.length > 0 ? [{ ...gone, identifier: "OldSection" }] : [];
  return { ...one, sections, retired };
}

/** Catalogs of one document with every text that a document, and the lock, may hold. */
export const catalogs: fc.Arbitrary<Catalog> = fc
  .tuple(document, namings, memories)
  .map(([read, style, memory]) => {
    const modules = nameModules([{ path: read.path, configured: undefined }]).modules;
    const { documents } = nameCatalog([read], modules, style);
    return { documents: documents.map((one) => remembering(one, memory)) };
  });
