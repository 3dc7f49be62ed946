import { parseEDNString } from "edn-data";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, Span } from "../../src/blocks.js";
import { faults, read, tables, tablesOf } from "./lisp-reading.js";

/** The texts of the items of a vector. */
async function items(text: string): Promise<readonly string[]> {
  const found = tablesOf((await read(`[${text}]`)).blocks);
  return found.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => cell.text)));
}

/** The EDN specification, section by section, with what other Lisps add. */
const ATOMS: readonly (readonly [string, readonly string[]])[] = [
  ["nil true false", ["", "true", "false"]],
  ["#t #f #true", ["true", "false", "true"]],
  ['"" "a" "a,b;c"', ["", "a", "a,b;c"]],
  ['"\\t1\\n2\\\\3\\"4"', ['1\n2\\3"4']],
  ['"\\u0041\\u00e9"', ["Aé"]],
  ['"a\\x41;b" "\\e\\q" "\\101"', ["aAb", "\u001bq", "A"]],
  ['"one\n   two"', ["one\ntwo"]],
  ['"one \\\n   two"', ["one two"]],
  ["\\a \\newline \\space \\u0041 \\( \\; \\,", ["a", "", "", "A", "(", ";", ","]],
  ["#\\a #\\Space #\\( ?a ?\\( ?\\n", ["a", "", "(", "a", "(", "n"]],
  ["a a/b + - -a .b a.b a' a#b <*>", ["a", "a/b", "+", "-", "-a", ".b", "a.b", "a'", "a#b", "<*>"]],
  ["|odd symbol| /", ["odd symbol", "/"]],
  [":a :a/b ::c #:d :fred.x/y?", ["a", "a/b", "c", "d", "fred.x/y?"]],
  ["0 -1 +2 3N 1/2 0x1F #x1F 16rFF", ["0", "-1", "+2", "3N", "1/2", "0x1F", "#x1F", "16rFF"]],
  [
    "1.5 -0.5M 1e3 007 12345678901234567890",
    ["1.5", "-0.5M", "1e3", "007", "12345678901234567890"],
  ],
  ['#inst "2020-01-01T00:00:00Z" #uuid "f81d" #my/tag 5', ["2020-01-01T00:00:00Z", "f81d", "5"]],
  ['#"\\d+" #p"/a/b"', ["\\d+", "/a/b"]],
  ["'a `b ~c ~@d @e #'f", ["a", "b", "c", "d", "e", "f"]],
  ["^:x a ^{:y 1} b ^String c #^:z d", ["a", "b", "c", "d"]],
  ["1,2,,3", ["1", "2", "3"]],
  ["1 #_ 2 3", ["1", "3"]],
  ["1 #_ #_ 2 3 4", ["1", "4"]],
  ["1 #_(2 3) 4 #;5 6", ["1", "4", "6"]],
  ["1 #| 2 #| 3 |# 4 |# 5", ["1", "5"]],
  ["1 ; 2\n3", ["1", "2", "3", ""]],
  ['1;2 "\n3', ["1", '2 "', "3", ""]],
  ["#?(:clj 1 :cljs 2) #?@(:clj [3 4])", ["1", "3", "4"]],
  ["##Inf ##NaN", ["##Inf", "##NaN"]],
  ["\u00a01\u30002\ufeff", ["1", "2"]],
];

describe("atoms", () => {
  it.each(ATOMS)("%s", async (text, texts) => {
    expect(await items(text)).toEqual(texts);
    expect(await faults(`[${text}]`)).toEqual([]);
  });

  it("decodes strings as edn-data does", async () => {
    const written = fc
      .string({ unit: "grapheme" })
      .map((text) => JSON.stringify(text.replace(/\s/g, "_")));
    await fc.assert(
      fc.asyncProperty(written, async (text) => {
        expect(await items(text)).toEqual([String(parseEDNString(text)).trim()]);
      }),
    );
  });
});

