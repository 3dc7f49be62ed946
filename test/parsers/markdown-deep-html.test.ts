import { expect, it } from "vitest";
import { markdown } from "../../parsers/markdown.js";
import { createSource } from "../../src/source.js";

const DEEP = 100_000;

const DOCUMENTS: readonly (readonly [string, string])[] = [
  ["a cell", `<table><tr><td>E10</td><td>${"<b>".repeat(DEEP)}x</td></tr></table>\n`],
  ["a table", `<table>${"<div>".repeat(DEEP)}<tr><td>E10</td><td>x</td></tr></table>\n`],
  ["tables", "<table><tr><td>".repeat(DEEP / 10)],
  ["a term", `<dl><dt>E10</dt><dd>${"<i>".repeat(DEEP)}x</dd></dl>\n`],
  [
    "an item",
    `<ul>\n<li><code>E10</code>: ${"<b>".repeat(DEEP)}x</li>\n<li><code>E11</code>: y</li>\n</ul>\n`,
  ],
  ["lists", `${"<ul>\n".repeat(DEEP / 10)}<li>E10: x`],
];

it.each(DOCUMENTS)(
  "elements nested deep in %s are read without a stack overflow",
  async (_, html) => {
    const blocks = await markdown.parse(createSource("errors.md", `# Errors\n\n${html}`), () => {});
    expect([...blocks].map(({ kind }) => kind)).toContain("heading");
  },
);
