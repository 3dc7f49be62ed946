import { isDeepStrictEqual } from "node:util";
import { liveAssets } from "../../templates/html/page-assets.js";
import { codesIn } from "../../templates/html/titles.js";
import type { BuildSteps } from "../build-steps.js";
import { type Diagnostic, hasErrors } from "../diagnostic.js";
import { htmlPages } from "../emitters/html.js";
import type { Excerpts } from "../excerpt.js";
import { readDocuments } from "../read-documents.js";
import { createBuildMemory } from "../watch/build-memory.js";
import type { Again } from "../watch/loop.js";
import { createReadingMemory } from "../watch/reading-memory.js";
import { readProject } from "./read-project.js";
import type { Settings } from "./settings.js";

/** The pages that documents give now, and what was found on the way. */
export interface BuiltPages {
  readonly settings: Settings;
  /** By name; null if there is an error. */
  readonly pages: ReadonlyMap<string, string> | null;
  readonly codes: number;
  readonly diagnostics: readonly Diagnostic[];
  /** The lines that the diagnostics are about. */
  readonly excerpts: Excerpts;
}

/** Makes the pages, if they are other ones than before. */
export type BuildPages = (settings: Settings) => Promise<Again>;

/** A document that cannot be read may be on its way back: editors save like that. */
const GRACE_MS = 100;

/** Builds of pages that remember what was read; `onBuilt` is told of those that differ from the last one. */
export function createPageBuilds(
  onBuilt: (built: BuiltPages) => Promise<void>,
  signal: AbortSignal,
): BuildPages {
  const { read } = createReadingMemory(readDocuments, () => {}, signal);
  const steps = createBuildMemory(read);
  let last: BuiltPages | null = null;
  let isInDoubt = false;
  return async (settings) => {
    const built = await buildPages(settings, steps);
    if (built.pages === null && last?.pages && !isInDoubt) {
      isInDoubt = true;
      return GRACE_MS;
    }
    isInDoubt = false;
    const isNews =
      last === null ||
      !isDeepStrictEqual([last.pages, last.diagnostics], [built.pages, built.diagnostics]);
    last = built;
    if (isNews) await onBuilt(built);
    return undefined;
  };
}

async function buildPages(settings: Settings, steps: BuildSteps): Promise<BuiltPages> {
  const { read, textOf: _, ...found } = await readProject(settings, EXAMPLE, steps);
  if (read === null || hasErrors(found.diagnostics))
    return { settings, pages: null, codes: 0, ...found };
  const pages = [...htmlPages(read.catalog, read.options, liveAssets)];
  return {
    settings,
    pages: new Map(pages.map(({ name, html }) => [name, html])),
    codes: codesIn(read.catalog),
    ...found,
  };
}

export const EXAMPLE = "errgen docs --serve docs/errors.md";
