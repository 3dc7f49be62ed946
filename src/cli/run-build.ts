import { rmSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import type { Catalog } from "../catalog.js";
import { type Diagnostic, hasErrors } from "../diagnostic.js";
import { type Excerpts, takeExcerpts } from "../excerpt.js";
import { type Generated, generate } from "../generate.js";
import { OutputLocked, withOutputLock } from "../output/lock.js";
import type { Leftover } from "../output/owned-files.js";
import { type Change, type Plan, planOutput } from "../output/plan.js";
import { planEmbedded } from "../output/plan-embedded.js";
import { planLock } from "../output/plan-lock.js";
import { writeChanges } from "../output/write.js";
import type { ReadDocuments } from "../read-documents.js";
import { docsFolders } from "./docs-folders.js";
import { type LoadedEmbedding, loadEmbedding } from "./embedding-files.js";
import { formatGenerated } from "./format-generated.js";
import { resolveGenerateOptions } from "./generate-options.js";
import { missingInputs, missingOut } from "./missing-settings.js";
import { type LockText, readLock } from "./name-lock.js";
import { nothingFound } from "./nothing-found.js";
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
  read?: ReadDocuments,
): Promise<BuildResult> {
  const unusable = unusableSettings(settings);
  if (hasErrors(unusable)) {
    const excerpts = takeExcerpts(unusable, textsAtHand([], settings.root));
    return { ...NOTHING, diagnostics: unusable, excerpts };
  }
  return buildInputs(settings, await loadInputs(settings), mode, read);
}

/** Why nothing can be built with these settings, beside their warnings. */
export function unusableSettings(settings: Settings): readonly Diagnostic[] {
  const { diagnostics } = settings;
  // A configuration that could not be read may name what seems to be missing.
  if (hasErrors(diagnostics)) return diagnostics;
  return [...diagnostics, ...missingInputs(settings, EXAMPLE), ...missingOut(settings, EXAMPLE)];
}

const EXAMPLE = "errgen build docs/errors.md -o src/generated";

const NOTHING = { documents: 0, entries: 0, changes: [], leftovers: [], passedOver: [] };

/** `runBuild` for documents that are loaded, with settings that are usable. */
export async function buildInputs(
  settings: Settings,
  loaded: LoadedInputs,
  mode: BuildMode,
  read?: ReadDocuments,
  format = formatGenerated,
): Promise<BuildResult> {
  const result = await buildLoaded(settings, loaded, mode, read, format);
  const textOf = textsAtHand(loaded.inputs, settings.root);
  return { ...result, excerpts: takeExcerpts(result.diagnostics, textOf) };
}

async function buildLoaded(
  settings: Settings,
  loaded: LoadedInputs,
  mode: BuildMode,
  read: ReadDocuments | undefined,
  format: typeof formatGenerated,
): Promise<Omit<BuildResult, "excerpts">> {
  const resolved = await resolveGenerateOptions(settings, mode.rename);
  if ("problem" in resolved)
    return {
      ...NOTHING,
      diagnostics: [...settings.diagnostics, ...loaded.diagnostics, resolved.problem],
    };
  const { lock, embedding } = resolved;
  // Markers of a document that could not be read would be found to name nothing.
  const embed = hasErrors(loaded.diagnostics) ? undefined : resolved.options.embed;
  const options = { ...resolved.options, embed };
  const generated = await format(await generate(loaded.inputs, options, read), settings);
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
  const done = await place(generated, settings, settings.out, mode, { lock, embedding });
  // Another build gave names meanwhile, maybe those of another project: they count, too.
  if (done === "outdated") return buildLoaded(settings, loaded, mode, read, format);
  return {
    ...sizeOf(generated),
    ...done,
    passedOver,
    diagnostics: [...found, ...done.diagnostics],
  };
}

/** What was read beside the documents, and is written, too. */
interface Beside {
  readonly lock: LockText;
  readonly embedding: LoadedEmbedding;
}

/** Compares with the folder and writes, while nobody else does. */
async function place(
  generated: Generated,
  settings: Settings,
  out: string,
  mode: BuildMode,
  { lock: { place: lock, text }, embedding }: Beside,
): Promise<Plan | "outdated"> {
  const files = embedding.files.map(({ file, text: present }, index) => ({
    file,
    present,
    wanted: generated.embedded[index]?.text ?? present,
  }));
  const plan = async (): Promise<Plan> => {
    const outputs = await planOutput(generated.files, planOptions(generated, settings, out, mode));
    const all = planEmbedded(outputs, files, out);
    if (lock === null || generated.lock === null) return all;
    return planLock(all, { file: lock.file, present: text, wanted: generated.lock }, out);
  };
  if (mode.dryRun) return plan();
  const writeAll = async (): Promise<Plan | "outdated"> => {
    const now = readLock(settings);
    const isSame = "text" in now && now.text === text && (await isCurrent(settings, embedding));
    return isSame ? write(await plan()) : "outdated";
  };
  try {
    // Projects share a lock file. Whoever waits for it has an output, so that no two wait for each other.
    return await withOutputLock(out, () =>
      lock === null ? writeAll() : withOutputLock(lock.file, writeAll),
    );
  } catch (error) {
    if (error instanceof OutputLocked)
      return { changes: [], leftovers: [], diagnostics: [locked(error, out)] };
    throw error;
  }
}

/** Whoever edits a file of his meanwhile is not to lose that. */
async function isCurrent(settings: Settings, { files }: LoadedEmbedding): Promise<boolean> {
  return isDeepStrictEqual((await loadEmbedding(settings)).files, files);
}

function write(plan: Plan): Plan {
  if (hasErrors(plan.diagnostics)) return plan;
  try {
    writeChanges(plan.changes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The output could not be written and was left as it was: ${reason}`;
    return {
      ...plan,
      diagnostics: [
        ...plan.diagnostics,
        { code: "write-failed", severity: "error", message, location: null },
      ],
    };
  }
  for (const { file } of plan.leftovers) removeLeftover(file);
  return plan;
}

/** All is written: what cannot be removed now is for the next build. */
function removeLeftover(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It stays what it was.
  }
}

function planOptions(
  { catalog, passedOver }: Generated,
  settings: Settings,
  out: string,
  { force, prune }: BuildMode,
) {
  return {
    out,
    root: settings.root,
    documents: new Set(readPaths(catalog)),
    withoutEntries: new Set(passedOver.map(({ path }) => path)),
    docsFolders: docsFolders(settings.config),
    ownEmitters: settings.ownEmitters,
    force,
    prune,
  };
}

/** The documents whose entries or texts the catalog holds. */
function readPaths({ documents }: Catalog): readonly string[] {
  return documents.flatMap(({ path, siblings }) => [
    path,
    ...siblings.map((sibling) => sibling.path),
  ]);
}

function sizeOf({ catalog }: Generated): Pick<BuildResult, "documents" | "entries"> {
  const sections = catalog.documents.flatMap((document) => document.sections);
  return {
    documents: readPaths(catalog).length,
    entries: sections.reduce((sum, { entries }) => sum + entries.length, 0),
  };
}

function locked({ holder, lock }: OutputLocked, out: string): Diagnostic {
  return {
    code: "output-locked",
    severity: "error",
    message: `Another errgen (process ${holder}) has been writing to ${out} for half a minute`,
    location: null,
    hint: `If there is none, remove ${lock}`,
  };
}
