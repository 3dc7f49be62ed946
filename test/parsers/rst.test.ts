import { describe, expect, test } from "vitest";
import { rst } from "../../parsers/rst.js";
import { createSource } from "../../src/source.js";
import { read, repairsOf, shown, sliceOf } from "./rst-reading.js";

describe("titles", () => {
  test("take their level from the order in which adornments appear", async () => {
    const text = [
      "=====",
      " Top",
      "=====",
      "",
      "Part",
      "====",
      "",
      "Detail",
      "------",
      "",
      "Next part",
      "=========",
    ];
    expect(await shown(text.join("\n"))).toEqual([
      "heading 1: Top",
      "heading 2: Part",
      "heading 3: Detail",
      "heading 2: Next part",
    ]);
  });

  test("may have an underline that is too short for their wide characters", async () => {
    expect(await shown("错误码说明\n======\n\n退款\n==\n")).toEqual([
      "heading 1: 错误码说明",
      "heading 1: 退款",
    ]);
  });

  test("lose their inline markup and stand at their text", async () => {
    const { text, blocks } = await read("  \n**Codes** of ``pay``\n====================\n");
    expect(blocks.map((block) => block.kind)).toEqual(["heading"]);
    expect(blocks[0]).toMatchObject({ text: "Codes of pay" });
    expect(blocks.map((block) => sliceOf(text, block))).toEqual(["**Codes** of ``pay``"]);
  });

  test("are no paragraphs, and a line of punctuation between blank lines is nothing", async () => {
    expect(await shown("first\n\n--------\n\nsecond\n")).toEqual(["note: first", "note: second"]);
  });
});

describe("labels", () => {
  test("are bold paragraphs, rubrics and titles of tables", async () => {
    const text = [
      "**Login**",
      "",
      "**Logout**:",
      "",
      ".. rubric:: Session",
      "",
      ".. table:: Limits",
      "   :widths: auto",
      "",
      "   == ==",
      "   1  a",
      "   == ==",
      "",
      "**not** alone",
    ];
    expect(await shown(text.join("\n"))).toEqual([
      "label: Login",
      "label: Logout:",
      "label: Session",
      "label: Limits",
      "table [no header]",
      "- 1|a",
      "note: not alone",
    ]);
  });
});

describe("explicit markup", () => {
  test("comments are kept without their dots, and nothing in them is read", async () => {
    const text = ".. reserved 10xx\n\n..\n   == ==\n   1  a\n   == ==\n\n.. two\n   lines\n";
    expect(await shown(text)).toEqual([
      "comment: reserved 10xx",
      "comment: == ==⏎1  a⏎== ==",
      "comment: two⏎lines",
    ]);
  });

  test("two dots above a blank line comment nothing out", async () => {
    expect(await shown("..\n\n   quoted\n")).toEqual(["note: quoted"]);
  });

  test("targets and definitions are nothing, footnotes are prose", async () => {
    const text = [
      ".. _top:",
      ".. _far: https://example.org",
      ".. |x| replace:: y",
      "",
      ".. [1] first",
      ".. [#n]",
      "   second",
      ".. [CIT] third",
      "__ https://example.org",
    ];
    expect(await shown(text.join("\n"))).toEqual(["note: first", "note: second", "note: third"]);
  });

  test("admonitions and unknown directives are entered, drawings and code are not", async () => {
    const text = [
      ".. note:: Mind",
      "   this",
      "",
      ".. fancy-box:: Title here",
      "   :class: wide",
      "",
      "   == ==",
      "   1  a",
      "   == ==",
      "",
      ".. image:: picture.png",
      "   :alt: nothing",
      "",
      ".. code-block:: text",
      "",
      "   == ==",
      "   2  b",
      "   == ==",
    ];
    expect(await shown(text.join("\n"))).toEqual([
      "note: Mind⏎this",
      "label: Title here",
      "table [no header]",
      "- 1|a",
    ]);
  });
});

