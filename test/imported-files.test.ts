import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findDecidingFiles } from "../src/config/imported-files.js";

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "errgen-imports-")));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function find(files: Readonly<Record<string, string>>): readonly [readonly string[], boolean] {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { files: found, knowable } = findDecidingFiles(join(folder, "errgen.config.ts"));
  return [found.map((file) => relative(folder, file)), knowable];
}

describe("the files that decide a configuration", () => {
  it("are the script and what it imports, however that is written", () => {
    expect(
      find({
        "errgen.config.ts": `import { defineConfig } from "errgen";
import one from "./one.js";
import type { Two } from './two'
export * from "./three/index.ts";
import "./four.json";
import path from "node:path";
const five = await import("./five.mjs");
const six = require(
  "./six.cjs",
);
export default defineConfig({ inputs: ["./docs"], out: "./out" });`,
        "one.ts": 'export { x } from "./deep/seven";',
        "two.ts": "",
        "three/index.ts": "",
        "four.json": '{ "process": 1 }',
        "five.mjs": "",
        "six.cjs": "",
        "deep/seven/index.ts": 'import "../../one.js";',
        "docs/readme.md": "",
      }),
    ).toEqual([
      [
        "deep/seven/index.ts",
        "errgen.config.ts",
        "five.mjs",
        "four.json",
        "one.ts",
        "six.cjs",
        "three/index.ts",
        "two.ts",
      ],
      true,
    ]);
  });

  it.each([
    "export default { out: process.env.OUT };",
    "const { env } = process; export default {};",
    "export default { header: [String(new Date().getFullYear())] };",
    'import { readFileSync } from "node:fs"; export default {};',
    'import shared from "@company/config"; export default shared;',
    'import shared from "#shared"; export default shared;',
    "const name = './x'; export default await import(name);",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a script.
    "export default await import(`./${x}.js`);",
    'import missing from "./missing.js"; export default missing;',
    "export default await fetch('https://example.com');",
    "export default { out: String(Math.random()) };",
    "export default eval('({})');",
  ])("cannot be known: %s", (text) => {
    expect(find({ "errgen.config.ts": text })).toEqual([["errgen.config.ts"], false]);
  });

  it("cannot be known where an imported file reaches outside", () => {
    const files = { "errgen.config.ts": 'import "./a.js";', "a.ts": "process.cwd();" };
    expect(find(files)).toEqual([["a.ts", "errgen.config.ts"], false]);
  });
});