describe("faults", () => {
  const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    [
      "{:jam {:code 1}\n :ink {:code 2}",
      ["unclosed-form 1:1"],
      ["table [|code]", "  jam|1", "  ink|2"],
    ],
    [
      "{:jam {:code 1\n :ink {:code 2}\n :lid {:code 3}}",
      ["unclosed-form 1:7"],
      ["table [|code]", "  jam|1", "  ink|2", "  lid|3"],
    ],
    ["(def A 1\n(def B 2)", ["unclosed-form 1:1"], ["table", "  A|1", "  B|2"]],
    ["{:jam [1 2)\n :ink [3 4]}", ["mismatched-closing 1:11"], ["table", "  jam|1|2", "  ink|3|4"]],
    ["[{:code 1]", ["mismatched-closing 1:10"], ["table [code]", "  1"]],
    ["{:jam 1}}\n", ["unexpected-closing 1:9"], ["table", "  jam|1"]],
    [
      "{:jam {:code 1}}\n :ink {:code 2}}",
      ["unexpected-closing 2:16"],
      ["table [|code]", "  jam|1", "table [|code]", "  ink|2"],
    ],
    ["{:jam 1 :ink}", ["odd-map 1:9"], ["table", "  jam|1", "  ink|"]],
    ["{:jam 1 :jam 2}", ["duplicate-key 1:9"], ["table", "  jam|1", "  jam|2"]],
    ["#{:jam :jam}", ["duplicate-key 1:8"], ["table", "  jam", "  jam"]],
    ['{:jam "Jam}\n', ["unclosed-string 1:7"], ["table", "  jam|Jam"]],
    [
      '{:jam {:text "Jam}\n :ink {:text "Ink"}}',
      ["unclosed-string 1:14"],
      ["table [|text]", "  jam|Jam", "  ink|Ink"],
    ],
    ["#| faults\n{:jam 1}", ["unclosed-comment 1:1"], ["table", "  jam|1"]],
    ["[1 2 ']", ["dangling-prefix 1:6"], ["table", "  1", "  2"]],
  ];

  it.each(CASES)("%s", async (text, codes, lines) => {
    expect(await faults(text)).toEqual(codes);
    expect(await tables(text)).toEqual(lines);
  });

  it("say what was found and what was expected, without a period", async () => {
    for (const [text] of CASES) {
      for (const { message, severity, code } of (await read(text)).repairs) {
        expect(message).toMatch(/expected .*[^.]$/);
        expect(severity).toBe(code === "duplicate-key" ? "warning" : "error");
      }
    }
  });
});

const PIECES = fc.constantFrom(
  ..."( ) [ ] { } #{ #( #_ #| |# ; ' ` ~ ~@ @ ^ # #? #?@ #+ #- #hash( #:a{ \" \\ | . , ? : :a :b/c a 1 -2 0x1 nil def".split(
    " ",
  ),
  " ",
  " ",
  "\n",
  "\n  ",
  '"x y"',
  "{:code 1}",
  "(def A 1)\n",
  "; note\n",
);
const LISP = fc.array(PIECES, { maxLength: 60 }).map((pieces) => pieces.join(""));

/** Every place that a block holds. */
function spans(block: Block): readonly Pick<Span, "position">[] {
  if (block.kind !== "table") return [block];
  const rows = block.rows.flatMap((row) => [row, ...row.cells]);
  return [block, ...(block.header ?? []), ...rows];
}

describe("any text", () => {
  it("is read without an exception, every place inside of it, blocks in order", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(LISP, fc.string({ unit: "binary" })), async (text) => {
        const { blocks, repairs } = await read(text);
        for (const { position } of [...blocks.flatMap(spans), ...repairs]) {
          expect(position.start.offset).toBeLessThanOrEqual(position.end.offset);
          expect(position.end.offset).toBeLessThanOrEqual(text.length);
        }
        const starts = blocks.map(({ position }) => position.start.offset);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
      { numRuns: 500 },
    );
  });

  it("has tables as wide as their headers, and rows of one width", async () => {
    await fc.assert(
      fc.asyncProperty(LISP, async (text) => {
        for (const { header, rows } of tablesOf((await read(text)).blocks)) {
          const width = header?.length ?? rows[0]?.cells.length;
          expect(rows.every(({ cells }) => cells.length === width)).toBe(true);
        }
      }),
    );
  });

  it("is the same with other line endings", async () => {
    await fc.assert(
      fc.asyncProperty(LISP, async (text) => {
        const { lines } = await read(text);
        expect((await read(text.replaceAll("\n", "\r\n"))).lines).toEqual(lines);
      }),
    );
  });

  it("keeps each entry of a map, cells without markup as they are written", async () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}[a-z]$/).filter((word) => word !== "nil");
    const entries = fc.uniqueArray(fc.tuple(name, fc.integer()), {
      selector: ([key]) => key,
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(entries, async (pairs) => {
        const text = `{${pairs.map(([key, value]) => `${key}  ${value}`).join(",\n ")}}`;
        const [table] = tablesOf((await read(text)).blocks);
        const rows = table?.rows.map(({ cells }) => cells.map((cell) => cell.text));
        expect(rows).toEqual(pairs.map(([key, value]) => [key, String(value)]));
        for (const { text: shown, position } of table?.rows.flatMap(({ cells }) => cells) ?? []) {
          expect(text.slice(position.start.offset, position.end.offset)).toBe(shown);
        }
      }),
    );
  });
});

describe("large texts", () => {
  const COUNT = 100_000;

  it.each([
    "(",
    "[",
    "{:a ",
    "'",
    "#_",
    "(a . ",
    "[{",
    "#|",
    '"a\n',
    "(a\n",
    "{1 [",
    "#+",
    "{:a 1]",
  ])(
    "%s a hundred thousand times",
    async (piece) => {
      const { blocks } = await read(piece.repeat(COUNT));
      expect(Array.isArray(blocks)).toBe(true);
    },
    15_000,
  );

  it("keeps each of fifty thousand rows", async () => {
    const rows = Array.from(
      { length: 50_000 },
      (_, index) => `:e${index} {:code ${index} :text "t"}`,
    );
    const [table] = tablesOf((await read(`{${rows.join("\n")}}`)).blocks);
    expect(table?.rows).toHaveLength(50_000);
  }, 15_000);
});
