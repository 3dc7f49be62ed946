import { readdirSync } from "node:fs";
import { extname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editBytes } from "../../src/lint/edit-bytes.js";
import { type Fixed, fixDocuments } from "../../src/lint/fix-documents.js";
import { lintDocuments } from "../../src/lint/lint-documents.js";
import { isSameCatalog } from "../../src/lint/same-catalog.js";
import { createSource } from "../../src/source.js";
import { IN_FULL } from "../in-full.js";
import { FIXTURES, readSource } from "../read-fixtures.js";
import { readExample } from "../rules/rule-fixtures.js";

const OPTIONS = { naming: "pascal" } as const;
const RUNS = !IN_FULL ? 60 : 1000;

interface Mending extends Fixed {
  readonly text: string;
  readonly isSame: boolean;
}

async function mend(path: string, decoded: string): Promise<Mending> {
  const inputs = [{ source: createSource(path, decoded), named: true }];
  const found = await lintDocuments(inputs, OPTIONS);
  const fixed = await fixDocuments(inputs, OPTIONS, found);
  const isSame = isSameCatalog(found.catalog, fixed.left.catalog);
  return { ...fixed, text: fixed.documents[0]?.text ?? decoded, isSame };
}

/** Short documents of every format, some of them damaged in the ways that are mended. */
const documents = [
  "rules",
  "markdown",
  "rst",
  "lisp",
  "delimited",
  "json",
  "yaml",
  "indented",
].flatMap((folder) =>
  readdirSync(join(FIXTURES, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /(?:^|[/\\])input\.\w+$/.test(name) && !/expected/.test(name))
    .map((name) => {
      const file = join(FIXTURES, folder, name);
      return { path: `input${extname(name)}`, text: readSource(file, name).decoded };
    })
    .filter(({ text }) => text.length < 4000),
);

/** Damages that people, editors and converters do. */
const damages: readonly ((text: string, at: number) => string)[] = [
  (text) => text.replace(/^(\|[ :-]+\|)[ :|-]+$/m, "$1"),
  (text) => text.replace(/(\w)_(\w)/g, "$1\\_$2"),
  (text) => text.replace(/([A-Z]+)_([A-Z]+)_([A-Z]+)/g, "$1\\ *$2*\\ $3"),
  (text) => text.replace(/(\w)"/g, '$1 "'),
  (text) => text.replace(/ \|$/gm, "\u00a0|"),
  (text) => text.replace(/\n\n(?=\|)/g, "\n"),
  (text) => text.replace(/\n/g, "\r\n"),
  (text) => text.replace(/\n/g, "\r"),
  (text) => text.trimEnd(),
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at) => `${text.slice(0, at)}\u3000${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}\n${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}|${text.slice(at)}`,
];

/** Half of them have something to mend before any damage. */
const mendable = ["damaged-underscores", "table-repaired", "untrimmed-text"].flatMap(
  (code) => readExample(code, "bad") ?? [],
);
const document = fc.oneof(
  fc.constantFrom(...documents),
  fc.constantFrom(...mendable.map(({ file, text }) => ({ path: file, text }))),
);

const damaged = fc
  .tuple(
    document,
    fc.array(fc.tuple(fc.constantFrom(...damages), fc.double({ min: 0, max: 1, noNaN: true })), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([{ path, text }, steps]) => ({
    path,
    text: steps.reduce((done, [damage, at]) => damage(done, Math.floor(at * done.length)), text),
  }));

describe("what is mended", () => {
  it("is mended once for all, changes nothing that is read, and is nothing but the edits", async () => {
    let mended = 0;
    await fc.assert(
      fc.asyncProperty(damaged, async ({ path, text }) => {
        const once = await mend(path, text);
        expect(once.isSame).toBe(true);
        if (once.documents.length === 0) return;
        mended++;
        expect((await mend(path, once.text)).text).toBe(once.text);
        const [{ edits } = { edits: [] }] = once.documents;
        for (const edit of edits) {
          const before = text.slice(edit.start, edit.end);
          const letters = /[^\s_|\\*:\-\u200b\u2060\ufeff]/gu;
          expect(edit.text.match(letters)).toEqual(before.match(letters));
          expect(edit.text).toMatch(/^[\x20-\x7e\r\n]*$/);
        }
      }),
      { numRuns: RUNS },
    );
    expect(mended).toBeGreaterThan(RUNS / 10);
  });
});

describe("bytes of a mended document", () => {
  const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "gb18030"] as const;
  const edit = fc.tuple(fc.nat(40), fc.nat(3), fc.constantFrom("", "_", "---|", "  "));

  it("are those of the text but for the edits, in every encoding", async () => {
    const text = fc.string({ unit: fc.constantFrom(..."ab |_\\\r\n渡轮é😀"), maxLength: 40 });
    const cases = fc.tuple(fc.constantFrom(...ENCODINGS), fc.boolean(), text, edit);
    await fc.assert(
      fc.asyncProperty(cases, async ([encoding, marked, decoded, [at, length, written]]) => {
        const start = Math.min(at, decoded.length);
        const end = Math.min(start + length, decoded.length);
        if (!isBoundary(decoded, start) || !isBoundary(decoded, end)) return;
        const mark = marked && encoding !== "gb18030" ? "\ufeff" : "";
        const bytes = encode(mark + decoded, encoding);
        const wanted = encode(
          mark + decoded.slice(0, start) + written + decoded.slice(end),
          encoding,
        );
        const edits = [{ start, end, text: written }];
        const edited = await editBytes(bytes, decoded, encoding, edits);
        expect(edited && Buffer.from(edited).toString("hex")).toBe(wanted.toString("hex"));
      }),
      { numRuns: RUNS * 5 },
    );
  });

  it("are not made of a document that changed meanwhile", async () => {
    expect(await editBytes(Buffer.from("abc"), "abd", undefined, [])).toBeNull();
    expect(await editBytes(Buffer.from([0xff, 0xff, 0xff]), "abd", undefined, [])).toBeNull();
  });
});

function isBoundary(text: string, at: number): boolean {
  return !/[\udc00-\udfff]/.test(text[at] ?? "");
}

/** The characters of the test in GB 18030. */
const GB: Readonly<Record<string, string>> = {
  渡: "b6c9",
  轮: "c2d6",
  é: "a8a6",
  "😀": "9439fc36",
};

function encode(text: string, encoding: string): Buffer {
  if (encoding === "utf-16le") return Buffer.from(text, "utf16le");
  if (encoding === "utf-16be") return Buffer.from(text, "utf16le").swap16();
  if (encoding === "utf-8") return Buffer.from(text, "utf8");
  return Buffer.concat(
    [...text].map((one) =>
      GB[one] === undefined ? Buffer.from(one) : Buffer.from(GB[one], "hex"),
    ),
  );
}
