import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indented } from "../../parsers/indented.js";
import { createSource } from "../../src/source.js";
import { cellsOf, parse } from "./indented-blocks.js";

const words = [
  "101",
  "-1",
  "E20",
  "A_B",
  "0x1F",
  "ENOENT",
  "NOTE",
  "text",
  "Text",
  "some words",
  "[",
  "]",
  "(",
  ")",
  "{",
  "}",
  "|",
  ":",
  "-",
  "–",
  "=",
  "=>",
  ",",
  ";",
  "#",
  "#define",
  "//",
  "/*",
  "*/",
  "--",
  "---",
  "====",
  "== x ==",
  "\t",
  "  ",
  " ",
  "    ",
  "\f",
  "[Page 1]",
  "4.2.",
  "1.2.3",
  '"',
  "'",
  "\\|",
  "错误",
  "{}",
  '{"a":1}',
  "Section: x",
  "enum X {",
  "<!--",
  "-->",
  "REM x",
  "%",
  "\u3000",
  "😀",
  "é",
  ".",
] as const;

const line = fc.array(fc.constantFrom(...words), { maxLength: 7 }).map((parts) => parts.join(""));
const texts = fc.oneof(
  fc.array(line, { maxLength: 20 }).map((all) => all.join("\n")),
  fc
    .array(fc.constantFrom(...words, "\n", "\n"), { maxLength: 60 })
    .map((parts) => parts.join(" ")),
  fc.string({ unit: "binary", maxLength: 200 }),
);
const runs = { numRuns: 1500 };

describe("for any text", () => {
  it("no exception; every place lies in the text; blocks stand in document order", async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { blocks, repairs } = await parse(text);
        const places = [...blocks, ...cellsOf(blocks), ...repairs].map(({ position }) => position);
        for (const { start, end } of places) {
          expect(start.offset).toBeGreaterThanOrEqual(0);
          expect(start.offset).toBeLessThanOrEqual(end.offset);
          expect(end.offset).toBeLessThanOrEqual(text.length);
        }
        const starts = blocks.map(({ position }) => position.start.offset);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        const { score } = indented.detect(createSource("a.txt", text));
        expect(score).toBeGreaterThanOrEqual(0.05);
        expect(score).toBeLessThanOrEqual(1);
      }),
      runs,
    );
  });

  it("all rows of a table have as many cells as its header and as the other rows", async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        for (const block of (await parse(text)).blocks) {
          if (block.kind !== "table") continue;
          const lengths = [
            block.header ?? block.rows[0]?.cells ?? [],
            ...block.rows.map((row) => row.cells),
          ];
          expect(new Set(lengths.map((cells) => cells.length)).size).toBe(1);
        }
      }),
      runs,
    );
  });

  it("a cell of one line is the slice at its place", async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const source = createSource("a.txt", text);
        for (const { text: cell, position } of cellsOf((await parse(text)).blocks)) {
          if (cell.includes("\n") || position.start.line !== position.end.line) continue;
          const slice = text.slice(position.start.offset, position.end.offset);
          expect(slice.replaceAll("\\|", "|")).toBe(cell);
          expect(cell).toBe(cell.trim());
        }
        expect(source.text).not.toContain("\r");
      }),
      runs,
    );
  });

  it("line endings change nothing but offsets", async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const plain = text.replaceAll("\r", "");
        const shapes = async (written: string): Promise<unknown> =>
          (await parse(written)).blocks.map((block) =>
            block.kind === "table"
              ? block.rows.map((row) => row.cells.map((cell) => cell.text))
              : [block.kind, block.text],
          );
        expect(await shapes(plain.replaceAll("\n", "\r\n"))).toEqual(await shapes(plain));
      }),
      runs,
    );
  });

  it("no word is lost but page breaks, rules and braces: each row line is in a table or a note", async () => {
    const rows = fc.array(
      fc.tuple(fc.integer({ min: 100, max: 999 }), fc.constantFrom("shut", "is open", "no gate")),
      { minLength: 2, maxLength: 30 },
    );
    const separator = fc.constantFrom(" ", "\t", "   ", ": ", " - ", " = ", " | ");
    await fc.assert(
      fc.asyncProperty(rows, separator, async (pairs, mark) => {
        const { blocks } = await parse(
          pairs.map(([code, text]) => `${code}${mark}${text}`).join("\n"),
        );
        expect(cellsOf(blocks).map((cell) => cell.text)).toEqual(
          pairs.flatMap(([code, text]) => [String(code), text]),
        );
      }),
    );
  });
});

describe("size", () => {
  const repeated = (text: string, count: number): string => text.repeat(count);

  it.each([
    [
      "rows",
      Array.from({ length: 50_000 }, (_, index) => `${index}   NAME_${index}   text`).join("\n"),
    ],
    ["open brackets", repeated("[{(", 100_000)],
    ["nested JSON", `${repeated('{"a":[', 50_000)}${repeated("]}", 50_000)}`],
    ["lines with a brace", repeated("{\n", 50_000)],
    ["unclosed comments", repeated("/* x\n", 50_000)],
    ["blanks inside a line", `100 a${repeated(" ", 200_000)}b:`],
    ["pipes", `100 ${repeated("|", 200_000)}`],
    ["stars", `A_B = 5 /${repeated("*", 200_000)}`],
    ["one string", `A_B = "${repeated("\\a", 200_000)}`],
    ["one token", repeated("A_", 200_000)],
    ["explanations", `100 a\n${repeated("   more\n", 100_000)}`],
    ["cells of a line each", repeated("a\nb c\n", 30_000)],
    ["records of one label", repeated("Code: 1\n", 50_000)],
    ["records of other labels", repeated("Code: 1\nText: a\nText b: c\n\n", 20_000)],
    ["names of columns", repeated("Code   Text\n", 50_000)],
    ["names between commas", repeated("Code,Text\n", 50_000)],
    ["borders", repeated("+--+--+\n", 50_000)],
    ["bars below a border", `--+--\n${repeated("a|b\n", 50_000)}`],
    ["openings of wiki tables", `${repeated("{|\n", 50_000)}|}`],
    ["cells of a wiki table", `{|\n| ${repeated("a || ", 50_000)}\n|-\n| b || c\n|}`],
    ["borders of AsciiDoc", repeated("|===\n", 50_000)],
    ["names of Jira's columns", repeated("||a||b||\n", 50_000)],
    ["counted codes", repeated("1. E1: a\n2. E2: b\n", 25_000)],
    ["announced codes", repeated("Error code 5\nText\n", 50_000)],
  ])("%s are read before the time of a test is up", async (_, text) => {
    await parse(text);
  });
});
