import { openRunCache } from "../cache/run-cache.js";
import { hasErrors } from "../diagnostic.js";
import { withLf } from "../output/line-ending.js";
import type { Change } from "../output/plan-file.js";
import { differsInLayoutOnly, unifiedDiff } from "../output/unified-diff.js";
import { readDocuments } from "../read-documents.js";
import {
  type CheckFinding,
  type CheckReportOptions,
  type ProjectCheckReport,
  printCheckReports,
} from "./check-report.js";
import { mendingCommand } from "./mending-command.js";
import { withProgress } from "./progress.js";
import { resolveProjects } from "./resolve-settings.js";
import { runBuild } from "./run-build.js";
import type { CommonOptions } from "./settings.js";
import { withStagedTree } from "./staged-tree.js";
import { EXIT, type ExitStatus, type Terminal } from "./terminal.js";

export interface CheckOptions extends CommonOptions, CheckReportOptions {
  /** Look at git's index instead of the working tree. */
  readonly staged?: boolean;
}

/** `errgen check`: whether every output is what the documents give now. Writes nothing. */
export async function check(
  args: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  if (options.staged) return withStagedTree(terminal, (staged) => checkTree(args, options, staged));
  return checkTree(args, options, terminal);
}

async function checkTree(
  args: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const mode = { dryRun: true, force: false, prune: false, rename: false };
  const mend = mendingCommand(args, options);
  const cache = openRunCache(terminal.cache, { command: "check", args, options }, terminal.cwd);
  const reports: ProjectCheckReport[] = [];
  for (const settings of await resolveProjects(args, options, terminal)) {
    const progress = withProgress(readDocuments, terminal, options.quiet ?? false);
    const result = await cache.run(settings, () =>
      runBuild(settings, mode, { steps: { read: progress.read }, example: EXAMPLE }),
    );
    progress.end();
    const changed = result.changes.filter(({ kind }) => kind !== "unchanged");
    const findings = await Promise.all(changed.map(findingOf));
    reports.push({ report: { ...result, findings, mend }, settings });
  }
  cache.finish();
  await printCheckReports(reports, options, terminal);
  if (reports.some(({ report }) => hasErrors(report.diagnostics))) return EXIT.failed;
  return reports.some(({ report }) => report.findings.length > 0) ? EXIT.found : EXIT.fine;
}

const EXAMPLE = "errgen check docs/errors.md -o src/generated";

async function findingOf({ kind, path, present, wanted }: Change): Promise<CheckFinding> {
  if (present === null || wanted === null)
    return { path, state: kind === "create" ? "missing" : "orphan", diff: null, layoutOnly: false };
  const [now, then] = [withLf(present), withLf(wanted)];
  return {
    path,
    state: "stale",
    diff: await unifiedDiff(path, now, then),
    layoutOnly: differsInLayoutOnly(now, then),
  };
}
