// What the styles cost tsc, at 3,000 and 30,000 codes of one section, beside a plain enum with a literal-key
// Record: bare (`plain`), and as people keep it (`written`), with a comment for each member and a guard. The best
// of interleaved runs, since other processes only add to it. COMPILERS, KINDS, SIZES and ROUNDS choose.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "../..");
const { createSource, generate } = await import(join(root, "dist/src/index.js"));
const COMPILERS = (process.env.COMPILERS ?? "typescript,typescript-7").split(",");
const KINDS = (process.env.KINDS ?? "numbers,strings").split(",");
const SIZES = (process.env.SIZES ?? "3000,30000").split(",").map(Number);
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const STYLES = ["plain", "written", "enum", "constants", "object", "union"];

const folder = mkdtempSync(join(tmpdir(), "errgen-compile-"));
try {
  for (const kind of KINDS) {
    for (const size of SIZES) for (const style of STYLES) await writeProject(kind, size, style);
    for (const compiler of COMPILERS) measure(compiler, kind);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function writeProject(kind, size, style) {
  const codes = Array.from({ length: size }, (_, i) =>
    kind === "numbers" ? 100_000 + i : `E${100_000 + i}`,
  );
  const files =
    style === "plain"
      ? plain(codes)
      : style === "written"
        ? written(codes)
        : await generated(codes, style);
  const project = projectOf(kind, size, style);
  for (const { path, contents } of files) {
    mkdirSync(dirname(join(project, "src", path)), { recursive: true });
    writeFileSync(join(project, "src", path), contents);
  }
  writeFileSync(join(project, "package.json"), '{ "type": "module" }\n');
  const compilerOptions = {
    target: "ES2022",
    lib: ["ES2022"],
    module: "NodeNext",
    types: [],
    strict: true,
    noEmit: true,
  };
  writeFileSync(
    join(project, "tsconfig.json"),
    JSON.stringify({ compilerOptions, include: ["src"] }),
  );
}

function plain(codes) {
  const value = JSON.stringify;
  const members = codes.map((code, i) => `  Item${i}Gone = ${value(code)},`).join("\n");
  const texts = codes.map((code, i) => `  ${code}: "item ${i} is gone",`).join("\n");
  return [
    { path: "codes.ts", contents: `export enum Codes {\n${members}\n}\n` },
    {
      path: "messages.ts",
      contents: `import type { Codes } from "./codes.js";\nexport const messages: Record<Codes, string> = {\n${texts}\n};\n`,
    },
  ];
}

function written(codes) {
  const [{ contents }, messages] = plain(codes);
  const documented = contents.replace(/^ {2}Item(\d+)Gone/gm, "  /** item $1 is gone */\n$&");
  const guard =
    "\nexport function isCodes(code: unknown): code is Codes {\n" +
    "  return Object.values<unknown>(Codes).includes(code);\n}\n";
  return [{ path: "codes.ts", contents: documented + guard }, messages];
}

async function generated(codes, style) {
  const rows = codes.map((code, i) => `| ${code} | item_${i}_gone | item ${i} is gone |`);
  const text = `| Code | Name | Message |\n| --- | --- | --- |\n${rows.join("\n")}\n`;
  const input = { source: createSource("errors.md", text), named: true };
  const options = { style, naming: "pascal", importExtension: ".js", header: [], docs: null };
  const { files, catalog } = await generate([input], options);
  const [{ entries }] = catalog.documents[0].sections;
  if (entries.length !== codes.length) throw new Error(`${entries.length} entries were read`);
  return files;
}

function projectOf(kind, size, style) {
  return join(folder, `${kind}-${size}-${style}`);
}

function measure(compiler, kind) {
  const times = new Map();
  for (let round = 0; round < ROUNDS; round++)
    for (const size of SIZES)
      for (const style of STYLES) {
        const project = projectOf(kind, size, style);
        times.set(project, [...(times.get(project) ?? []), compile(compiler, project)]);
      }
  const best = (style, size) => Math.min(...times.get(projectOf(kind, size, style)));
  console.log(`\n${compiler}, ${kind}`);
  for (const style of STYLES) {
    const cells = SIZES.map((size) => {
      const ms = best(style, size);
      const ratios = ["plain", "written"].map((one) => (ms / best(one, size)).toFixed(2));
      return `${ms.toFixed(0)} ms (${ratios.join(", ")})`;
    });
    const growth = best(style, SIZES.at(-1)) / best(style, SIZES[0]);
    console.log(`| ${[style.padEnd(9), ...cells, `${growth.toFixed(1)}-fold`].join(" | ")} |`);
  }
}

function compile(compiler, project) {
  const tsc = join(root, "node_modules", compiler, "bin/tsc");
  const start = performance.now();
  const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", project], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stdout);
  return performance.now() - start;
}
