import { hasErrors } from "../diagnostic.js";
import type { Change } from "../output/plan-file.js";
import { pathFrom } from "../path-from.js";
import type { Findings } from "./formats/findings.js";
import { plural } from "./plural.js";
import {
  listDiagnostics,
  type PrintFormat,
  printFindings,
  shownDiagnostics,
} from "./print-diagnostics.js";
import { isReportFormat, printReport, type ReportFormat } from "./print-report.js";
import { jsonOfProjects, projectPrefix } from "./project-reports.js";
import type { BuildResult } from "./run-build.js";
import type { KnownSettings } from "./settings.js";
import type { Terminal } from "./terminal.js";

/** A build's result, and whether it was one for real. */
export interface BuildReport extends BuildResult {
  readonly dryRun: boolean;
}

export interface ReportOptions {
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly format?: PrintFormat | "json" | ReportFormat;
}

interface TextOptions extends Omit<ReportOptions, "format"> {
  readonly format: PrintFormat | undefined;
}

/** A report of one project. */
export interface ProjectReport {
  readonly report: BuildReport;
  readonly settings: KnownSettings;
}

/** Results go to stdout, everything else to stderr; with `json` stdout is one JSON document. */
export async function printReports(
  reports: readonly ProjectReport[],
  options: ReportOptions,
  terminal: Terminal,
): Promise<void> {
  if (options.format === "json") {
    terminal.stdout.write(jsonOfProjects(reports, (report) => toJson(report, options)));
    return;
  }
  const { format } = options;
  if (isReportFormat(format)) {
    const found = reports.map(({ report, settings }) => findingsOf(report, settings, options));
    await printReport(found, format, terminal);
    return;
  }
  for (const { report, settings } of reports) {
    await printDiagnostics(report, settings, { ...options, format }, terminal);
    printResult(report, settings, options, terminal);
  }
}

function toJson(
  { changes, leftovers, excerpts: _, ...report }: BuildReport,
  { verbose = false }: ReportOptions,
): object {
  return {
    schemaVersion: 1,
    ...report,
    diagnostics: listDiagnostics(report.diagnostics, verbose),
    leftovers: leftovers.map(({ path }) => path),
    files: changes.map(({ path, kind }) => ({ path, change: kind })),
  };
}

/** Repairs are told with `-v`, otherwise counted. */
async function printDiagnostics(
  report: BuildReport,
  { root, project }: KnownSettings,
  { quiet = false, verbose = false, format }: TextOptions,
  terminal: Terminal,
): Promise<void> {
  const { stderr } = terminal;
  if (verbose)
    for (const { path, reason } of report.passedOver)
      stderr.write(`passed over ${path}: ${reason}\n`);
  const findings = findingsOf(report, { root }, { quiet, verbose });
  const { diagnostics } = findings;
  const outcome = hasErrors(diagnostics) ? "; nothing was written" : "";
  const closing = (counted: string): string => `${projectPrefix(project)}${counted}${outcome}`;
  await printFindings(
    findings,
    { format, verbose, ...(quiet ? {} : { closing }) },
    stderr,
    terminal,
  );
  if (!quiet) for (const line of asides(report, verbose)) stderr.write(`${line}\n`);
}

function findingsOf(
  { diagnostics, excerpts }: BuildReport,
  { root }: Pick<KnownSettings, "root">,
  options: Pick<ReportOptions, "quiet" | "verbose">,
): Findings {
  return { diagnostics: shownDiagnostics(diagnostics, options), excerpts, root };
}

function asides(
  { leftovers, dryRun, diagnostics }: BuildReport,
  verbose: boolean,
): readonly string[] {
  const repairs = diagnostics.filter(({ severity }) => severity === "info").length;
  const cleaned = `${plural(leftovers.length, "file")} of a build that was killed ${dryRun ? "would be " : ""}cleaned up`;
  return [
    ...(leftovers.length > 0 ? [cleaned] : []),
    ...(repairs > 0 && !verbose
      ? [`${plural(repairs, "repair")} in the documents; -v shows ${repairs === 1 ? "it" : "them"}`]
      : []),
  ];
}

function printResult(
  report: BuildReport,
  { out, project }: KnownSettings,
  { quiet }: ReportOptions,
  { stdout, cwd }: Terminal,
): void {
  if (hasErrors(report.diagnostics)) return;
  if (report.dryRun)
    for (const { kind, path } of report.changes)
      if (kind !== "unchanged") stdout.write(`would ${kind} ${path}\n`);
  if (!quiet)
    stdout.write(`${projectPrefix(project)}${summary(report, pathFrom(cwd, out ?? "") || ".")}\n`);
}

function summary(
  { entries, documents, changes, passedOver, dryRun }: BuildReport,
  where: string,
): string {
  const count = (...kinds: readonly Change["kind"][]): number =>
    changes.filter(({ kind }) => kinds.includes(kind)).length;
  const changed = count("create", "update");
  const removed = count("remove");
  const made = `${changed} of ${plural(changes.length - removed, "file")}`;
  const would = dryRun ? "would be " : "";
  const notes = [
    ...(changed > 0 ? [`${made} ${would}${dryRun ? "written" : "changed"}`] : []),
    ...(removed > 0 ? [`${removed} ${would}removed`] : []),
    ...(changed + removed === 0 ? ["up to date"] : []),
    ...(passedOver.length > 0 ? [`${plural(passedOver.length, "other file")} passed over`] : []),
  ];
  return `${plural(entries, "entry", "entries")} of ${plural(documents, "document")} → ${where} (${notes.join(", ")})`;
}
