import { describe, expect, test } from "vitest";
import { cellsOf, read, repairsOf, rowsOf, shown, sliceOf, tablesOf } from "./rst-reading.js";

const lines = (...all: readonly string[]): string => `${all.join("\n")}\n`;

describe("a list-table", () => {
  test("has a title, a header and rows", async () => {
    const text = lines(
      ".. list-table:: Codes",
      "   :header-rows: 1",
      "   :widths: 10 90",
      "",
      "   * - Code",
      "     - Text",
      "   * - ``1``",
      "     - First",
      "       line",
      "   * - 2",
      "     -",
    );
    expect(await shown(text)).toEqual([
      "label: Codes",
      "table [Code|Text]",
      "- 1|First⏎line",
      "- 2|",
    ]);
    expect(await repairsOf(text)).toEqual([]);
  });

  test("may hold lists in its cells", async () => {
    const text = lines(
      ".. list-table::",
      "",
      "   * - 1",
      "     - * a",
      "       * b",
      "   * - 2",
      "     - Either",
      "",
      "       - c",
    );
    expect(await rowsOf(text)).toEqual(["table [no header]", "- 1|a⏎b", "- 2|Either⏎c"]);
  });

  test("is read with rows of unequal length, without a blank line, and with text astray", async () => {
    const text = lines(
      ".. list-table::",
      "   :header-rows: 1",
      "   * - Code",
      "     - Text",
      "   * - 1",
      "   * - 2",
      "     - b",
      "      astray",
    );
    expect(await rowsOf(text)).toEqual(["table [Code|Text]", "- 1|", "- 2|b⏎astray"]);
    expect([...(await repairsOf(text))].sort()).toEqual([
      "table-repaired 1",
      "table-repaired 5",
      "table-repaired 6",
    ]);
  });
});

describe("a csv-table", () => {
  test("has a header in its options and rows of unequal length", async () => {
    const text = lines(
      ".. csv-table:: Codes",
      '   :header: "Code", "Text, long"',
      "",
      '   1, "one, or ""first"""',
      "   2",
      '   3, "two',
      '   lines"',
    );
    expect(await shown(text)).toEqual([
      "label: Codes",
      "table [Code|Text, long]",
      '- 1|one, or "first"',
      "- 2|",
      "- 3|two⏎lines",
    ]);
    expect(await repairsOf(text)).toEqual([]);
  });

  test("may have its header in its rows, and content that is indented deeper", async () => {
    const text = lines(
      ".. csv-table::",
      "   :header-rows: 1",
      "",
      "     Code, Text",
      "     1, one",
    );
    expect(await rowsOf(text)).toEqual(["table [Code|Text]", "- 1|one"]);
  });

  test("may have a row above its options", async () => {
    const text = lines(".. csv-table::", "     1, one", "   :header: Code, Text");
    expect(await rowsOf(text)).toEqual(["table [Code|Text]", "- 1|one"]);
    const [table] = tablesOf((await read(text)).blocks);
    expect(table && sliceOf(text, table)).toBe("1, one\n   :header: Code, Text");
  });

  test("may use other characters", async () => {
    const text = lines(
      ".. csv-table::",
      "   :delim: ;",
      "   :quote: '",
      "   :escape: !",
      "",
      "   1;'a;!'b'",
      "   2;c!;d",
    );
    expect(await rowsOf(text)).toEqual(["table [no header]", "- 1|a;'b", "- 2|c;d"]);
    const tabs = lines(".. csv-table::", "   :delim: tab", "", "   1\tone\t", "   2\t\ttwo");
    expect(await rowsOf(tabs)).toEqual(["table [no header]", "- 1|one|", "- 2||two"]);
  });

  test("is read with quotes that docutils refuses", async () => {
    const text = lines(".. csv-table::", "", '   1, "a" b', '   2, "c', "   3, d");
    expect(await rowsOf(text)).toEqual(["table [no header]", "- 1|a b", '- 2|"c', "- 3|d"]);
    expect(await repairsOf(text)).toEqual(["table-repaired 3", "table-repaired 4"]);
  });

  test("says that it does not read another file", async () => {
    expect(await repairsOf(".. csv-table:: Codes\n   :file: codes.csv\n")).toEqual([
      "external-table 1",
    ]);
  });

  test("its cells stand at their text", async () => {
    const text = lines(".. csv-table::", "", '   10, "two ""x"" words" , end');
    const { blocks } = await read(text.replace(" , end", ", end"));
    const cells = tablesOf(blocks).flatMap(cellsOf);
    const source = text.replace(" , end", ", end");
    expect(cells.map((cell) => sliceOf(source, cell))).toEqual(["10", 'two ""x"" words', "end"]);
    expect(cells.map((cell) => cell.text)).toEqual(["10", 'two "x" words', "end"]);
  });
});

describe("object descriptions", () => {
  test("beside each other are one table", async () => {
    const text = lines(
      ".. c:macro:: QUEUE_FULL",
      "",
      "   No more room.",
      "",
      ".. _empty:",
      "",
      ".. c:macro:: QUEUE_EMPTY",
      "   :noindex:",
      "",
      "   Nothing there.",
      "",
      "   See *above*.",
      "",
      ".. option:: -q, --quiet",
      "",
      "   Says less.",
    );
    expect(await shown(text)).toEqual([
      "table [no header]",
      "- QUEUE_FULL|No more room.",
      "- QUEUE_EMPTY|Nothing there.⏎See above.",
      "table [no header]",
      "- -q, --quiet|Says less.",
    ]);
  });

  test("with a value have it as their second column", async () => {
    const text = lines(
      ".. py:data:: FULL",
      "   :value: 12",
      "",
      "   No room.",
      "",
      ".. py:data:: EMPTY",
      "",
      "   None.",
    );
    expect(await rowsOf(text)).toEqual([
      "table [no header]",
      "- FULL|12|No room.",
      "- EMPTY||None.",
    ]);
  });

  test("may have their text directly below the name", async () => {
    expect(await rowsOf(".. c:macro:: FULL\n   No room.\n")).toEqual([
      "table [no header]",
      "- FULL|No room.",
    ]);
  });

  test("of an unknown kind are known by having a sibling", async () => {
    const text = lines(
      ".. fault:: F1",
      "",
      "   One.",
      "",
      ".. fault:: F2",
      "",
      "   Two.",
      "",
      ".. box:: F3",
      "",
      "   Three.",
    );
    expect(await shown(text)).toEqual([
      "table [no header]",
      "- F1|One.",
      "- F2|Two.",
      "label: F3",
      "note: Three.",
    ]);
  });
});
