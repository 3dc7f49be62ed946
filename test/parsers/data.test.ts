import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { parsers } from "../../parsers/index.js";
import type { Block } from "../../src/blocks.js";
import type { Repair } from "../../src/diagnostic.js";
import { readDocuments } from "../../src/read-documents.js";
import { createSource } from "../../src/source.js";
import { catalogs, type Listed } from "./data-catalog.js";

const FORMATS = [
  ["delimited", "list.csv"],
  ["json", "list.json"],
  ["yaml", "list.yaml"],
] as const;

const pieces = fc.constantFrom(
  ...["{", "}", "[", "]", ",", ":", ": ", "\n", "\n\n", "\n  ", "\n- ", "- ", '"', "'", "\\", ";"],
  ...["|", "\t", "#", "# ", "//", "/*", "*/", "---\n", "&a ", "*a", "<<: *a", "!x ", "|\n", ">-\n"],
  ...["code", '"code"', "message", "1001", "E12", "0x1F", "0123", "NOT_FOUND", "text", "null", "~"],
  ...["__proto__", "constructor", "true", "1e3", "sep=;", '=""7""', "é", "😀", "\ufeff", "\u2028"],
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join("")),
  fc.json(),
  fc.string({ unit: "binary", maxLength: 120 }),
);

interface Parsed {
  readonly blocks: readonly Block[];
  readonly repairs: readonly Repair[];
}

async function parse(format: string, path: string, text: string): Promise<Parsed> {
  const parser = parsers.find(({ name }) => name === format);
  const repairs: Repair[] = [];
  const source = createSource(path, text);
  const blocks = await parser?.parse(source, (repair) => repairs.push(repair));
  return { blocks: [...(blocks ?? [])], repairs };
}

function shapes(blocks: readonly Block[]): unknown {
  return blocks.map((block) =>
    block.kind === "table"
      ? [block.header, ...block.rows.map(({ cells }) => cells)].map((cells) =>
          cells?.map((cell) => cell.text),
        )
      : [block.kind, block.text],
  );
}

describe.each(FORMATS)("%s, for any text", (format, path) => {
  it("is read; every place lies in the text; blocks stand in document order", async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { blocks, repairs } = await parse(format, path, text);
        const tables = blocks.filter((block) => block.kind === "table");
        const rows = tables.flatMap((table) => table.rows);
        const cells = [
          ...tables.flatMap(({ header }) => header ?? []),
          ...rows.flatMap((row) => row.cells),
        ];
        for (const { position } of [...blocks, ...repairs, ...rows, ...cells]) {
          expect(position.start.offset).toBeGreaterThanOrEqual(0);
          expect(position.start.offset).toBeLessThanOrEqual(position.end.offset);
          expect(position.end.offset).toBeLessThanOrEqual(text.length);
        }
        const starts = blocks.map(({ position }) => position.start.offset);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        for (const { header, rows: own } of tables)
          expect(
            new Set(
              [...(header ? [header] : []), ...own.map((row) => row.cells)].map(
                ({ length }) => length,
              ),
            ).size,
          ).toBe(1);
      }),
      { numRuns: 1000 },
    );
  });

  it("line endings change nothing but places", async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const plain = text.replaceAll("\r", "");
        const other = await parse(format, path, plain.replaceAll("\n", "\r\n"));
        expect(shapes(other.blocks)).toEqual(shapes((await parse(format, path, plain)).blocks));
      }),
      { numRuns: 300 },
    );
  });
});

