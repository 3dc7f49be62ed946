import { openRunCache } from "../cache/run-cache.js";
import { printReport, type ReportOptions } from "./build-report.js";
import { withProgress } from "./progress.js";
import { readInWorker } from "./read-in-worker.js";
import { hasErrors, runBuild } from "./run-build.js";
import { type CommonOptions, resolveSettings } from "./settings.js";
import { EXIT, type ExitStatus, type Terminal } from "./terminal.js";

export interface BuildOptions extends CommonOptions, ReportOptions {
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly prune?: boolean;
}

/** `errgen build`: reads, generates, and writes all or nothing. */
export async function build(
  args: readonly string[],
  options: BuildOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { dryRun = false, force = false, prune = false } = options;
  const settings = await resolveSettings(args, options, terminal);
  const progress = withProgress(readInWorker, terminal, options.quiet ?? false);
  const mode = { dryRun, force, prune };
  const cache = openRunCache(terminal.cache, { command: "build", args, options }, terminal.cwd);
  const result = await cache.run(settings, () => runBuild(settings, mode, progress.read));
  progress.end();
  cache.finish();
  printReport({ ...result, dryRun }, settings, options, terminal);
  return hasErrors(result.diagnostics) ? EXIT.failed : EXIT.fine;
}
