import type { BuildSteps } from "../build-steps.js";
import { type Diagnostic, hasErrors } from "../diagnostic.js";
import { type Excerpts, takeExcerpts } from "../excerpt.js";
import { type Generated, generate } from "../generate.js";
import type { Leftover } from "../output/owned-files.js";
import type { PlanOutput } from "../output/plan.js";
import type { Change } from "../output/plan-file.js";
import type { ReadText } from "../watch/text-memory.js";
import { loadEmbedding } from "./embedding-files.js";
import { formatGenerated } from "./format-generated.js";
import { resolveGenerateOptions } from "./generate-options.js";
import { missingInputs, missingOut } from "./missing-settings.js";
import { nothingFound } from "./nothing-found.js";
import { placeOutputs } from "./place-outputs.js";
import { readPaths } from "./read-paths.js";
import { type LoadedInputs, loadInputs, type Settings } from "./settings.js";
import { textsAtHand } from "./texts-at-hand.js";

/** What a build may be told beside its settings. */
export interface BuildMode {
  /** Write nothing. */
  readonly dryRun: boolean;
  /** Overwrite files that are not errgen's. */
  readonly force: boolean;
  /** Drop the modules of documents that still exist but are not read. */
  readonly prune: boolean;
  /** Give names anew that the lock file keeps. */
  readonly rename: boolean;
}

/** Who builds again and again may remember; the outcome is the same. */
export interface Work {
  readonly steps?: Partial<BuildSteps>;
  readonly format?: typeof formatGenerated;
  readonly plan?: PlanOutput;
  /** How the lock file is read. */
  readonly readText?: ReadText;
  /** A command line that names documents and output, for who named none; of `errgen build` if not given. */
  readonly example?: string;
}

/** What a build did or would do, or why it did nothing. */
export interface BuildResult {
  readonly documents: number;
  readonly entries: number;
  readonly changes: readonly Change[];
  readonly leftovers: readonly Leftover[];
  /** Files that were found in a folder and hold no entry. */
  readonly passedOver: readonly { readonly path: string; readonly reason: string }[];
  readonly diagnostics: readonly Diagnostic[];
  /** The lines that the diagnostics are about. */
  readonly excerpts: Excerpts;
}

/** Reads, generates, compares, and writes all or nothing. */
export async function runBuild(
  settings: Settings,
  mode: BuildMode,
  work?: Work,
): Promise<BuildResult> {
  const unusable = unusableSettings(settings, work?.example);
  if (hasErrors(unusable)) {
    const excerpts = takeExcerpts(unusable, textsAtHand([], settings.root));
    return { ...NOTHING, diagnostics: unusable, excerpts };
  }
  return buildInputs(settings, await loadInputs(settings), mode, work);
}

/** Why nothing can be built with these settings, beside their warnings. */
export function unusableSettings(settings: Settings, example = EXAMPLE): readonly Diagnostic[] {
  const { diagnostics } = settings;
  // A configuration that could not be read may name what seems to be missing.
  if (hasErrors(diagnostics)) return diagnostics;
  return [...diagnostics, ...missingInputs(settings, example), ...missingOut(settings, example)];
}

const EXAMPLE = "errgen build docs/errors.md -o src/generated";

const NOTHING = { documents: 0, entries: 0, changes: [], leftovers: [], passedOver: [] };

/** `runBuild` for documents that are loaded, with settings that are usable. */
export async function buildInputs(
  settings: Settings,
  loaded: LoadedInputs,
  mode: BuildMode,
  work: Work = {},
): Promise<BuildResult> {
  const result = await buildLoaded(settings, loaded, mode, work);
  const textOf = textsAtHand(loaded.inputs, settings.root);
  return { ...result, excerpts: takeExcerpts(result.diagnostics, textOf) };
}

async function buildLoaded(
  settings: Settings,
  loaded: LoadedInputs,
  mode: BuildMode,
  work: Work,
): Promise<Omit<BuildResult, "excerpts">> {
  const resolved = await resolveGenerateOptions(settings, mode.rename, work.readText);
  if ("problem" in resolved)
    return {
      ...NOTHING,
      diagnostics: [...settings.diagnostics, ...loaded.diagnostics, resolved.problem],
    };
  const { lock } = resolved;
  const { steps, format = formatGenerated } = work;
  const embedding = await loadEmbedding(settings);
  // Markers of a document that could not be read would be found to name nothing.
  const files = hasErrors(loaded.diagnostics) ? [] : embedding.files;
  const options = { ...resolved.options, embed: { files, project: settings.project } };
  const generated = await format(await generate(loaded.inputs, options, steps), settings);
  const passedOver = [
    ...loaded.skipped,
    ...generated.passedOver.map(({ path, attempts: [first] }) => ({
      path,
      reason: `no error code in it (${first?.format}: ${first?.reason})`,
    })),
  ];
  const found = [
    ...settings.diagnostics,
    ...loaded.diagnostics,
    ...embedding.diagnostics,
    ...generated.diagnostics,
  ];
  if (!hasErrors(found) && generated.files.length === 0)
    found.push(nothingFound(settings, passedOver));
  if (hasErrors(found) || settings.out === null)
    return { ...NOTHING, passedOver, diagnostics: found };
  const done = await placeOutputs(
    generated,
    settings,
    settings.out,
    mode,
    { lock, embedding },
    work,
  );
  // Another build gave names meanwhile, maybe those of another project: they count, too.
  if (done === "outdated") return buildLoaded(settings, loaded, mode, work);
  return {
    ...sizeOf(generated),
    ...done,
    passedOver,
    diagnostics: [...found, ...done.diagnostics],
  };
}

function sizeOf({ catalog }: Generated): Pick<BuildResult, "documents" | "entries"> {
  const sections = catalog.documents.flatMap((document) => document.sections);
  return {
    documents: readPaths(catalog).length,
    entries: sections.reduce((sum, { entries }) => sum + entries.length, 0),
  };
}
