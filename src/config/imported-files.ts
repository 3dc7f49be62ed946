import { readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** The files that decide what a configuration script says. */
export interface DecidingFiles {
  /** The script and every local file that it may import, absolute. */
  readonly files: readonly string[];
  /** False if something else may decide it too: the environment, the clock, files it reads, packages. */
  readonly knowable: boolean;
}

/** Quoted words that begin like a path. One that is no import does no harm here. */
const LOCAL = /["'`](\.{1,2}\/[^"'`\n]*|\.{1,2})["'`]/g;
const IMPORTED = /\b(?:from|import|require)\s*\(?\s*["'`]([^"'`\n]+)["'`]/g;
/** Loads what no pattern can name. */
const COMPUTED =
  /\b(?:import|require)\s*\(\s*(?=\S)(?!["'`][^"'`$]*["'`]\s*[,)])|\bcreateRequire\b/;
/** Words by which a script reaches for more than it says. */
const OUTSIDE =
  /\b(?:process|Deno|Bun|globalThis|global|window|self|Date|Temporal|performance|random|randomUUID|getRandomValues|localeCompare|fetch|XMLHttpRequest|WebSocket|readFile\w*|readdir\w*|existsSync|statSync|execSync|spawnSync|eval|Function|Intl|toLocale\w*|navigator)\b|\bimport\.meta\.(?!dirname\b|filename\b|url\b)/;
/** What says the same whenever it is asked. */
const HARMLESS = new Set(["errgen", "node:path", "path", "node:url", "url"]);
const EXTENSIONS = ["", ".ts", ".mts", ".cts", ".js", ".mjs", ".cjs", ".json"];

/**
 * Finds the files that decide a configuration, and whether they are all: from the look of their texts,
 * so that in doubt it says no.
 */
export function findDecidingFiles(script: string): DecidingFiles {
  const files = new Set<string>();
  const waiting = [script];
  let knowable = true;
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    if (file.endsWith(".json")) continue;
    const text = readText(file);
    if (text === null || OUTSIDE.test(text) || COMPUTED.test(text)) knowable = false;
    const imported = importsOf(text ?? "", dirname(file));
    if (!imported.knowable) knowable = false;
    waiting.push(...imported.files);
  }
  return { files: [...files].sort(), knowable };
}

function importsOf(text: string, folder: string): DecidingFiles {
  const specifiers = new Set([...text.matchAll(IMPORTED)].map(([, name = ""]) => name));
  const local = [...text.matchAll(LOCAL)].map(([, path = ""]) => path);
  const found = [...new Set([...local, ...specifiers])].flatMap((specifier) => {
    if (!/^(?:\.|\/)/.test(specifier)) return [];
    return resolveLocal(resolve(folder, specifier)) ?? [];
  });
  const knowable = [...specifiers].every(
    (specifier) =>
      HARMLESS.has(specifier) ||
      (/^(?:\.|\/)/.test(specifier) && resolveLocal(resolve(folder, specifier)) !== null),
  );
  return { files: found, knowable };
}

/** As jiti and Node resolve: the file itself, the source of a compiled name, an extension, an index. */
function resolveLocal(path: string): string | null {
  const source = path.replace(/\.([cm]?)js$/, ".$1ts");
  const candidates = [
    path,
    source,
    ...EXTENSIONS.map((extension) => path + extension),
    ...EXTENSIONS.slice(1).map((extension) => `${path}/index${extension}`),
  ];
  return (
    candidates.find((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true) ?? null
  );
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
