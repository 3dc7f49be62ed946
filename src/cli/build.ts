import { openRunCache } from "../cache/run-cache.js";
import { hasErrors } from "../diagnostic.js";
import { readDocuments } from "../read-documents.js";
import { type ProjectReport, printReports, type ReportOptions } from "./build-report.js";
import { withProgress } from "./progress.js";
import { resolveProjects } from "./resolve-settings.js";
import { runBuild } from "./run-build.js";
import type { CommonOptions } from "./settings.js";
import { EXIT, type ExitStatus, type Terminal } from "./terminal.js";

export interface BuildOptions extends CommonOptions, ReportOptions {
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly prune?: boolean;
  readonly rename?: boolean;
}

/** `errgen build`: reads, generates, and writes all or nothing. */
export async function build(
  args: readonly string[],
  options: BuildOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { dryRun = false, force = false, prune = false, rename = false } = options;
  const mode = { dryRun, force, prune, rename };
  const cache = openRunCache(terminal.cache, { command: "build", args, options }, terminal.cwd);
  const reports: ProjectReport[] = [];
  for (const settings of await resolveProjects(args, options, terminal)) {
    const progress = withProgress(readDocuments, terminal, options.quiet ?? false);
    const result = await cache.run(settings, () =>
      runBuild(settings, mode, { steps: { read: progress.read } }),
    );
    progress.end();
    reports.push({ report: { ...result, dryRun }, settings });
  }
  cache.finish();
  await printReports(reports, options, terminal);
  return reports.some(({ report }) => hasErrors(report.diagnostics)) ? EXIT.failed : EXIT.fine;
}
