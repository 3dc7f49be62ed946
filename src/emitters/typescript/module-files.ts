import type { EmitOptions } from "../emitter.js";

/** How the files of modules end, and how imports name them. */
export interface ModuleFiles {
  readonly extension: string;
  readonly imported: string;
}

/** An import of an `.mts` file ends in `.mjs` or `.mts`: what is configured, with the `m` of the file. */
export function moduleFiles({
  fileExtension = ".ts",
  importExtension,
}: Pick<EmitOptions, "fileExtension" | "importExtension">): ModuleFiles {
  const imported =
    fileExtension === ".mts" ? importExtension.replace(/^\./, ".m") : importExtension;
  return { extension: fileExtension, imported };
}
