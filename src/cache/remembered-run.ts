import { readFileSync } from "node:fs";
import { join } from "node:path";
import { docsFolders } from "../cli/docs-folders.js";
import type { BuildResult } from "../cli/run-build.js";
import type { CommonOptions, KnownSettings, Settings } from "../cli/settings.js";
import type { Change } from "../output/plan-file.js";
import { type ConfigState, configHolds, configState } from "./config-state.js";
import { digest } from "./digest.js";
import { createFileDigests, type FileDigests, type SettledFile } from "./file-digests.js";
import { inputState } from "./input-state.js";
import { outputState } from "./output-state.js";

/** A run after which nothing was left to do, and everything that it depends on. */
export interface RememberedRun {
  readonly settings: KnownSettings;
  readonly config: ConfigState;
  readonly inputs: string;
  /** Paths below the output folder. */
  readonly paths: readonly string[];
  /** SHA-256 of each. */
  readonly outputs: readonly string[];
  /** Of all files that decided the run, those that need not be read again as long as nobody touches them. */
  readonly settled: readonly SettledFile[];
  readonly result: Omit<BuildResult, "changes" | "leftovers">;
}

/**
 * What to remember of a run that has ended, so that the next one like it need not be done. Null if files
 * are still to be written, or something changed meanwhile, or not everything is known that decided it.
 */
export async function rememberRun(
  settings: Settings,
  /** The state that the run began with. */
  inputs: string | null,
  run: BuildResult,
  dryRun: boolean,
  digests: FileDigests,
): Promise<RememberedRun | null> {
  const { changes, leftovers, ...result } = run;
  const isOpen =
    dryRun && (leftovers.length > 0 || changes.some(({ kind }) => kind !== "unchanged"));
  if (isOpen || run.diagnostics.some(({ severity }) => severity === "error")) return null;
  const config = configState(settings, digests);
  if (config === null || inputs === null || inputs !== (await inputState(settings, digests)))
    return null;
  const files = changes.filter(({ kind }) => kind !== "remove");
  const paths = files.map(({ path }) => path);
  const outputs = stateOf(settings, paths, digests);
  // Another program may have been at a file since it was compared or written.
  if (!outputs || files.some(({ wanted }, index) => outputs[index] !== digest(wanted ?? "")))
    return null;
  const { plugins: _, ...known } = settings;
  const settled = digests.settled();
  return { settings: known, config, inputs, paths, outputs, settled, result };
}

/** What a run is remembered to have given, and what to remember from now on. */
export interface RecalledRun {
  readonly result: BuildResult;
  /** The same run if nothing more is known of its files than before. */
  readonly run: RememberedRun;
}

/** What the run would give now, if that is what it gave then; else null. */
export async function recallRun(
  run: RememberedRun,
  options: CommonOptions,
  cwd: string,
): Promise<RecalledRun | null> {
  const { settings, config, inputs, outputs, paths, result } = run;
  const digests = createFileDigests(run.settled);
  if (!configHolds(config, options, cwd, digests)) return null;
  if ((await inputState(settings, digests)) !== inputs) return null;
  const now = stateOf(settings, paths, digests);
  if (now === null || outputs.some((hash, index) => now[index] !== hash)) return null;
  const changes = paths.map((path) => unchanged(settings, path));
  return {
    result: { ...result, changes, leftovers: [] },
    run: digests.hasLearnt() ? { ...run, settled: digests.settled() } : run,
  };
}

/** Hardly any report asks for the text, and reading it has its price. */
function unchanged({ out }: KnownSettings, path: string): Change {
  const file = join(out ?? "", path);
  return {
    kind: "unchanged",
    path,
    file,
    get present() {
      return readFileSync(file, "utf8");
    },
    get wanted() {
      return readFileSync(file, "utf8");
    },
  };
}

function stateOf(
  { out, config, ownEmitters }: KnownSettings,
  paths: readonly string[],
  digests: FileDigests,
): readonly string[] | null {
  return out === null ? null : outputState(out, docsFolders(config), paths, ownEmitters, digests);
}
