import { isDeepStrictEqual } from "node:util";
import { hasErrors } from "../diagnostic.js";
import type { Change } from "../output/plan-file.js";
import { createPlanningMemory } from "../output/planning-memory.js";
import type { ReadDocuments } from "../read-documents.js";
import { isStoredCatalog } from "../stored-catalog/is-stored-catalog.js";
import { createBuildMemory } from "../watch/build-memory.js";
import { type FileStamps, timesOf } from "../watch/file-stamps.js";
import type { Again } from "../watch/loop.js";
import { createReadingMemory, isSame } from "../watch/reading-memory.js";
import { createSourceMemory } from "../watch/source-memory.js";
import { createTextMemory, type ReadText } from "../watch/text-memory.js";
import { loadEmbedding } from "./embedding-files.js";
import { createFormattingMemory } from "./formatting-memory.js";
import { readLock } from "./name-lock.js";
import {
  type BuildMode,
  type BuildResult,
  buildInputs,
  runBuild,
  unusableSettings,
} from "./run-build.js";
import { type LoadedInputs, loadInputs, type Settings } from "./settings.js";
import type { WatchBuild } from "./watch-report.js";

/** What came of looking whether there is anything to build. */
export interface Rebuilt {
  /** Set if it is to be looked at again: it cannot be told yet, or was changed just now. */
  readonly again: Again;
  /** What the last build gave. */
  readonly result: BuildResult;
  /** The build that was made; null if there was nothing to do, or to tell. */
  readonly build: WatchBuild | null;
}

/** Builds that share a memory. */
export interface Rebuilds {
  /** Builds if anything that a build reads is other than at the last build. */
  readonly rebuild: (settings: Settings, formatting: FileStamps) => Promise<Rebuilt>;
  /** Does for a build that is to come what nobody sees. */
  readonly prepare: () => Promise<void>;
}

/** A document that vanishes or is emptied may be on its way back: editors save like that. */
const GRACE_MS = 100;

/** The last build, and all that it came from. */
interface Done {
  readonly settings: Settings;
  readonly formatting: FileStamps;
  /** Null if the settings were unusable. */
  readonly loaded: LoadedInputs | null;
  readonly result: BuildResult;
  /** Null if only those were looked at that were to hold something else than before: the others are to be, too. */
  readonly outputs: FileStamps | null;
  /** What the lock file held after it, if there is one. */
  readonly names: string | null;
  /** What the files with markers held after it. */
  readonly embedding: FileStamps;
}

/** What a build is to be like now. */
type Now = Pick<Done, "settings" | "formatting" | "loaded" | "embedding">;

/**
 * Builds that share a memory. What was changed is found by comparing with the last build, so that no
 * event, lost or doubled, can mislead them. `onBegin` is told before documents are read anew.
 */
export function createRebuilds(
  read: ReadDocuments,
  mode: BuildMode,
  onBegin: () => void,
  signal: AbortSignal,
): Rebuilds {
  const memory = createReadingMemory(read, onBegin, signal);
  const steps = createBuildMemory(memory.read);
  const readText = createTextMemory();
  const readSource = createSourceMemory();
  const plan = createPlanningMemory();
  const format = createFormattingMemory();
  let done: Done | null = null;
  let missingSince: number | null = null;
  let began: number | null = null;

  const load = async (settings: Settings): Promise<LoadedInputs | null> =>
    hasErrors(unusableSettings(settings)) ? null : loadInputs(settings, readSource);
  const build = async (
    settings: Settings,
    formatting: FileStamps,
    loaded: LoadedInputs | null,
    found: FileStamps,
    isQuick: boolean,
  ): Promise<Done> => {
    const before = namesOf(settings, readText);
    const result = await (loaded === null
      ? runBuild(settings, mode)
      : buildInputs(settings, loaded, mode, {
          steps,
          format: (generated) => format(generated, settings, formatting),
          plan: isQuick ? plan.changed : plan.whole,
          readText,
        }));
    const written = new Map(result.changes.map(({ file, wanted }) => [file, wanted]));
    const names = written.get(settings.lock?.file ?? "") ?? before;
    const embedding = new Map([...found].map(([file, text]) => [file, written.get(file) ?? text]));
    const outputs = isQuick ? null : timesOf(outputsOf(result));
    return { settings, formatting, loaded, result, outputs, names, embedding };
  };

  const rebuild: Rebuilds["rebuild"] = async (settings, formatting) => {
    const start = began ?? performance.now();
    began = null;
    const loaded = await load(settings);
    const last = done;
    if (last !== null && isMissingSome(last, loaded)) {
      missingSince ??= start;
      if (start - missingSince < GRACE_MS)
        return { again: GRACE_MS, result: last.result, build: null };
    }
    missingSince = null;
    const embedding = await embeddingOf(settings);
    const stale = last && staleness(last, { settings, formatting, loaded, embedding }, readText);
    if (last !== null && stale === "nothing")
      return { again: undefined, result: last.result, build: null };
    // Who saved a document is served first, and then all outputs are looked at.
    const now = await build(settings, formatting, loaded, embedding, stale === "documents");
    done = now;
    const made = describe(last, now, memory.lastRead(), start);
    // Whoever changed something may have changed the output meanwhile, which nobody watches.
    const again = made === null && now.outputs !== null ? undefined : GRACE_MS;
    return { again, result: now.result, build: made };
  };
  const prepare = async (): Promise<void> => {
    if (done === null) return;
    began ??= performance.now();
    const { settings } = done;
    const loaded = await load(settings);
    if (loaded !== null) await memory.readAhead(loaded.inputs, settings.plugins.parsers);
  };
  return { rebuild, prepare };
}

