import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as esbuild from "esbuild";
import { rolldown } from "rolldown";
import { rollup } from "rollup";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generate } from "../src/generate.js";
import { createSource } from "../src/source.js";
import { writeTypescript } from "./styles.js";

const SECTIONS = 10;
const CODES = 100;
/** Bytes of a whole bundle that prints one code of a thousand. */
const MOST = 100;

/** Each gives the minified bundle of a program. */
const BUNDLERS = {
  esbuild: async (entry: string) => {
    const { outputFiles } = await esbuild.build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      format: "esm",
      write: false,
    });
    return outputFiles[0]?.text ?? "";
  },
  rollup: async (entry: string) => {
    const bundle = await rollup({ input: entry });
    const { output } = await bundle.generate({ format: "esm" });
    return (await esbuild.transform(output[0].code, { minify: true, format: "esm" })).code;
  },
  rolldown: async (entry: string) => {
    const bundle = await rolldown({ input: entry });
    const { output } = await bundle.generate({ format: "esm", minify: true });
    return output[0].code;
  },
};

const PROGRAMS = {
  "by name":
    'import { Section4NumberIsGone_4042 as code } from "./first/index.js"; console.log(code);',
  "by namespace":
    'import * as first from "./first/index.js"; console.log(first.Section4NumberIsGone_4042);',
  "through the root index":
    'import { first } from "./index.js"; console.log(first.Section4NumberIsGone_4042);',
};

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "errgen-bundle-"));
  const inputs = ["first.md", "second.md"].map((path) => ({
    source: createSource(path, documentOfThousand()),
    named: true,
  }));
  const { catalog } = await generate(inputs, {
    naming: "pascal",
    importExtension: ".js",
    header: [],
    docs: null,
  });
  writeTypescript(folder, catalog, { style: "constants", importExtension: ".js" });
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    if (path.endsWith(".ts")) transpile(path);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function documentOfThousand(): string {
  const section = (index: number): string => {
    const rows = Array.from(
      { length: CODES },
      (_, row) => `| ${(index + 1) * 1000 + row} | Number ${row} is gone |`,
    );
    return `## Section ${index + 1}\n\n| Code | Message |\n| --- | --- |\n${rows.join("\n")}\n`;
  };
  return Array.from({ length: SECTIONS }, (_, index) => section(index)).join("\n");
}

/** The generated module as JavaScript, with nothing that a compiler would optimize. */
function transpile(path: string): void {
  const { code } = esbuild.transformSync(readFileSync(join(folder, path), "utf8"), {
    loader: "ts",
  });
  writeFileSync(join(folder, path.replace(/\.ts$/, ".js")), code);
}

/** Every pair but one: esbuild keeps all of what `export * as` names. */
const PAIRS = Object.entries(BUNDLERS).flatMap(([bundler, bundle]) =>
  Object.entries(PROGRAMS)
    .filter(([way]) => bundler !== "esbuild" || way !== "through the root index")
    .map(([way, program]) => ({ bundler, bundle, way, program })),
);

describe("one constant of a thousand", () => {
  it.each(PAIRS)(
    "is all that a bundle of $bundler holds, $way",
    async ({ bundler, bundle, way, program }) => {
      const entry = join(folder, `${bundler} ${way}.js`);
      writeFileSync(entry, program);
      const code = await bundle(entry);
      expect(code).toContain("4042");
      expect(Buffer.byteLength(code), code.slice(0, 500)).toBeLessThanOrEqual(MOST);
    },
  );
});