/** The ways in which a list of errors is written. */
const WRITTEN: readonly (readonly [
  how: string,
  path: string,
  write: (list: readonly Listed[]) => string,
])[] = [
  ["CSV", "a.csv", (list) => Papa.unparse([...list])],
  [
    "CSV, no header",
    "a.csv",
    (list) => Papa.unparse(list.map(({ code, name, message }) => [code, name, message])),
  ],
  [
    "CSV, semicolons, CRLF",
    "a.csv",
    (list) => Papa.unparse([...list], { delimiter: ";", newline: "\r\n" }),
  ],
  ["CSV, everything quoted", "a.csv", (list) => Papa.unparse([...list], { quotes: true })],
  ["TSV", "a.tsv", (list) => Papa.unparse([...list], { delimiter: "\t" })],
  ["JSON, a list", "a.json", (list) => JSON.stringify(list)],
  ["JSON, wrapped", "a.json", (list) => JSON.stringify({ version: 1, errors: list }, null, 2)],
  ["JSON Lines", "a.jsonl", (list) => list.map((entry) => JSON.stringify(entry)).join("\n")],
  [
    "JSON, by code",
    "a.json",
    (list) =>
      JSON.stringify(
        byKey(list, ({ code }) => code),
        null,
        1,
      ),
  ],
  ["JSON, by name", "a.json", (list) => JSON.stringify(byKey(list, ({ name }) => name))],
  [
    "JSON, triples",
    "a.json",
    (list) => JSON.stringify(list.map(({ code, name, message }) => [code, name, message])),
  ],
  ["YAML, a list", "a.yaml", (list) => stringify(list)],
  ["YAML, narrow", "a.yml", (list) => stringify({ errors: list }, { lineWidth: 20 })],
  ["YAML, by code", "a.yaml", (list) => stringify(byKey(list, ({ code }) => code))],
  ["YAML, documents", "a.yaml", (list) => list.map((entry) => `---\n${stringify(entry)}`).join("")],
];

function byKey(list: readonly Listed[], keyOf: (entry: Listed) => string): object {
  return Object.fromEntries(list.map((entry) => [keyOf(entry), entry]));
}

async function readBack(path: string, text: string): Promise<readonly Listed[]> {
  const [reading] = await readDocuments([{ source: createSource(path, text), named: true }]);
  const entries = reading?.document.sections.flatMap((section) => section.entries) ?? [];
  return entries.map(({ code, name, message }) => ({
    code,
    name: name ?? "",
    message: (message ?? "").replace(/\s+/g, " "),
  }));
}

function sorted(list: readonly Listed[]): readonly Listed[] {
  return list.toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

describe.each(WRITTEN)("%s", (_how, path, write) => {
  it("gives back the codes, names and messages of a list, in any order of its rows", async () => {
    await fc.assert(
      fc.asyncProperty(catalogs, fc.boolean(), async (catalog, reversed) => {
        const list = reversed ? catalog.toReversed() : catalog;
        expect(sorted(await readBack(path, write(list)))).toEqual(sorted(catalog));
      }),
      { numRuns: 60 },
    );
  });
});

describe("CSV as Papa Parse reads it", () => {
  it("every field of a text that Papa Parse wrote", async () => {
    const field = fc.array(pieces, { maxLength: 5 }).map((parts) =>
      parts
        .join("")
        .replace(/[\s\ufeff\u2028]+/g, " ")
        .trim(),
    );
    const row = fc.array(field, { minLength: 2, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 3, maxLength: 8 }), async (rows) => {
        const text = Papa.unparse(
          [["code", "message"], ...rows.map((one, at) => [String(at), ...one.slice(1)])],
          { quotes: true },
        );
        const { blocks } = await parse("delimited", "a.csv", text);
        const read = blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
        const unwrapped = rows.map((one) => /^="([^"]*)"$/.exec(one[1] ?? "")?.[1] ?? one[1]);
        expect(read.map(({ cells }) => cells[1]?.text)).toEqual(unwrapped);
      }),
      { numRuns: 300 },
    );
  });
});

describe("texts as deep as they are long", () => {
  it.each([
    ["json", "[".repeat(100_000)],
    ["json", `${'{"a":'.repeat(100_000)}1`],
    ["json", "[{".repeat(50_000) + "]".repeat(50_000)],
    ["yaml", "[".repeat(100_000)],
    ["yaml", "- ".repeat(20_000)],
    ["delimited", `a,b\n${'"'.repeat(100_001)}`],
  ])("%s %#", async (format, text) => {
    const { repairs } = await parse(format, `a.${format}`, text);
    expect(repairs.length).toBeLessThan(60);
  });

  it("aliases of aliases do not grow beyond reason", async () => {
    const lines = Array.from(
      { length: 30 },
      (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]`,
    );
    const { blocks, repairs } = await parse("yaml", "a.yaml", `a0: &a0 x\n${lines.join("\n")}\n`);
    expect(JSON.stringify(shapes(blocks)).length).toBeLessThan(100_000);
    expect(repairs.some(({ code }) => code === "yaml-alias")).toBe(true);
  });
});
