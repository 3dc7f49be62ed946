import type { Catalog } from "../catalog.js";
import type { Diagnostic } from "../diagnostic.js";
import type { EmitOptions, Emitter, GeneratedFile, OwnEmitOptions } from "../emitters/emitter.js";
import { headersFor } from "../emitters/file-header.js";
import { ClaimedPaths } from "./claimed-paths.js";
import { freezeDeep } from "./freeze-deep.js";
import { ownFileProblem } from "./own-file-problem.js";
import { takeAll } from "./take-all.js";

/** The files of the project's own emitters, and what is wrong with them. */
export interface OwnFiles {
  readonly files: readonly GeneratedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Runs the project's own emitters, each of whose files must be its own, beside those that are `made` already. */
export async function runOwnEmitters(
  emitters: readonly Emitter[],
  catalog: Catalog,
  options: EmitOptions,
  made: readonly GeneratedFile[],
): Promise<OwnFiles> {
  freezeDeep(catalog);
  const { generatedFileSchema } = await import("./result-schemas.js");
  const { firstProblem } = await import("./first-problem.js");
  const files: GeneratedFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const claimed = new ClaimedPaths();
  for (const { path } of made) claimed.claim(path, "errgen itself");
  for (const emitter of emitters) {
    const { name } = emitter;
    const { values, faults } = await takeAll<GeneratedFile>({
      plugin: { kind: "emitter", name },
      doing: "making files",
      expected: "an iterable of files",
      location: null,
      give: () => emitter.emit(catalog, ownOptions(options, name)),
      problemWith: (file) => {
        const problem =
          firstProblem(file, generatedFileSchema) ?? ownFileProblem(file, name, catalog, claimed);
        if (problem === null) claimed.claim(file.path, `the emitter \`${name}\``);
        return problem;
      },
    });
    files.push(...values.map(({ path, contents }) => ({ path, contents })));
    diagnostics.push(...faults);
  }
  return { files, diagnostics };
}

/** The settings that an emitter may know, with their defaults, and no others. */
function ownOptions(options: EmitOptions, name: string): OwnEmitOptions {
  const { style = "enum", naming = "pascal", fileExtension = ".ts" } = options;
  const { importExtension, header, docs } = options;
  return {
    ...{ style, naming, fileExtension, importExtension, header, docs },
    ...headersFor(name, header),
  };
}
