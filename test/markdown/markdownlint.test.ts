import { join } from "node:path";
import fc from "fast-check";
import type { Configuration } from "markdownlint";
import { lint } from "markdownlint/promise";
import { expect, it } from "vitest";
import { markdownDocs } from "../../src/emitters/markdown.js";
import { catalogs } from "../arbitrary-catalog.js";
import { IN_FULL } from "../in-full.js";
import { FIXTURES, readTree } from "../read-fixtures.js";

const RUNS = IN_FULL ? 2000 : 30;
const OPTIONS = { importExtension: ".js", header: ["A header line"], docs: "docs" } as const;

/** Every rule of markdownlint as it comes, but for these. */
const CONFIG: Configuration = {
  default: true,
  // A row of a table is one line, and so is what a document says: nobody breaks lines in it.
  MD013: false,
  // A heading says what the document's heading says, and some end like a sentence.
  MD026: false,
  // Markdown has no anchors of its own, and no line break within a cell.
  MD033: { allowed_elements: ["a", "br"] },
};

/** Of some rare characters it counts other columns than prettier, whose layout the pages have. */
const RARE_CHARACTERS: Configuration = { ...CONFIG, MD060: false };

async function expectValid(
  pages: Readonly<Record<string, string>>,
  config: Configuration,
): Promise<void> {
  const results = await lint({ strings: { ...pages }, config });
  const found = Object.entries(results).flatMap(([path, problems]) =>
    problems.map((one) => `${path}:${one.lineNumber} ${one.ruleNames[0]} ${one.errorDetail ?? ""}`),
  );
  expect(found).toEqual([]);
}

it("finds nothing in the pages of the fixtures", async () => {
  const files = ["seeds-expected", "siblings", "output"].flatMap((folder) =>
    Object.entries(readTree(join(FIXTURES, folder))).map(
      ([path, contents]) => [`${folder}/${path}`, contents] as const,
    ),
  );
  const pages = files.filter(([path]) => /\/docs\/[^/]+\.md$/.test(path));
  expect(pages.length).toBeGreaterThan(20);
  await expectValid(Object.fromEntries(pages), CONFIG);
});

it("finds nothing in the pages of any catalog", { timeout: 600_000 }, () =>
  fc.assert(
    fc.asyncProperty(catalogs, async (catalog) => {
      const pages = [...markdownDocs.emit(catalog, OPTIONS)];
      await expectValid(
        Object.fromEntries(pages.map(({ path, contents }) => [path, contents])),
        RARE_CHARACTERS,
      );
    }),
    { numRuns: RUNS },
  ),
);
