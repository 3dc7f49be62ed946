import type { BuildOptions } from "../cli/build.js";
import type { CheckOptions } from "../cli/check.js";
import type { BuildResult } from "../cli/run-build.js";
import type { Settings } from "../cli/settings.js";
import { hasPlugins } from "../plugins/plugins.js";
import type { Cache } from "./cache.js";
import { createFileDigests } from "./file-digests.js";
import { inputState } from "./input-state.js";
import { type RememberedRun, recallRun, rememberRun } from "./remembered-run.js";

/** A command line as it was understood. */
export type Request =
  | { readonly command: "build"; readonly args: readonly string[]; readonly options: BuildOptions }
  | { readonly command: "check"; readonly args: readonly string[]; readonly options: CheckOptions };

/** A command line all of whose runs left nothing to do. */
export interface RememberedCommand {
  readonly request: Request;
  readonly runs: readonly RememberedRun[];
}

/** Stands between a command and its runs. */
export interface RunCache {
  /** The run's result, from memory if nothing changed since, whichever command line it was for. */
  readonly run: (settings: Settings, action: () => Promise<BuildResult>) => Promise<BuildResult>;
  /** Remembers the command line, after all of its runs. */
  readonly finish: () => void;
}

/** Leaves everything to the runs if the command wants more than to be up to date. */
export function openRunCache(cache: Cache | null, request: Request, cwd: string): RunCache {
  if (cache === null || !isCacheable(request))
    return { run: (_settings, action) => action(), finish: () => {} };
  const { store, identity, command } = cache;
  const runs: (RememberedRun | null)[] = [];
  const dryRun = request.command === "check" || request.options.dryRun === true;
  return {
    run: async (settings, action) => {
      // Code of the project's own may resolve paths against where it is called.
      const { plugins, ...data } = settings;
      const key = JSON.stringify([identity, data, hasPlugins(plugins) ? cwd : null]);
      const known = store.read(key) as RememberedRun | undefined;
      const recalled = known && (await recallRun(known, request.options, cwd));
      if (recalled) {
        if (recalled.run !== known) store.write(key, recalled.run);
        runs.push(recalled.run);
        return recalled.result;
      }
      const digests = createFileDigests(known?.settled);
      const before = await inputState(settings, digests);
      const result = await action();
      const remembered = await rememberRun(settings, before, result, dryRun, digests);
      if (remembered) store.write(key, remembered);
      runs.push(remembered);
      return result;
    },
    finish: () => {
      const known = runs.filter((run) => run !== null);
      if (known.length === runs.length && runs.length > 0)
        store.write(command, { request, runs: known } satisfies RememberedCommand);
    },
  };
}

function isCacheable({ command, args, options }: Request): boolean {
  if (options.cache === false || args.includes("-")) return false;
  return command === "check"
    ? !options.staged
    : !(options.force || options.prune || options.rename);
}
