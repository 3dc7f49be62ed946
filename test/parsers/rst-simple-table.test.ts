import { describe, expect, test } from "vitest";
import { cellsOf, read, repairsOf, rowsOf, shown, sliceOf, tablesOf } from "./rst-reading.js";

const lines = (...all: readonly string[]): string => `${all.join("\n")}\n`;

describe("a simple table", () => {
  test("has a header above its second border", async () => {
    const text = lines(
      "==== =====",
      "Code Text",
      "==== =====",
      "1    one",
      "2    two",
      "==== =====",
    );
    expect(await shown(text)).toEqual(["table [Code|Text]", "- 1|one", "- 2|two"]);
  });

  test("has no header without one", async () => {
    expect(await shown(lines("== ==", "1  a", "2  b", "== =="))).toEqual([
      "table [no header]",
      "- 1|a",
      "- 2|b",
    ]);
  });

  test("goes on in lines without text in the first column, and after blank lines", async () => {
    const text = lines("== =====", "1  first", "   more", "", "   last", "", "2  next", "== =====");
    expect(await rowsOf(text)).toEqual(["table [no header]", "- 1|first⏎more⏎last", "- 2|next"]);
  });

  test("joins columns above an underline, and rows of a header", async () => {
    const text = lines(
      "=== === ====",
      "Both    Text",
      "------- ----",
      "A   B",
      "=== === ====",
      "all three",
      "------------",
      "1   2   end",
      "=== === ====",
    );
    expect(await rowsOf(text)).toEqual([
      "table [Both⏎A|Both⏎B|Text]",
      "- 3:all three",
      "- 1|2|end",
    ]);
  });

  test("is cut by display columns, and its last column has no end", async () => {
    const text = lines(
      "====== ==",
      "码     说明",
      "====== ==",
      "错误１ 很长的说明",
      "e\u0301      x",
      "====== ==",
    );
    expect(await rowsOf(text)).toEqual(["table [码|说明]", "- 错误１|很长的说明", "- e\u0301|x"]);
    expect(await repairsOf(text)).toEqual([]);
  });

  test("may be written with tabs", async () => {
    const text = lines("======= ====", "1\tone", "2\t\ttwo", "======= ====");
    expect(await rowsOf(text)).toEqual(["table [no header]", "- 1|one", "- 2|two"]);
  });

  test("drops bullets in cells and keeps what is no list", async () => {
    const text = lines(
      "== ===========",
      "1  - first",
      "   - second",
      "2  a) one",
      "   b) two",
      "-  1.",
      "== ===========",
    );
    expect(await rowsOf(text)).toEqual([
      "table [no header]",
      "- 1|first⏎second",
      "- 2|a) one⏎b) two",
      "- -|1.",
    ]);
  });

  test("leaves lines of dashes out", async () => {
    const text = lines("== ==", "1  a", "-- --", "2  b", "-- --", "== ==");
    expect(await rowsOf(text)).toEqual(["table [no header]", "- 1|a", "- 2|b"]);
  });
});

describe("a simple table that docutils refuses", () => {
  test("with text across a margin", async () => {
    const text = lines("==== ====", "LONG_NAME text here", "1    one", "==== ====");
    expect(await rowsOf(text)).toEqual(["table [no header]", "- LONG_NAME|text here", "- 1|one"]);
    expect(await repairsOf(text)).toEqual(["table-repaired 2"]);
  });

  test("with a border that is too short", async () => {
    const text = lines("==== ====", "Code Text", "==== ===", "1    one", "==== =====", "", "After");
    expect(await shown(text)).toEqual(["table [Code|Text]", "- 1|one", "note: After"]);
    expect(await repairsOf(text)).toEqual(["table-repaired 1"]);
  });

  test("without a bottom border", async () => {
    const text = lines(
      "==== ====",
      "Code Text",
      "==== ====",
      "1    one",
      "",
      "2    two",
      "",
      "After it all",
      "",
      "Title",
      "=====",
    );
    expect(await shown(text)).toEqual([
      "table [Code|Text]",
      "- 1|one",
      "- 2|two",
      "note: After it all",
      "heading 1: Title",
    ]);
  });

  test("without a bottom border, above another of the same shape", async () => {
    const rule = "==== ====";
    const text = lines(
      rule,
      "Code Text",
      rule,
      "1    one",
      "",
      "Further ones of them",
      "",
      rule,
      "Code Text",
      rule,
      "2    two",
      rule,
    );
    expect(await shown(text)).toEqual([
      "table [Code|Text]",
      "- 1|one",
      "note: Further ones of them",
      "table [Code|Text]",
      "- 2|two",
    ]);
  });

  test("with text directly below it", async () => {
    const text = lines("==== ====", "1    one", "==== ====", "Words right below");
    expect(await shown(text)).toEqual(["table [no header]", "- 1|one", "note: Words right below"]);
  });

  test("with a blank line below its header", async () => {
    const text = lines(
      "==== ====",
      "Code Text",
      "==== ====",
      "",
      "1    one",
      "2    two",
      "==== ====",
      "",
    );
    expect(await shown(text)).toEqual(["table [Code|Text]", "- 1|one", "- 2|two"]);
  });

  test("directly below a paragraph", async () => {
    const text = lines("Codes:", "==== ====", "1    one", "==== ====");
    expect(await shown(text)).toEqual(["note: Codes:", "table [no header]", "- 1|one"]);
    expect(await repairsOf(text)).toEqual(["table-repaired 2"]);
  });

  test("with lines that continue no row", async () => {
    expect(await rowsOf(lines("== ==", "   a", "1  b", "== =="))).toEqual([
      "table [no header]",
      "- |a",
      "- 1|b",
    ]);
  });
});

test("cells and rows stand at their text", async () => {
  const text = lines(
    "  ===== ======",
    "  Code  Text",
    "  ===== ======",
    "  1     one",
    "        more",
    "  2",
    "  ===== ======",
  );
  const { blocks } = await read(text);
  const [table] = tablesOf(blocks);
  const slices = table ? cellsOf(table).map((cell) => sliceOf(text, cell)) : [];
  expect(slices).toEqual(["Code", "Text", "1", "one\n        more", "2", ""]);
  expect(table?.rows.map((row) => sliceOf(text, row))).toEqual(["1     one\n        more", "2"]);
  expect(table?.rows[1]?.cells[1]?.position.start).toEqual({ line: 6, column: 4, offset: 71 });
});
