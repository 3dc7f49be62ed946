// Bundles bin/ and the public API into dist/, with lazy chunks, the notices of what is bundled, the
// declarations of the API, and the JSON Schemas.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { build } from "esbuild";
import { bundledTexts } from "./bundled-text.mjs";
import { lookAlikes } from "./look-alikes.mjs";

const root = join(import.meta.dirname, "..");
process.chdir(root);
rmSync("dist", { recursive: true, force: true });

// What a package under node_modules would be loaded from at run time stays outside the bundle.
const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
const options = {
  outdir: "dist",
  outbase: ".",
  bundle: true,
  platform: "node",
  target: "node20.19",
  alias: {
    // Its CommonJS files cannot be bundled.
    "jsonc-parser": "./node_modules/jsonc-parser/lib/esm/main.js",
    // Modules of which only what is used is bundled; for Node the package has CommonJS alone.
    yaml: "./node_modules/yaml/browser/dist/index.js",
  },
  // The page of the rules.
  loader: { ".md": "text" },
  metafile: true,
  legalComments: "none",
  // Half the bytes are a quarter less time to start; names stay, for stack traces.
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: "warning",
};
const inTexts = new Set();
const parts = await build({
  ...options,
  plugins: [bundledTexts(inTexts), lookAlikes(inTexts)],
  entryPoints: [
    "src/cli/program.ts",
    "src/cli/formats/pretty.ts",
    "src/cli/formats/report.ts",
    "src/inputs/match-glob.ts",
    "src/index.ts",
  ],
  format: "esm",
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
  // Bundled CommonJS packages call require; esbuild gives ESM none.
  banner: {
    js: 'import { createRequire as errgenRequire } from "node:module";const require = errgenRequire(import.meta.url);',
  },
  external: Object.keys(dependencies),
});
// What starts first is one CommonJS file: Node needs half as long for it as for a module and its chunks,
// which is most of what a command with nothing to do takes. What it loads later is in the parts above.
const start = await build({
  ...options,
  entryPoints: ["bin/errgen.ts"],
  format: "cjs",
  define: { "import.meta.dirname": "__dirname" },
  plugins: [
    {
      name: "loaded-later",
      setup: ({ onResolve }) =>
        onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) =>
          kind === "dynamic-import"
            ? {
                path: relative("bin", relative(root, join(resolveDir, path))).replaceAll("\\", "/"),
                external: true,
              }
            : undefined,
        ),
    },
  ],
});
writeFileSync("dist/bin/package.json", '{ "type": "commonjs" }\n');

writeFileSync(
  "dist/THIRD-PARTY-NOTICES.md",
  notices([...[parts, start].flatMap(({ metafile }) => Object.keys(metafile.inputs)), ...inTexts]),
);
execFileSync(
  process.execPath,
  ["node_modules/typescript-7/bin/tsc", "-p", ".ci/tsconfig.declarations.json"],
  { stdio: "inherit" },
);
pruneDeclarations("dist/src/index.d.ts");
mkdirSync("dist/schemas");
for (const [name, schema] of Object.entries(await loadSchemas()))
  writeFileSync(`dist/schemas/${name}`, `${JSON.stringify(schema, null, 2)}\n`);

async function loadSchemas() {
  const { outputFiles } = await build({
    entryPoints: ["src/json-schemas.ts"],
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
  });
  return (
    await import(
      `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`
    )
  ).jsonSchemas();
}

/** The licence of every package that a bundled file comes from. */
function notices(inputs) {
  const folders = new Set(
    inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []),
  );
  const parts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(
      readFileSync(join(folder, "package.json"), "utf8"),
    );
    const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry));
    if (!license) throw new Error(`${name} names no licence`);
    const text = file
      ? readFileSync(join(folder, file), "utf8").trim()
      : `Licensed under ${license}; the package ships no licence text.`;
    return `## ${name} ${version} (${license})\n\n${text.replace(/^/gm, "    ")}\n`;
  });
  return `# What errgen bundles\n\nThe files of errgen in this folder contain parts of these packages.\n\n${parts.join("\n")}`;
}

/** Removes the declarations that the public API does not reach. */
function pruneDeclarations(entry) {
  const reached = new Set();
  const visit = (file) => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const [, path] of readFileSync(file, "utf8").matchAll(/from "(\.[^"]+)\.js"/g))
      visit(join(dirname(file), `${path}.d.ts`));
  };
  visit(join(entry));
  for (const file of readdirSync("dist", { recursive: true, encoding: "utf8" }).map((path) =>
    join("dist", path),
  ))
    if (file.endsWith(".d.ts") && !reached.has(file)) rmSync(file);
}
