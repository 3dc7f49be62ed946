import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Catalog } from "../src/catalog.js";
import type { Style } from "../src/emitters/style.js";
import { moduleFiles } from "../src/emitters/typescript/module-files.js";
import { generate } from "../src/generate.js";
import { readDocuments } from "../src/read-documents.js";
import { createSource } from "../src/source.js";
import { compileTypescript } from "./compile-typescript.js";
import { IN_FULL } from "./in-full.js";
import { NODES, runModule, STRIPPING_NODES } from "./nodes.js";
import { readAllDocuments } from "./read-documents.js";
import { FIXTURES } from "./read-fixtures.js";
import { ERASABLE, readSeeds, STYLES, writeTypescript } from "./styles.js";

/** The compilers that generated code must please, by the folder in node_modules, and what they know. */
const COMPILERS = [
  { compiler: "typescript-5.4", isolatedDeclarations: false, erasableSyntaxOnly: false },
  { compiler: "typescript-5.5", isolatedDeclarations: true, erasableSyntaxOnly: false },
  { compiler: "typescript-5.9", isolatedDeclarations: true, erasableSyntaxOnly: true },
  { compiler: "typescript", isolatedDeclarations: true, erasableSyntaxOnly: true },
  { compiler: "typescript-7", isolatedDeclarations: true, erasableSyntaxOnly: true },
] as const;

/** Kinds of packages that generated code is part of. */
interface Project {
  readonly name: string;
  readonly styles: readonly Style[];
  readonly type: "module" | "commonjs";
  readonly fileExtension: ".ts" | ".mts";
  readonly importExtension: ".js" | ".ts";
  readonly options: Readonly<Record<string, unknown>>;
}

const NODE_NEXT = { module: "NodeNext", moduleResolution: "NodeNext" } as const;
const ESM = {
  name: "esm",
  styles: STYLES,
  type: "module",
  fileExtension: ".ts",
  importExtension: ".js",
  options: NODE_NEXT,
} as const satisfies Project;
const ERASABLE_ESM = {
  ...ESM,
  name: "esm-erasable",
  styles: ERASABLE,
  importExtension: ".ts",
  options: { ...NODE_NEXT, erasableSyntaxOnly: true, rewriteRelativeImportExtensions: true },
} as const satisfies Project;
const PROJECTS: readonly Project[] = [
  ESM,
  {
    ...ESM,
    name: "esm-bundled",
    options: { module: "ESNext", moduleResolution: "Bundler" },
  },
  {
    ...ESM,
    name: "commonjs",
    type: "commonjs",
    options: { ...NODE_NEXT, verbatimModuleSyntax: false },
  },
  { ...ESM, name: "commonjs-mts", type: "commonjs", fileExtension: ".mts" },
  ERASABLE_ESM,
];

/** Every pair in full; else what differs between compilers is seen with the newest two, and in one project. */
const MATRIX = PROJECTS.flatMap((project) =>
  COMPILERS.filter(
    ({ compiler, erasableSyntaxOnly }) =>
      (project !== ERASABLE_ESM || erasableSyntaxOnly) &&
      (IN_FULL || project === ESM || /^typescript(?:-7)?$/.test(compiler)),
  ).map((compiler) => ({ ...compiler, project })),
);

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

const RESULTS = {
  known: "password error",
  unknown: "password error",
  whole: "no error",
  wrong: "password error",
  other: 2002,
  narrowed: "password",
  open: ["PasswordError", "of a newer server"],
  section: "password error",
  status: 403,
  scale: "无效访问",
  strangers: 0,
};

let root: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "errgen-typescript-"));
  const seeds = await readSeeds();
  for (const project of PROJECTS) writeProject(project, seeds);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The seeds and a program that uses them, in each style. */
