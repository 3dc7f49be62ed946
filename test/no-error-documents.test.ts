import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parsers } from "../parsers/index.js";
import { readDocument } from "../src/read-document.js";
import { createRecognizer } from "../src/recognize/index.js";
import { createSource } from "../src/source.js";
import { REPOSITORY } from "./read-fixtures.js";

/** What lies beside error documents: read-mes, references of options, changelogs, licences, sources, data. */
const FILES = [
  "node_modules/chokidar/README.md",
  "node_modules/commander/Readme.md",
  "node_modules/diff/README.md",
  "node_modules/diff/release-notes.md",
  "node_modules/esbuild/README.md",
  "node_modules/fast-check/README.md",
  "node_modules/ignore/README.md",
  "node_modules/jiti/README.md",
  "node_modules/jsonc-parser/CHANGELOG.md",
  "node_modules/jsonc-parser/README.md",
  "node_modules/micromark/readme.md",
  "node_modules/picomatch/README.md",
  "node_modules/remark-gfm/readme.md",
  "node_modules/remark-parse/readme.md",
  "node_modules/rollup/LICENSE.md",
  "node_modules/ts-morph/readme.md",
  "node_modules/typescript/LICENSE.txt",
  "node_modules/typescript/ThirdPartyNoticeText.txt",
  "node_modules/unified/readme.md",
  "node_modules/vite/LICENSE.md",
  "node_modules/zod/README.md",
  "node_modules/typescript/lib/lib.es5.d.ts",
  "node_modules/commander/lib/help.js",
  "test/parsers/rst-docutils.py",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "biome.json",
  ".github/workflows/ci.yml",
  "LICENSE",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
];

test.each(FILES)("%s holds no codes, and errgen says why", async (path) => {
  const source = createSource(path, readFileSync(join(REPOSITORY, path), "utf8"));
  const { document, attempts } = await readDocument(source, parsers, createRecognizer());
  expect(document.sections.flatMap(({ entries }) => entries.map(({ code }) => code))).toEqual([]);
  for (const { taken, reason } of document.tables) {
    expect(taken).toBe(false);
    expect(reason).not.toBe("");
  }
  for (const { reason } of attempts()) expect(reason).not.toBe("");
});
