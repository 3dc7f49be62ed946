import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rollup } from "rollup";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Catalog } from "../../src/catalog.js";
import { generate } from "../../src/generate.js";
import { createSource } from "../../src/source.js";
import { compileTypescript } from "../compile-typescript.js";
import { IN_FULL } from "../in-full.js";
import { NODES, runModule } from "../nodes.js";
import { ERASABLE, STYLES, writeTypescript } from "../styles.js";

const DOCUMENT = `# Carts

## Language

| Code | English | 中文 | zh-TW |
| ---- | ------- | ---- | ----- |
| 1001 | Cart is empty | 购物车是空的 | 購物車是空的 |
| 1002 | Cart is locked | | 購物車已鎖定 |

## Messages

| Code | English | Français |
| ---- | ------- | -------- |
| E7 | Out of stock | Épuisé |
| E8 | No {item} left | Plus de \${item} |
`;

/** What the program below gives, whatever the codes are declared by. */
const RESULTS = {
  languages: ["en", "zh", "zh-TW", "fr"],
  texts: ["Cart is empty", "购物车是空的", "購物車是空的", "Cart is empty"],
  missing: "Cart is locked",
  unknown: [null, "Épuisé", "Out of stock"],
  filled: ["No tea left", "Plus de thé"],
  chosen: ["zh-TW", "zh", "zh", "en", "zh-TW", "fr", "en", "en", "fr"],
};

const program = (imported: string): string => `
import { formatMessagesMessage } from "./carts/parameters${imported}";
import { isLanguage } from "./carts/index${imported}";
import { chooseLanguage, type Language, languages, loadMessages, type Messages } from "./carts/languages${imported}";

const all: readonly Messages[] = await Promise.all(languages.map(loadMessages));
const [, zh, , fr] = all as [Messages, Messages, Messages, Messages];
// @ts-expect-error a language that the document does not have
const other: Language = "it";
const code: unknown = JSON.parse("1001");
const known: string[] = isLanguage(code) ? all.map(({ languageMessages }) => languageMessages[code]) : [];
// @ts-expect-error the maps are read-only
() => { zh.languageMessages[1001] = ""; };

export const results = {
  languages,
  texts: known,
  missing: zh.languageMessage(JSON.parse("1002")),
  unknown: [fr.messagesMessage("E9") ?? null, fr.messagesMessage(JSON.parse('"E7"')), (await loadMessages(other)).errorMessage("E7")],
  filled: [
    formatMessagesMessage(JSON.parse('"E8"'), { item: "tea" }),
    formatMessagesMessage(JSON.parse('"E8"'), { item: "thé" }, fr.messagesMessages),
  ],
  chosen: [
    ["zh-TW"], ["ZH"], ["zh-Hans-CN", "en"], ["it", "en-GB", "zh"], ["zh-tw-x-private", "en"],
    ["fr-CA"], ["*"], [], ["it", "fr"],
  ].map((preferred) => chooseLanguage(preferred)),
};
`;

const NODE_NEXT = { module: "NodeNext", moduleResolution: "NodeNext" } as const;
const PROJECTS = [
  { name: "esm", type: "module", fileExtension: ".ts", importExtension: ".js", options: NODE_NEXT },
  {
    name: "mts",
    type: "commonjs",
    fileExtension: ".mts",
    importExtension: ".js",
    options: NODE_NEXT,
  },
  {
    name: "bundled",
    type: "module",
    fileExtension: ".ts",
    importExtension: "",
    options: { module: "ESNext", moduleResolution: "Bundler" },
  },
  {
    name: "erasable",
    type: "module",
    fileExtension: ".ts",
    importExtension: ".ts",
    options: { ...NODE_NEXT, erasableSyntaxOnly: true, rewriteRelativeImportExtensions: true },
  },
] as const;
const COMPILERS = ["typescript-5.4", "typescript-5.9", "typescript", "typescript-7"] as const;
const MATRIX = PROJECTS.flatMap((project) =>
  COMPILERS.filter(
    (compiler) =>
      (project.name !== "erasable" || compiler !== "typescript-5.4") &&
      (IN_FULL || project.name === "esm" || compiler === "typescript"),
  ).map((compiler) => ({ project, compiler })),
);

let root: string;
let catalog: Catalog;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "errgen-languages-"));
  const inputs = [{ source: createSource("carts.md", DOCUMENT), named: true }];
  ({ catalog } = await generate(inputs, {
    naming: "pascal",
    importExtension: ".js",
    header: [],
    docs: null,
  }));
  for (const { name, type, fileExtension, importExtension } of PROJECTS) {
    mkdirSync(join(root, name), { recursive: true });
    writeFileSync(join(root, name, "package.json"), `{ "type": "${type}" }\n`);
    for (const style of name === "erasable" ? ERASABLE : STYLES) {
      const folder = join(root, name, "src", style);
      writeTypescript(folder, catalog, { style, fileExtension, importExtension });
      const imported = fileExtension === ".mts" ? ".mjs" : importExtension;
      // A value of its own name is no type of it, where types alone are declared.
      writeFileSync(join(folder, `program${fileExtension}`), program(imported));
    }
  }
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("messages in several languages", () => {
  it.each(MATRIX)("compile and run with $compiler in $project.name", ({ project, compiler }) => {
    const folder = join(root, project.name);
    const outDir = join(folder, compiler);
    const declarations =
      compiler === "typescript-5.4" ? {} : { declaration: true, isolatedDeclarations: true };
    // The program itself declares results without a type.
    const { isolatedDeclarations: _, ...own } = { isolatedDeclarations: false, ...declarations };
    expect(compileTypescript(folder, compiler, { ...project.options, ...own, outDir })).toBe("");
    if (project.importExtension === "") return;
    const extension = project.fileExtension === ".mts" ? ".mjs" : ".js";
    for (const style of project.name === "erasable" ? ERASABLE : STYLES)
      for (const node of NODES) {
        const file = pathToFileURL(join(outDir, style, `program${extension}`)).href;
        const run = "console.log(JSON.stringify((await import(process.argv[1])).results));";
        expect(runModule(node, run, file)).toEqual(RESULTS);
      }
  });

  it("are a chunk for each language", async () => {
    const folder = join(root, "esm");
    const outDir = join(folder, "chunks");
    expect(compileTypescript(folder, "typescript-7", { ...NODE_NEXT, outDir })).toBe("");
    const bundle = await rollup({ input: join(outDir, "enum/carts/languages.js") });
    const { output } = await bundle.generate({ format: "esm" });
    const holding = (text: string) =>
      output.flatMap((one) => (one.type === "chunk" && one.code.includes(text) ? [one] : []));
    for (const text of ["购物车是空的", "購物車是空的", "Épuisé"]) {
      const [chunk, ...others] = holding(JSON.stringify(text));
      expect(chunk?.isDynamicEntry).toBe(true);
      expect(others).toEqual([]);
    }
  });

  it("names nothing of the codes in what loads them", () => {
    const text = readFileSync(join(root, "esm/src/union/carts/languages.ts"), "utf8");
    expect(text).not.toContain("./codes");
  });
});