function writeProject(project: Project, seeds: Catalog): void {
  const { name, type, styles, fileExtension, importExtension } = project;
  mkdirSync(join(root, name), { recursive: true });
  writeFileSync(join(root, name, "package.json"), `{ "type": "${type}" }\n`);
  for (const style of styles) {
    const source = join(root, name, "src", style);
    writeTypescript(join(source, "generated"), seeds, {
      style,
      fileExtension,
      importExtension,
      codeNames: true,
    });
    for (const [file, program] of [
      ["consumer", `${style}/consumer.ts`],
      ["rename-maps", "rename-maps.ts"],
    ] as const) {
      const text = readFileSync(join(FIXTURES, "typescript", program), "utf8");
      const { imported } = moduleFiles({ fileExtension, importExtension });
      writeFileSync(
        join(source, `${file}${fileExtension}`),
        text.replaceAll('.js";', `${imported}";`),
      );
    }
  }
}

function compile(
  { name, options }: Project,
  compiler: string,
  more: Readonly<Record<string, unknown>>,
): string {
  return compileTypescript(join(root, name), compiler, { ...options, ...more });
}

/** What the programs of all styles give when a Node runs them in a folder. */
function run(node: string, { styles }: Project, folder: string, extension: string): unknown {
  const files = styles.map((style) => join(folder, style, `consumer${extension}`));
  return runModule(
    node,
    `const results = {};
    for (const file of process.argv.slice(1)) results[file] = (await import(file)).results;
    console.log(JSON.stringify(Object.values(results)));`,
    ...files.map((file) => pathToFileURL(file).href),
  );
}

describe("the generated TypeScript in every style", () => {
  it.each(MATRIX)("compiles with $compiler in $project.name", (one) => {
    const { compiler, isolatedDeclarations, project } = one;
    const own = isolatedDeclarations ? { declaration: true, isolatedDeclarations } : {};
    const outDir = join(root, project.name, compiler);
    expect(compile(project, compiler, { ...own, outDir })).toBe("");
    if (compiler !== "typescript") return;
    // A bundler's resolution is that of the package here, too.
    const extension = project.fileExtension === ".mts" ? ".mjs" : ".js";
    for (const node of NODES)
      expect(run(node, project, outDir, extension)).toEqual(project.styles.map(() => RESULTS));
  });

  it.skipIf(STRIPPING_NODES.length === 0)("runs as it is where Node strips types", () => {
    for (const node of STRIPPING_NODES)
      expect(run(node, ERASABLE_ESM, join(root, ERASABLE_ESM.name, "src"), ".ts")).toEqual(
        ERASABLE.map(() => RESULTS),
      );
  });

  it("says that enums are not erasable", () => {
    const erasable = { ...NODE_NEXT, erasableSyntaxOnly: true, noEmit: true };
    const complaints = compile({ ...ESM, options: erasable }, "typescript-7", {});
    expect(complaints).toMatch(/^src\/enum\/generated\/.*TS1294/);
    expect(complaints).not.toMatch(/^src\/(?!enum\/)/m);
  });

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

  it.each(STYLES)("gives the right text for every entry when it runs (%s)", async (style) => {
    const outDir = join(root, ESM.name, "typescript");
    const config = JSON.parse(readFileSync(join(FIXTURES, "errgen.config.json"), "utf8")) as {
      readonly documents: Readonly<Record<string, { readonly module: string }>>;
    };
    const truth = JSON.parse(readFileSync(join(FIXTURES, "seeds-truth.json"), "utf8")) as Readonly<
      Record<string, Truth>
    >;
    let checked = 0;
    for (const [path, { module }] of Object.entries(config.documents)) {
      const { sections } = truth[path.replace(/^seeds\/|\.txt$/g, "")] as Truth;
      checked += await checkModule(join(outDir, style, "generated", module), style, sections);
    }
    expect(checked).toBe(259);
  });
});

/** Looks up every entry of a module's sections, in their order, and values that are no codes. */
async function checkModule(
  folder: string,
  style: Style,
  sections: Truth["sections"],
): Promise<number> {
  const messages = await import(pathToFileURL(join(folder, "messages.js")).href);
  const filled = sections.filter(({ entries }) => entries.length > 0);
  const declared = readFileSync(join(folder, "codes.d.ts"), "utf8").matchAll(
    style === "enum" ? /^export declare enum (\w+)/gm : /^export type (?!ErrorCode\b)(\w+)/gm,
  );
  const bySection = [...declared].map(([, name]) => name);
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
