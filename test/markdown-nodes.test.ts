import { expect, it } from "vitest";
import { markdownNodes } from "../src/markdown-nodes.js";

it("gives each node before those in it, with its place", () => {
  const text = "# A\n\n- b <!-- c -->\n";
  const shown = markdownNodes(text).map(({ node, start, end }) => [
    node.type,
    text.slice(start, end),
  ]);
  expect(shown).toEqual([
    ["root", text],
    ["heading", "# A"],
    ["text", "A"],
    ["list", "- b <!-- c -->"],
    ["listItem", "- b <!-- c -->"],
    ["paragraph", "b <!-- c -->"],
    ["text", "b "],
    ["html", "<!-- c -->"],
  ]);
});

it("is no trap where a line nests a hundred thousand times", () => {
  expect(markdownNodes(`${"- ".repeat(100_000)}a\n`).length).toBeLessThan(1000);
});
