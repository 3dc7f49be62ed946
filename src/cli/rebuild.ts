import { isDeepStrictEqual } from "node:util";
import type { ReadDocuments } from "../generate.js";
import type { Change } from "../output/plan.js";
import { type FileStamps, timesOf } from "../watch/file-stamps.js";
import type { Again } from "../watch/loop.js";
import { createReadingMemory, isSame } from "../watch/reading-memory.js";
import { createFormattingMemory } from "./formatting-memory.js";
import {
  type BuildMode,
  type BuildResult,
  buildInputs,
  hasErrors,
  runBuild,
  unusableSettings,
} from "./run-build.js";
import { type LoadedInputs, loadInputs, type Settings } from "./settings.js";
import type { TrackedSettings } from "./settings-tracker.js";
import type { WatchBuild } from "./watch-report.js";

/** Who is told what is built. */
export interface BuildListener {
  /** A build begins; an `onBuilt` follows. */
  readonly onBegin: () => void;
  readonly onBuilt: (build: WatchBuild, settings: Settings) => void;
}

/** Builds if anything that a build reads is other than at the last build. `Again` if it cannot be told yet. */
export type Rebuild = (tracked: TrackedSettings) => Promise<Again>;

/** A document that vanishes or is emptied may be on its way back: editors save like that. */
const GRACE_MS = 100;

/** The last build, and all that it came from. */
interface Done {
  readonly settings: Settings;
  readonly formatting: FileStamps;
  /** Null if the settings were unusable. */
  readonly loaded: LoadedInputs | null;
  readonly result: BuildResult;
  readonly outputs: FileStamps;
}

/**
 * Builds that share a memory. What was changed is found by comparing with the last build, so that no
 * event, lost or doubled, can mislead them. One that changes nothing is not told.
 */
export function createRebuild(
  read: ReadDocuments,
  mode: BuildMode,
  { onBegin, onBuilt }: BuildListener,
  signal: AbortSignal,
): Rebuild {
  let begun = false;
  const begin = (): void => {
    if (!begun) onBegin();
    begun = true;
  };
  const memory = createReadingMemory(read, begin, signal);
  const format = createFormattingMemory();
  let done: Done | null = null;
  let missingSince: number | null = null;

  /** Whether there was anything to tell. */
  const build = async (
    { settings, formatting }: TrackedSettings,
    loaded: LoadedInputs | null,
    start: number,
  ): Promise<boolean> => {
    const last = done;
    if (last === null) begin();
    const result = await (loaded === null
      ? runBuild(settings, mode)
      : buildInputs(settings, loaded, mode, memory.read, (generated) =>
          format(generated, settings, formatting),
        ));
    done = { settings, formatting, loaded, result, outputs: timesOf(outputsOf(result)) };
    const read = loaded === null ? [] : memory.lastRead();
    const reconfigured = last !== null && !isDeepStrictEqual(last.settings, settings);
    if (last !== null && read.length === 0 && !reconfigured && isSameOutcome(last.result, result))
      return false;
    begin();
    const milliseconds = performance.now() - start;
    onBuilt({ result, read, reconfigured, first: last === null, milliseconds }, settings);
    return true;
  };

  return async (tracked) => {
    const { settings } = tracked;
    begun = false;
    const start = performance.now();
    const loaded = hasErrors(unusableSettings(settings)) ? null : await loadInputs(settings);
    if (done !== null && isMissingSome(done, loaded)) {
      missingSince ??= start;
      if (start - missingSince < GRACE_MS) return GRACE_MS;
    }
    missingSince = null;
    const isTold =
      (done === null || !isUpToDate(done, tracked, loaded)) &&
      (await build(tracked, loaded, start));
    // Whoever changed something may have changed the output meanwhile, which nobody watches.
    return isTold ? GRACE_MS : undefined;
  };
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

/** After an error a build is always tried again: what caused it may lie where nothing is watched. */
function isUpToDate(
  done: Done,
  { settings, formatting }: TrackedSettings,
  loaded: LoadedInputs | null,
): boolean {
  return (
    !hasErrors(done.result.diagnostics) &&
    isDeepStrictEqual([done.settings, done.formatting], [settings, formatting]) &&
    isSameLoad(done.loaded, loaded) &&
    isIntact(done)
  );
}

function isIntact({ result, outputs }: Done): boolean {
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

function isSameOutcome(last: BuildResult, result: BuildResult): boolean {
  return (
    isDeepStrictEqual(last.diagnostics, result.diagnostics) &&
    result.changes.every(({ kind }) => kind === "unchanged")
  );
}
