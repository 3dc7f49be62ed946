import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { REPOSITORY } from "../read-fixtures.js";

const PROGRAM = `import { type Catalog, type Config, createSource, defineConfig, generate } from "errgen";

const config: Config = defineConfig({ inputs: ["docs"], out: "generated", naming: "screaming" });
const source = createSource("errors.md", "| Code | Text |\\n| --- | --- |\\n| 1 | one |\\n");
const { files, diagnostics, catalog } = await generate([{ source, named: true }], {
  naming: config.naming ?? "pascal",
  importExtension: ".js",
  header: [],
  docs: null,
});
const codes: readonly string[] = (catalog satisfies Catalog).documents.flatMap(({ sections }) =>
  sections.flatMap(({ entries }) => entries.map(({ code }) => code)),
);
console.log(JSON.stringify({ files: files.map(({ path }) => path), diagnostics, codes }));
`;

let folder: string;

beforeAll(() => {
  folder = join(inject("project"), "api");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "program.mts"), PROGRAM);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the public API of the packed package", () => {
  it("is typed, its declarations checked, and runs", () => {
    const tsc = join(REPOSITORY, "node_modules/typescript/bin/tsc");
    const compilerOptions = {
      strict: true,
      module: "nodenext",
      target: "es2023",
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      types: [],
      lib: ["es2023", "dom"],
    };
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({ compilerOptions, files: ["program.mts"] }),
    );
    const checked = spawnSync(process.execPath, [tsc, "-p", folder], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(checked.stdout).toBe("");
    expect(checked.status).toBe(0);
    const output = execFileSync(process.execPath, ["program.mjs"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(JSON.parse(output)).toEqual({
      files: [
        "errors/codes.ts",
        "errors/messages.ts",
        "errors/index.ts",
        "messages.ts",
        "index.ts",
      ],
      diagnostics: [],
      codes: ["1"],
    });
  });
});
