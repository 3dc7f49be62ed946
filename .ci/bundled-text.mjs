// Imports whose name ends in `?bundled` are texts: the script or style bundled and minified for browsers.
import { dirname, join } from "node:path";
import { build } from "esbuild";

const SUFFIX = /\?bundled$/;
/** Behind the names of what is bundled for tests: vite would take a style for its own. */
const AS_TEXT = ".text";

/** For esbuild; the inputs of what is bundled are added to the set `inputs`, for the notices. */
export function bundledTexts(inputs = new Set()) {
  return {
    name: "bundled-texts",
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: SUFFIX }, ({ path, resolveDir }) => ({
        path: join(resolveDir, sourceOf(path)),
        namespace: "bundled-text",
      }));
      onLoad({ filter: /.*/, namespace: "bundled-text" }, async ({ path }) => {
        const { text, files } = await bundle(path);
        for (const file of files) inputs.add(file);
        return { contents: text, loader: "text" };
      });
    },
  };
}

/** For tests, which import the sources. */
export function bundledTextsInTests() {
  return {
    name: "bundled-texts",
    enforce: "pre",
    resolveId: (path, importer) =>
      SUFFIX.test(path) ? `\0${join(dirname(importer), sourceOf(path))}${AS_TEXT}` : null,
    load: async (id) =>
      id.endsWith(AS_TEXT)
        ? `export default ${JSON.stringify((await bundle(id.slice(1, -AS_TEXT.length))).text)}`
        : null,
  };
}

function sourceOf(path) {
  return path.replace(SUFFIX, "").replace(/\.js$/, ".ts");
}

async function bundle(entry) {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    format: "iife",
    minify: true,
    target: ["es2022", "chrome123", "firefox120", "safari17.5"],
    charset: "utf8",
    legalComments: "none",
    metafile: true,
    write: false,
  });
  return { text: outputFiles[0].text.trim(), files: Object.keys(metafile.inputs) };
}
