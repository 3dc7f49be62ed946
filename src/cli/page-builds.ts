import { isDeepStrictEqual } from "node:util";
import { liveAssets } from "../../templates/html/page-assets.js";
import type { Catalog } from "../catalog.js";
import { type Diagnostic, hasErrors } from "../diagnostic.js";
import { htmlPages } from "../emitters/html.js";
import { readCatalog } from "../read-catalog.js";
import { type ReadDocuments, readDocuments } from "../read-documents.js";
import type { Again } from "../watch/loop.js";
import { createReadingMemory } from "../watch/reading-memory.js";
import { resolveGenerateOptions } from "./generate-options.js";
import { missingInputs } from "./missing-settings.js";
import { nothingFound } from "./nothing-found.js";
import { loadInputs, type Settings } from "./settings.js";

/** The pages that documents give now, and what was found on the way. */
export interface BuiltPages {
  readonly settings: Settings;
  /** By name; null if there is an error. */
  readonly pages: ReadonlyMap<string, string> | null;
  readonly codes: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes the pages, if they are other ones than before. */
export type BuildPages = (settings: Settings) => Promise<Again>;

/** A document that cannot be read may be on its way back: editors save like that. */
const GRACE_MS = 100;

/** Builds of pages that remember what was read; `onBuilt` is told of those that differ from the last one. */
export function createPageBuilds(
  onBuilt: (built: BuiltPages) => void,
  signal: AbortSignal,
): BuildPages {
  const memory = createReadingMemory(readDocuments, () => {}, signal);
  let last: BuiltPages | null = null;
  let isInDoubt = false;
  return async (settings) => {
    const built = await buildPages(settings, memory.read);
    if (built.pages === null && last?.pages && !isInDoubt) {
      isInDoubt = true;
      return GRACE_MS;
    }
    isInDoubt = false;
    const isNews =
      last === null ||
      !isDeepStrictEqual([last.pages, last.diagnostics], [built.pages, built.diagnostics]);
    last = built;
    if (isNews) onBuilt(built);
    return undefined;
  };
}

async function buildPages(settings: Settings, read: ReadDocuments): Promise<BuiltPages> {
  const found = [...settings.diagnostics];
  const failed = (): BuiltPages => ({ settings, pages: null, codes: 0, diagnostics: found });
  if (!hasErrors(found)) found.push(...missingInputs(settings, EXAMPLE));
  if (hasErrors(found)) return failed();
  const { inputs, skipped, diagnostics } = await loadInputs(settings);
  found.push(...diagnostics);
  const resolved = await resolveGenerateOptions(settings, false);
  if ("problem" in resolved) {
    found.push(resolved.problem);
    return failed();
  }
  const { catalog, passedOver, ...reading } = await readCatalog(inputs, resolved.options, read);
  found.push(...reading.diagnostics);
  if (catalog.documents.length === 0 && !hasErrors(found))
    found.push(nothingFound(settings, [...skipped, ...passedOver]));
  if (hasErrors(found)) return failed();
  const pages = [...htmlPages(catalog, resolved.options, liveAssets)];
  return {
    settings,
    pages: new Map(pages.map(({ name, html }) => [name, html])),
    codes: countCodes(catalog),
    diagnostics: found,
  };
}

export const EXAMPLE = "errgen docs --serve docs/errors.md";

function countCodes({ documents }: Catalog): number {
  return documents
    .flatMap(({ sections }) => sections)
    .reduce((sum, { entries }) => sum + entries.length, 0);
}
