import { extname, join } from "node:path";
import fc from "fast-check";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { catalogJson } from "../src/emitters/catalog-json.js";
import type { GeneratedFile } from "../src/emitters/emitter.js";
import { markdownDocs } from "../src/emitters/markdown.js";
import { openapi } from "../src/emitters/openapi.js";
import { typescriptModules } from "../src/emitters/typescript.js";
import { catalogs, namings } from "./arbitrary-catalog.js";
import { IN_FULL } from "./in-full.js";
import { FIXTURES, readTree } from "./read-fixtures.js";
import { ERASABLE } from "./styles.js";

const OPTIONS = {
  importExtension: ".js",
  header: ["A header line"],
  docs: "docs",
  codeNames: true,
  errorClass: true,
  catalog: "places",
  openapi: true,
} as const;
const PARSERS: Readonly<Record<string, string>> = { ".md": "markdown", ".json": "json" };
const RUNS = IN_FULL ? 2000 : 80;

async function expectFixedPoint({ path, contents }: GeneratedFile): Promise<void> {
  const parser = PARSERS[extname(path)] ?? "typescript";
  expect(await format(contents, { parser })).toBe(contents);
  expect(contents).toMatch(/[^\n]\n$/);
  expect(contents).not.toMatch(/[ \t]$/m);
}

describe("the layout is a fixed point of prettier's defaults", () => {
  it("for the seeds", async () => {
    const files = Object.entries(readTree(join(FIXTURES, "seeds-expected")));
    expect(files.length).toBeGreaterThan(20);
    for (const [path, contents] of files) await expectFixedPoint({ path, contents });
  });

  it.each([typescriptModules, markdownDocs, catalogJson, openapi])(
    "for any catalog ($name)",
    { timeout: 600_000 },
    (emitter) =>
      fc.assert(
        fc.asyncProperty(catalogs, async (catalog) => {
          for (const file of emitter.emit(catalog, OPTIONS)) await expectFixedPoint(file);
        }),
        { numRuns: RUNS },
      ),
  );

  it.each(ERASABLE)("for the modules of any catalog (%s)", { timeout: 600_000 }, (style) =>
    fc.assert(
      fc.asyncProperty(catalogs, namings, async (catalog, naming) => {
        const files = typescriptModules.emit(catalog, { ...OPTIONS, style, naming });
        for (const file of files) if (!file.path.endsWith("index.ts")) await expectFixedPoint(file);
      }),
      { numRuns: RUNS / 2 },
    ),
  );
});
