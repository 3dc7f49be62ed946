import fc from "fast-check";
import type { Root, Table } from "mdast";
import { describe, expect, it } from "vitest";
import { phrasingText } from "../../parsers/markdown/cell.js";
import { parseMarkdown } from "../../parsers/markdown/remark.js";
import { markdown } from "../../parsers/markdown.js";
import { createSource } from "../../src/source.js";
import { IN_FULL } from "../in-full.js";

const RUNS = IN_FULL ? 5000 : 300;

/** Cells with every kind of markup; a pipe is escaped, as GFM asks. */
const cell = fc.constantFrom(
  "plain",
  "",
  "two words",
  "snake_case_word",
  "**bold**",
  "*soft*",
  "__strong__",
  "`code`",
  "`a \\| b`",
  "a \\| b",
  "\\*literal\\*",
  "[text](http://example.org)",
  "<b>tag</b>",
  "&lt;x&gt; &amp;",
  "~~gone~~",
  "~~a~~ b",
  "中文",
  "http://example.org/a_b",
  "![alt](x.png)",
  "1 * 2 * 3",
  "\\\\",
  "a<br>b",
  "_x",
  "x_",
  "a*b*c",
  "`` ` ``",
  "[ref]",
  "$5",
  "!",
  "#",
  "- item",
  "1. item",
  "<!-- comment -->",
  "\\_x\\_",
);
const row = (width: number) => fc.array(cell, { minLength: width, maxLength: width });
const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc
      .record({ header: row(width), rows: fc.array(row(width), { maxLength: 4 }) })
      .map(({ header, rows }) =>
        [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n"),
      ),
  );
const between = fc.constantFrom(
  "# Heading",
  "Words here.",
  "> quoted",
  "```\n| a | b |\n| - | - |\n```",
  "<!--\n| a | b |\n| - | - |\n-->",
  "- item",
);
const text = fc
  .array(fc.oneof(table, between), { minLength: 1, maxLength: 6 })
  .map((parts) => `${parts.join("\n\n")}\n`);

function tablesOf(root: Root): readonly string[][][] {
  const tables = root.children.filter((node): node is Table => node.type === "table");
  return tables.map(({ children }) =>
    children.map(({ children: cells }) =>
      cells.map(({ children: inline }) => phrasingText(inline, () => "")),
    ),
  );
}

describe("tables of valid GFM", () => {
  it("have the cells that remark gives them", () =>
    fc.assert(
      fc.asyncProperty(text, async (document) => {
        const blocks = [...(await markdown.parse(createSource("a.md", document), () => {}))];
        const ours = blocks.flatMap((block) =>
          block.kind === "table"
            ? [
                [block.header ?? [], ...block.rows.map(({ cells }) => cells)].map((cells) =>
                  cells.map(({ text: shown }) => shown),
                ),
              ]
            : [],
        );
        expect(ours).toEqual(tablesOf(parseMarkdown(document)));
      }),
      { numRuns: RUNS },
    ));
});
