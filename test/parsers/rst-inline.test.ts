import { expect, test } from "vitest";
import { cellsOf, read, repairsOf, shown, tablesOf } from "./rst-reading.js";

test.each([
  ["*a* and **b**", "a and b"],
  ["``a\\b *c*``", "a\\b *c*"],
  ["`interpreted` text", "interpreted text"],
  ["2*3 and a_b and __x__ and *.c", "2*3 and a_b and __x__ and *.c"],
  ["a \\*b\\* c", "a *b* c"],
  ["re\\ *start*\\ ed", "restarted"],
  [":ref:`Title <target>` and :c:func:`!stop`", "Title and stop"],
  [":py:mod:`~pack.age.part`", "part"],
  ["`text`:sub: and :rfc:`2616`", "text and RFC 2616"],
  ["`page <https://example.org>`_ and `<https://example.org>`__", "page and https://example.org"],
  ["name_, other__ and `a phrase`_", "name, other and a phrase"],
  ["done [1]_ [#a]_ [*]_ and [CIT]_", "done    and [CIT]"],
  ["_`anchor` here", "anchor here"],
  ['"*" and (*) stay', '"*" and (*) stay'],
  ["*open stays", "*open stays"],
  ["** a ** stays", "** a ** stays"],
  ["中文\\ ``x``\\ （中）", "中文x（中）"],
  ["（*强*）", "（强）"],
  ["https://example.org/a_b_", "https://example.org/a_b"],
])("%s", async (text, expected) => {
  expect(await shown(text)).toEqual([`note: ${expected}`]);
});

test("substitutions show their text if the document has it, else their name", async () => {
  const text =
    ".. |p| replace:: the ``Pay`` service\n.. |c| unicode:: 0xA9 .. copyright\n\n|p| |c| |none|\n";
  expect(await shown(text)).toEqual(["note: the Pay service © none"]);
});

async function cellOf(text: string): Promise<{ text: string; literal: string }> {
  const rule = "=".repeat(text.length + 4);
  const { blocks } = await read(`${rule} ====\n${text.padEnd(rule.length)} end\n${rule} ====\n`);
  const cell = tablesOf(blocks).flatMap(cellsOf)[0];
  return { text: cell?.text ?? "", literal: cell?.literal ?? "" };
}

test.each([
  ["LIMIT\\ *NOT*\\ KNOWN", "LIMIT_NOT_KNOWN", "LIMIT_NOT_KNOWN"],
  ["A\\ *B*\\ C\\ *D*\\ E_F", "A_B_C_D_E_F", "A_B_C_D_E_F"],
  ["A\\ **B**\\ C", "A__B__C", "A__B__C"],
  ["*B*\\ C", "_B_C", "_B_C"],
  ["A\\ *b c*\\ D", "Ab cD", "A_b c_D"],
  ["*alone*", "alone", "alone"],
  ["错\\ *误*\\ 码", "错误码", "错误码"],
  ["TRAILING_", "TRAILING", "TRAILING_"],
])("a cell %s", async (raw, text, literal) => {
  expect(await cellOf(raw)).toEqual({ text, literal });
});

test("underscores are restored once per cell, and that is said", async () => {
  const text = "============= ==\nA\\ *B*\\ C\\ *D*\\ E 1\n============= ==\n";
  const wide = text.replaceAll("=============", "=".repeat(17));
  expect(await repairsOf(wide)).toEqual(["underscores-restored 2"]);
});

test("markup that never ends takes no time to speak of", async () => {
  for (const mark of ["*a ", "**a ", "`a ", "``a ", "|a ", "_`a ", "a-", ":a", "`a <", "["]) {
    await read(mark.repeat(50_000));
  }
});
