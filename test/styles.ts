import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Catalog } from "../src/catalog.js";
import type { EmitOptions } from "../src/emitters/emitter.js";
import type { Style } from "../src/emitters/style.js";
import { typescriptModules } from "../src/emitters/typescript.js";
import { generate } from "../src/generate.js";
import type { DocumentSettings } from "../src/input.js";
import { FIXTURES, readSource } from "./read-fixtures.js";

export const STYLES: readonly Style[] = ["enum", "constants", "object", "union"];

/** What Node and `erasableSyntaxOnly` take: no enums. */
export const ERASABLE: readonly Style[] = STYLES.filter((style) => style !== "enum");

/** The seeds with the modules and titles that their configuration gives them. */
export async function readSeeds(): Promise<Catalog> {
  const { documents } = JSON.parse(readFileSync(join(FIXTURES, "errgen.config.json"), "utf8")) as {
    readonly documents: Readonly<Record<string, DocumentSettings>>;
  };
  const inputs = Object.entries(documents).map(([path, settings]) => ({
    source: readSource(join(FIXTURES, path), path),
    named: true,
    settings,
  }));
  const { catalog } = await generate(inputs, {
    naming: "pascal",
    importExtension: ".js",
    header: [],
    docs: null,
  });
  return catalog;
}

/** Writes the TypeScript of a catalog into a folder. */
export function writeTypescript(
  folder: string,
  catalog: Catalog,
  options: Omit<EmitOptions, "header" | "docs">,
): void {
  const emitter = typescriptModules;
  for (const { path, contents } of emitter.emit(catalog, { ...options, header: [], docs: null })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), contents);
  }
}
