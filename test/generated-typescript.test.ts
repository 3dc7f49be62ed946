import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generate } from "../src/generate.js";
import { readDocuments } from "../src/read-documents.js";
import { createSource } from "../src/source.js";
import { compileTypescript } from "./compile-typescript.js";
import { readAllDocuments } from "./read-documents.js";
import { FIXTURES } from "./read-fixtures.js";

/** The compilers that generated code must please, by the folder in node_modules. */
const COMPILERS = {
  "typescript-5.4": false,
  "typescript-5.5": true,
  "typescript-5.9": true,
  typescript: true,
  "typescript-7": true,
} as const satisfies Record<string, boolean>;

const RESOLUTIONS = [
  { module: "NodeNext", moduleResolution: "NodeNext" },
  { module: "ESNext", moduleResolution: "Bundler" },
] as const;

interface Truth {
  readonly sections: readonly {
    readonly entries: readonly {
      readonly code: string;
      readonly codeType: string;
      readonly name: string | null;
      readonly message: string | null;
      readonly description: string | null;
    }[];
  }[];
}

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "errgen-typescript-"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  mkdirSync(join(folder, "src"));
  cpSync(join(FIXTURES, "seeds-expected"), join(folder, "src/generated"), { recursive: true });
  cpSync(join(FIXTURES, "typescript"), join(folder, "src"), { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function compile(compiler: string, options: object): string {
  return compileTypescript(folder, compiler, options);
}

describe("the generated TypeScript", () => {
  for (const compiler of Object.keys(COMPILERS))
    for (const resolution of RESOLUTIONS)
      it(`compiles with ${compiler} under ${resolution.moduleResolution}`, () => {
        expect(compile(compiler, { ...resolution, noEmit: true })).toBe("");
      });

  for (const [compiler, isolatedDeclarations] of Object.entries(COMPILERS))
    it.runIf(isolatedDeclarations)(
      `declares itself with ${compiler} under isolatedDeclarations`,
      () => {
        writeFileSync(join(folder, "src/consumer.ts"), "export {};\n");
        const options = {
          module: "NodeNext",
          moduleResolution: "NodeNext",
          declaration: true,
          isolatedDeclarations: true,
        };
        expect(
          compile(compiler, {
            ...options,
            emitDeclarationOnly: true,
            outDir: join(folder, "types"),
          }),
        ).toBe("");
        cpSync(join(FIXTURES, "typescript"), join(folder, "src"), { recursive: true });
      },
    );

  it("compiles for every document at hand", async () => {
    const all = readAllDocuments().map(({ path, text }, index) => ({
      source: createSource(path, text),
      named: false,
      settings: { module: `m${index}` },
    }));
    const readings = await readDocuments(all);
    // Broken JSON and YAML is an error, and nothing is generated.
    const inputs = all.filter((_, index) =>
      readings[index]?.diagnostics.every(({ severity }) => severity !== "error"),
    );
    const options = { naming: "pascal", importExtension: ".js", header: [], docs: null } as const;
    const { files, catalog, diagnostics } = await generate(inputs, options);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(catalog.documents.length).toBeGreaterThan(all.length / 2);
    const project = mkdtempSync(join(tmpdir(), "errgen-all-"));
    writeFileSync(join(project, "package.json"), '{ "type": "module" }\n');
    for (const { path, contents } of files) {
      mkdirSync(dirname(join(project, "src", path)), { recursive: true });
      writeFileSync(join(project, "src", path), contents);
    }
    const resolution = { module: "NodeNext", moduleResolution: "NodeNext", noEmit: true };
    expect(compileTypescript(project, "typescript", resolution)).toBe("");
    rmSync(project, { recursive: true });
  });

  it("gives the right text for every entry when it runs", async () => {
    const outDir = join(folder, "javascript");
    expect(
      compile("typescript", { module: "NodeNext", moduleResolution: "NodeNext", outDir }),
    ).toBe("");
    const config = JSON.parse(readFileSync(join(FIXTURES, "errgen.config.json"), "utf8")) as {
      readonly documents: Readonly<Record<string, { readonly module: string }>>;
    };
    const truth = JSON.parse(readFileSync(join(FIXTURES, "seeds-truth.json"), "utf8")) as Readonly<
      Record<string, Truth>
    >;
    let checked = 0;
    for (const [path, { module }] of Object.entries(config.documents)) {
      const { sections } = truth[path.replace(/^seeds\/|\.txt$/g, "")] as Truth;
      checked += await checkModule(outDir, module, sections);
    }
    expect(checked).toBe(259);
    const { results } = await import(pathToFileURL(join(outDir, "consumer.js")).href);
    expect(results).toMatchObject({
      known: "password error",
      unknown: "password error",
      whole: "no error",
      narrowed: "password",
    });
  });
});

/** Looks up every entry of a module's sections, in their order, and values that are no codes. */
async function checkModule(
  outDir: string,
  module: string,
  sections: Truth["sections"],
): Promise<number> {
  const messages = await import(
    pathToFileURL(join(outDir, "generated", module, "messages.js")).href
  );
  const filled = sections.filter(({ entries }) => entries.length > 0);
  const enums = readFileSync(join(folder, "src/generated", module, "codes.ts"), "utf8").matchAll(
    /^export enum (\w+)/gm,
  );
  const bySection = [...enums].map(([, name]) => name);
  expect(bySection.length).toBe(filled.length);
  let checked = 0;
  for (const [index, { entries }] of filled.entries()) {
    const lookUp = messages[lookUpName(bySection[index] ?? "")] as (
      code: unknown,
    ) => string | undefined;
    for (const { code, codeType, name, message, description } of entries) {
      const value = codeType === "number" ? Number(code) : code;
      expect(lookUp(value)?.replace(/\s+/g, " ").trim()).toBe(
        message ?? description ?? name ?? code,
      );
      expect(lookUp(codeType === "number" ? code : Number(code))).toBeUndefined();
      checked++;
    }
    for (const stranger of [
      undefined,
      null,
      {},
      Number.NaN,
      "",
      "toString",
      "__proto__",
      1e9,
      "PasswordError",
    ])
      expect(lookUp(stranger)).toBeUndefined();
  }
  return checked;
}

function lookUpName(section: string): string {
  return `${section.charAt(0).toLowerCase()}${section.slice(1)}Message`;
}
