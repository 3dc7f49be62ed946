import { describe, expect, test } from "vitest";
import { cellsOf, read, repairsOf, rowsOf, shown, sliceOf, tablesOf } from "./rst-reading.js";

const lines = (...all: readonly string[]): string => `${all.join("\n")}\n`;

describe("a grid table", () => {
  test("has a header above a border of `=`", async () => {
    const text = lines(
      "+---+------+",
      "| a | b    |",
      "+===+======+",
      "| 1 | one  |",
      "|   | more |",
      "+---+------+",
      "| 2 |      |",
      "+---+------+",
    );
    expect(await shown(text)).toEqual(["table [a|b]", "- 1|one⏎more", "- 2|"]);
  });

  test("may have cells that span columns and rows", async () => {
    const text = lines(
      "+---+---+---+",
      "| wide  | r |",
      "+---+---+ o |",
      "| 1 | 2 | w |",
      "+---+---+---+",
      "| 3 | 4 | 5 |",
      "+---+---+---+",
    );
    expect(await rowsOf(text)).toEqual([
      "table [no header]",
      "- 2:wide|r⏎o⏎w",
      "- 1|2|",
      "- 3|4|5",
    ]);
  });

  test("is cut by display columns", async () => {
    const text = lines(
      "+------+------+",
      "| 码   | 文字 |",
      "+======+======+",
      "| １   | 很长 |",
      "+------+------+",
    );
    expect(await rowsOf(text)).toEqual(["table [码|文字]", "- １|很长"]);
    expect(await repairsOf(text)).toEqual([]);
  });

  test("may hold line blocks and lists, and bars that are no borders", async () => {
    const text = lines(
      "+-------+-------+",
      "| | 3   | - a   |",
      "| | [x] | - b|c |",
      "+-------+-------+",
    );
    expect(await rowsOf(text)).toEqual(["table [no header]", "- 3⏎[x]|a⏎b|c"]);
  });

  test("shows a table inside a cell behind itself", async () => {
    const text = lines(
      "+---+-------+",
      "| 1 | == == |",
      "|   | 2  b  |",
      "|   | == == |",
      "+---+-------+",
    );
    expect(await rowsOf(text)).toEqual(["table [no header]", "- 1|", "table [no header]", "- 2|b"]);
  });
});

describe("a damaged grid table", () => {
  test.each([
    [
      "a right border that is not straight",
      ["+---+---+", "| 1 | a   |", "+---+---+", "| 2 | b |", "+---+---+"],
    ],
    [
      "bars that are out of place",
      ["+---+---+", "| 1  | a|", "+---+---+", "| 2 | b |", "+---+---+"],
    ],
    ["no bottom border", ["+---+---+", "| 1 | a |", "+---+---+", "| 2 | b |"]],
    ["a blank line inside", ["+---+---+", "| 1 | a |", "", "+---+---+", "| 2 | b |", "+---+---+"]],
    [
      "a border that is too short",
      ["+---+---+", "| 1 | a |", "+---+--+", "| 2 | b |", "+---+---+"],
    ],
    [
      "a row without a left border",
      ["+---+---+", "| 1 | a |", "+---+---+", "  2 | b |", "+---+---+"],
    ],
  ])("keeps its rows: %s", async (_, damaged) => {
    const text = lines(...damaged);
    expect(await rowsOf(text)).toEqual(["table [no header]", "- 1|a", "- 2|b"]);
    expect(await repairsOf(text)).toHaveLength(1);
  });

  test("keeps wide characters apart that were counted as one column", async () => {
    const text = lines(
      "+------+------+",
      "| 错误   | 登录   |",
      "+======+======+",
      "| 1    | 失败   |",
      "+------+------+",
    );
    expect(await rowsOf(text)).toEqual(["table [错误|登录]", "- 1|失败"]);
  });

  test("takes a letter for the bar it looks like", async () => {
    const text = lines(
      "+-----+-----+",
      "| 1   I     |",
      "+-----+-----+",
      "| 2   | b   |",
      "+-----+-----+",
    );
    expect(await rowsOf(text)).toEqual(["table [no header]", "- 1|", "- 2|b"]);
    expect(await repairsOf(text)).toEqual(["table-repaired 2"]);
  });

  test("leaves the text below it alone", async () => {
    const text = lines("+---+---+", "| 1 | a |", "+---+---+", "below");
    expect(await shown(text)).toEqual(["table [no header]", "- 1|a", "note: below"]);
  });
});

test("cells and rows stand at their text", async () => {
  const text = lines(
    "+------+------+",
    "| 码   | x    |",
    "|      | y    |",
    "+------+------+",
    "| 2    |      |",
    "+------+------+",
  );
  const { blocks } = await read(text);
  const [table] = tablesOf(blocks);
  const cells = table ? cellsOf(table) : [];
  expect(cells.map((cell) => sliceOf(text, cell))).toEqual(["码", "x    |\n|      | y", "2", ""]);
  expect(table?.rows.map((row) => sliceOf(text, row))).toEqual([
    "| 码   | x    |\n|      | y    |",
    "| 2    |      |",
  ]);
});

test("a drawing of nothing but crossings ends in time", async () => {
  const crossings = `+-${"+".repeat(400)}-+`;
  const bars = `+${"|".repeat(402)}+`;
  await read(
    [crossings, ...Array.from({ length: 400 }, () => bars), `+-${"|".repeat(400)}-+`].join("\n"),
  );
});
