import { expect, it } from "vitest";
import { lintDocuments } from "../../src/lint/lint-documents.js";
import { createSource } from "../../src/source.js";
import { expectHarmless } from "./properties.js";

const OPTIONS = { naming: "pascal", importExtension: ".js", header: [], docs: "docs" } as const;
const TABLE = "| Code | Message |\n| --- | --- |\n| 1000 | open |\n\n";
const LONG = 50_000;

/** What regular expressions once took minutes for. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  "blanks.csv": `code,message\n1000,a${" ".repeat(LONG)}b\n`,
  "comments.md": `${TABLE}<div>\n${"<!-- ".repeat(LONG)}\n</div>\n`,
  "tags.md": `${TABLE}<div>\n${"<p ".repeat(LONG)}\n</div>\n`,
};

it.each(Object.entries(DOCUMENTS))("long lines are no trap: %s", async (path, text) => {
  await expectHarmless({ path, text }, OPTIONS);
});

it("a name that is nearly one takes errgen lint no time", async () => {
  const text = `| Code | Name |\n| --- | --- |\n| 1 | a${"A".repeat(200)}_b |\n| 2 | aB |\n| 3 | a_b |\n`;
  const inputs = [{ source: createSource("names.md", text), named: true }];
  const { diagnostics } = await lintDocuments(inputs, { naming: "pascal" });
  expect(diagnostics.map(({ code }) => code)).toContain("mixed-name-styles");
});
