import { join } from "node:path";
import { docsFolders } from "../cli/docs-folders.js";
import type { BuildResult } from "../cli/run-build.js";
import type { CommonOptions, KnownSettings, Settings } from "../cli/settings.js";
import type { Change } from "../output/plan-file.js";
import { type ConfigState, configHolds, configState } from "./config-state.js";
import { inputState } from "./input-state.js";
import { outputState } from "./output-state.js";

/** A run after which nothing was left to do, and everything that it depends on. */
export interface RememberedRun {
  readonly settings: KnownSettings;
  readonly config: ConfigState;
  readonly inputs: string;
  readonly outputs: string;
  readonly paths: readonly string[];
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
): Promise<RememberedRun | null> {
  const { changes, leftovers, ...result } = run;
  const isOpen =
    dryRun && (leftovers.length > 0 || changes.some(({ kind }) => kind !== "unchanged"));
  if (isOpen || run.diagnostics.some(({ severity }) => severity === "error")) return null;
  const config = configState(settings);
  if (config === null || inputs === null || inputs !== (await inputState(settings))) return null;
  const files = changes.filter(({ kind }) => kind !== "remove");
  const paths = files.map(({ path }) => path);
  const outputs = stateOf(settings, paths);
  // Another program may have been at a file since it was compared or written.
  if (!outputs || files.some(({ path, wanted }) => outputs.files.get(path)?.toString() !== wanted))
    return null;
  const { plugins: _, ...known } = settings;
  return { settings: known, config, inputs, outputs: outputs.hash, paths, result };
}

/** What the run would give now, if that is what it gave then; else null. */
export async function recallRun(
  remembered: RememberedRun,
  options: CommonOptions,
  cwd: string,
): Promise<BuildResult | null> {
  const { settings, config, inputs, outputs, paths, result } = remembered;
  if (!configHolds(config, options, cwd)) return null;
  if ((await inputState(settings)) !== inputs) return null;
  const now = stateOf(settings, paths);
  if (now?.hash !== outputs) return null;
  const changes = [...now.files].map(([path, bytes]) => unchanged(settings, path, bytes));
  return { ...result, changes, leftovers: [] };
}

/** Hardly any report asks for the text, and each has its price. */
function unchanged({ out }: KnownSettings, path: string, bytes: Buffer): Change {
  return {
    kind: "unchanged",
    path,
    file: join(out ?? "", path),
    get present() {
      return bytes.toString();
    },
    get wanted() {
      return bytes.toString();
    },
  };
}

function stateOf({ out, config, ownEmitters }: KnownSettings, paths: readonly string[]) {
  return out === null ? null : outputState(out, docsFolders(config), paths, ownEmitters);
}