describe("prose", () => {
  test("comes from paragraphs, quotations and items of lists", async () => {
    const text = [
      "One",
      "paragraph",
      "",
      "  quoted",
      "",
      "- first",
      "  item",
      "- second",
      "",
      "1. third",
      "2. fourth",
      "",
      "| line",
      "| block",
    ];
    expect(await shown(text.join("\n"))).toEqual([
      "note: One⏎paragraph",
      "note: quoted",
      "note: first⏎item",
      "note: second",
      "note: third",
      "note: fourth",
      "note: line⏎block",
    ]);
  });

  test("tables are found in items of lists and in quotations", async () => {
    const text = "- item\n\n  == ==\n  1  a\n  == ==\n\n    == ==\n    2  b\n    == ==\n";
    expect(await shown(text)).toEqual([
      "note: item",
      "table [no header]",
      "- 1|a",
      "table [no header]",
      "- 2|b",
    ]);
  });

  test("does not nest without end", async () => {
    expect(await repairsOf("- ".repeat(5000))).toEqual(["nesting-too-deep 1"]);
  });
});

describe("examples", () => {
  test("are JSON objects in literal blocks and between paragraphs", async () => {
    const text = [
      "Answer::",
      "",
      '  {"code": 1}',
      "",
      ".. code-block:: json",
      "   :caption: failed",
      "",
      "   {",
      '     "code": 2',
      "   }",
      "",
      "{",
      '  "code": 3,',
      '  "more": ["}"]',
      "}",
      "",
      "{not json}",
      "",
      "Shell::",
      "",
      "  $ run",
    ];
    expect(await shown(text.join("\n"))).toEqual([
      "note: Answer:",
      'example: {"code": 1}',
      'example: {⏎  "code": 2⏎}',
      'example: {⏎  "code": 3,⏎  "more": ["}"]⏎}',
      "note: {not json}",
      "note: Shell:",
    ]);
  });
});

describe("lists that are tables", () => {
  test("definition lists have terms, classifiers and definitions", async () => {
    const text = "E1 : fatal\n  Disk is full\n\nE2\n  Two\n  lines\n";
    expect(await shown(text)).toEqual([
      "table [no header]",
      "- E1|fatal|Disk is full",
      "- E2||Two⏎lines",
    ]);
  });

  test("without classifiers they have two columns", async () => {
    expect(await shown("0\n  fine\n1\n  ``a : b``\n")).toEqual([
      "table [no header]",
      "- 0|fine",
      "- 1|a : b",
    ]);
  });

  test("a table in a definition follows the list", async () => {
    expect(await shown("7\n  see\n\n  == ==\n  1  a\n  == ==\n")).toEqual([
      "table [no header]",
      "- 7|see",
      "table [no header]",
      "- 1|a",
    ]);
  });

  test("field lists have names and bodies, option lists options and descriptions", async () => {
    const text =
      ":401: no token\n:with\\: colon: more\n  text\n\n-v, --verbose  says more\n--out=FILE\n    where to\n";
    expect(await shown(text)).toEqual([
      "table [no header]",
      "- 401|no token",
      "- with: colon|more⏎text",
      "table [no header]",
      "- -v, --verbose|says more",
      "- --out=FILE|where to",
    ]);
  });
});

describe("detection", () => {
  const score = (text: string): number => rst.detect(createSource("x", text)).score;

  test.each([
    ["a simple table", "=== ===\na   b\n=== ===\n1   2\n=== ===\n"],
    ["a directive and a title", "Codes\n=====\n\n.. list-table::\n\n   * - 1\n     - a\n"],
    ["targets and roles", ".. _codes:\n\nSee :ref:`other` and :doc:`more`.\n"],
    ["a grid", "Codes\n=====\n\n+---+---+\n| 1 | a |\n+---+---+\n"],
  ])("is sure of %s", (_, text) => {
    expect(score(text)).toBeGreaterThanOrEqual(0.7);
  });

  test.each([
    ["Markdown", "# Codes\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```json\n{}\n```\n"],
    ["Markdown with underlined titles", "Codes\n=====\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"],
    ["Lisp", "{:a 1\n :b 2}\n"],
    ["plain text", "1\tfirst\n2\tsecond\n"],
    ["nothing", ""],
  ])("is not taken in by %s", (_, text) => {
    expect(score(text)).toBeLessThan(0.3);
  });

  test("says what it saw", () => {
    const detection = rst.detect(createSource("x", ".. _a:\n\n.. _b:\n"));
    expect(detection.reason).toBe("2 targets");
  });
});