/** Whole catalogs are not read as documents are, and are no part of their memory. */
function changedCatalogs(last: Done | null, { inputs }: LoadedInputs): readonly string[] {
  const before = new Map(last?.loaded?.inputs.map((input) => [input.source.path, input]));
  return inputs
    .filter((input) => input.named && isStoredCatalog(input.source.text))
    .filter((input) => {
      const known = before.get(input.source.path);
      return known === undefined || !isSame(known, input);
    })
    .map(({ source }) => source.path);
}

/** Null if nothing was done that anybody would want to know. */
function describe(
  last: Done | null,
  { settings, loaded, result }: Done,
  lastRead: readonly string[],
  start: number,
): WatchBuild | null {
  const documents = loaded === null ? [] : [...lastRead, ...changedCatalogs(last, loaded)];
  const reconfigured = last !== null && !isDeepStrictEqual(last.settings, settings);
  if (last !== null && documents.length === 0 && !reconfigured && isSameOutcome(last, result))
    return null;
  const milliseconds = performance.now() - start;
  return { result, read: documents, reconfigured, first: last === null, milliseconds };
}

/** What the lock file holds; a pull may have brought another one. */
function namesOf(settings: Settings, readText: ReadText): string | null {
  const lock = readLock(settings, readText);
  return "text" in lock ? lock.text : null;
}

async function embeddingOf(settings: Settings): Promise<FileStamps> {
  const { files } = await loadEmbedding(settings);
  return new Map(files.map(({ file, text }) => [file, text]));
}

function outputsOf({ changes }: BuildResult): readonly string[] {
  return changes.map(({ file }) => file);
}

function isMissingSome({ loaded: before }: Done, loaded: LoadedInputs | null): boolean {
  if (before === null || loaded === null) return false;
  const filled = new Set(
    loaded.inputs
      .filter(({ source }) => source.text.trim() !== "")
      .map(({ source }) => source.path),
  );
  return before.inputs.some(({ source }) => source.text.trim() !== "" && !filled.has(source.path));
}

/**
 * What is other than at the last build. After an error a build is always tried again: what caused it may lie where
 * nothing is watched.
 */
function staleness(
  done: Done,
  { settings, formatting, loaded, embedding }: Now,
  readText: ReadText,
): "nothing" | "documents" | "anything" {
  const isAlike =
    !hasErrors(done.result.diagnostics) &&
    isDeepStrictEqual(
      [done.settings, done.formatting, done.embedding],
      [settings, formatting, embedding],
    ) &&
    done.names === namesOf(settings, readText);
  if (!isAlike) return "anything";
  if (!isSameLoad(done.loaded, loaded)) return "documents";
  return isIntact(done) ? "nothing" : "anything";
}

function isIntact({ result, outputs }: Done): boolean {
  if (outputs === null) return false;
  const isThere = ({ kind, file }: Change): boolean =>
    (outputs.get(file) === null) === (kind === "remove");
  return result.changes.every(isThere) && isDeepStrictEqual(outputs, timesOf(outputsOf(result)));
}

function isSameLoad(a: LoadedInputs | null, b: LoadedInputs | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.inputs.length === b.inputs.length &&
    a.inputs.every((input, index) => {
      const other = b.inputs[index];
      return other !== undefined && isSame(input, other);
    }) &&
    isDeepStrictEqual([a.diagnostics, a.skipped], [b.diagnostics, b.skipped])
  );
}

function isSameOutcome({ result: last }: Done, result: BuildResult): boolean {
  return (
    isDeepStrictEqual(last.diagnostics, result.diagnostics) &&
    result.changes.every(({ kind }) => kind === "unchanged")
  );
}
