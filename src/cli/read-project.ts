import type { BuildSteps } from "../build-steps.js";
import type { Catalog } from "../catalog.js";
import { type Diagnostic, hasErrors } from "../diagnostic.js";
import { type Excerpts, type TextOf, takeExcerpts } from "../excerpt.js";
import type { GenerateOptions } from "../generate.js";
import { readCatalog } from "../read-catalog.js";
import { loadProject } from "./load-project.js";
import { nothingFound } from "./nothing-found.js";
import type { Settings } from "./settings.js";

/** What the documents of a project hold. */
export interface ProjectReading {
  /** Null where nothing could be read; the diagnostics say why. */
  readonly read: { readonly catalog: Catalog; readonly options: GenerateOptions } | null;
  readonly diagnostics: readonly Diagnostic[];
  /** The lines that the diagnostics are about. */
  readonly excerpts: Excerpts;
  /** The documents. */
  readonly textOf: TextOf;
}

/** Reads the documents of a project for a command that writes nothing. `example` is a command line that names some. */
export async function readProject(
  settings: Settings,
  example: string,
  steps?: Partial<BuildSteps>,
): Promise<ProjectReading> {
  const { loaded, diagnostics, textOf } = await loadProject(settings, example);
  if (loaded === null) return reading(diagnostics, textOf);
  const { inputs, skipped, options } = loaded;
  const { catalog, passedOver, ...told } = await readCatalog(inputs, options, steps);
  const found = [...diagnostics, ...told.diagnostics];
  if (catalog.documents.length === 0 && !hasErrors(found))
    found.push(nothingFound(settings, [...skipped, ...passedOver]));
  return reading(found, textOf, { catalog, options });
}

function reading(
  diagnostics: readonly Diagnostic[],
  textOf: TextOf,
  read: ProjectReading["read"] = null,
): ProjectReading {
  return { read, diagnostics, excerpts: takeExcerpts(diagnostics, textOf), textOf };
}
