// The regular expressions of errgen's sources: those written as literals, and those that its modules put together when
// they are loaded.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import ts from "typescript";

const root = join(import.meta.dirname, "..");
const FOLDERS = ["bin", "src", "parsers", "templates"];
/** They begin to work as soon as they are loaded, or are no modules for Node. */
const NOT_LOADED = /^bin\/|^templates\/html\/client\/|\.d\.ts$/;

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`),
);

/** Each pattern once, with the first place where it stands. */
export async function ownPatterns() {
  const patterns = new Map();
  const add = (source, flags, place) => {
    const key = `/${source}/${flags}`;
    if (!patterns.has(key)) patterns.set(key, { source, flags, place });
  };
  for (const path of files) collectLiterals(path, add);
  await collectMade(add);
  return [...patterns.values()];
}

function collectLiterals(path, add) {
  const text = readFileSync(join(root, path), "utf8");
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const visit = (node) => {
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      const end = node.text.lastIndexOf("/");
      add(node.text.slice(1, end), node.text.slice(end + 1), `${path}:${line + 1}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
}

/** Loads all modules, with a RegExp in the place of theirs that tells what it is given. */
async function collectMade(add) {
  const outfile = join(root, "node_modules/.cache/errgen-patterns/modules.mjs");
  await build({
    stdin: {
      contents: files
        .filter((path) => !NOT_LOADED.test(path))
        .map((path) => `import "./${path}";`)
        .join("\n"),
      resolveDir: root,
    },
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    // None is left out for having no effect but the one that is wanted here.
    ignoreAnnotations: true,
    loader: { ".md": "text" },
    define: { RegExp: "RecordedRegExp" },
    plugins: [
      {
        name: "without-texts",
        setup: ({ onResolve, onLoad }) => {
          onResolve({ filter: /\?/ }, ({ path }) => ({ path, namespace: "text" }));
          onLoad({ filter: /./, namespace: "text" }, () => ({ contents: "", loader: "text" }));
        },
      },
    ],
  });
  globalThis.RecordedRegExp = class extends RegExp {
    constructor(...args) {
      super(...args);
      add(this.source, this.flags, "new RegExp");
    }
  };
  await import(pathToFileURL(outfile));
}
