// An import that ends in `?look-alikes` is a text: the English words that are one slip of the fingers away from a
// word of the module's list `ERROR_WORDS`, and right all the same.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";

const SUFFIX = /\?look-alikes$/;
const AS_TEXT = ".look-alikes";
const ENGLISH = "node_modules/word-list/words.txt";

/** For esbuild; the English words are added to the set `inputs`, for the notices. */
export function lookAlikes(inputs = new Set()) {
  return {
    name: "look-alikes",
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: SUFFIX }, ({ path, resolveDir }) => ({
        path: join(resolveDir, sourceOf(path)),
        namespace: "look-alikes",
      }));
      onLoad({ filter: /.*/, namespace: "look-alikes" }, async ({ path }) => {
        inputs.add(ENGLISH);
        return { contents: await listLookAlikes(path), loader: "text" };
      });
    },
  };
}

/** For tests, which import the sources. */
export function lookAlikesInTests() {
  return {
    name: "look-alikes",
    enforce: "pre",
    resolveId: (path, importer) =>
      SUFFIX.test(path) ? `\0${join(dirname(importer), sourceOf(path))}${AS_TEXT}` : null,
    load: async (id) =>
      id.endsWith(AS_TEXT)
        ? `export default ${JSON.stringify(await listLookAlikes(id.slice(1, -AS_TEXT.length)))}`
        : null,
  };
}

function sourceOf(path) {
  return path.replace(SUFFIX, "").replace(/\.js$/, ".ts");
}

async function listLookAlikes(entry) {
  const edits = join(dirname(entry), "single-edits.ts");
  const { ERROR_WORDS, singleEdits } = await importSource(
    `export { ERROR_WORDS } from ${JSON.stringify(entry)}; export { singleEdits } from ${JSON.stringify(edits)};`,
  );
  const english = new Set(
    readFileSync(join(import.meta.dirname, "..", ENGLISH), "utf8").split("\n"),
  );
  const known = new Set(ERROR_WORDS);
  const found = new Set();
  for (const word of known)
    for (const edit of singleEdits(word))
      if (edit.length >= 5 && english.has(edit) && !known.has(edit)) found.add(edit);
  return [...found].sort().join(" ");
}

async function importSource(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: "ts" },
    bundle: true,
    format: "esm",
    write: false,
  });
  return import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`
  );
}
