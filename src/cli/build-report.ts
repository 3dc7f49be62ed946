import { relative, sep } from "node:path";
import type { Change } from "../output/plan.js";
import { formatDiagnostic, listDiagnostics } from "./print-diagnostics.js";
import { jsonOfProjects, projectPrefix } from "./project-reports.js";
import type { BuildResult } from "./run-build.js";
import type { KnownSettings } from "./settings.js";
import { createPaint } from "./style.js";
import type { Terminal } from "./terminal.js";

/** A build's result, and whether it was one for real. */
export interface BuildReport extends BuildResult {
  readonly dryRun: boolean;
}

export interface ReportOptions {
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly format?: "text" | "json";
}

/** A report of one project. */
export interface ProjectReport {
  readonly report: BuildReport;
  readonly settings: KnownSettings;
}

/** Results go to stdout, everything else to stderr; with `json` stdout is one JSON document. */
export function printReports(
  reports: readonly ProjectReport[],
  options: ReportOptions,
  terminal: Terminal,
): void {
  if (options.format === "json") {
    terminal.stdout.write(jsonOfProjects(reports, (report) => toJson(report, options)));
    return;
  }
  for (const { report, settings } of reports) {
    printDiagnostics(report, settings, options, terminal);
    printResult(report, settings, options, terminal);
  }
}

function toJson(
  { changes, leftovers, ...report }: BuildReport,
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
function printDiagnostics(
  report: BuildReport,
  { root }: KnownSettings,
  { quiet = false, verbose = false }: ReportOptions,
  { stderr, cwd, env }: Terminal,
): void {
  const paint = createPaint(stderr, env);
  const shown = report.diagnostics.filter(
    ({ severity }) => severity === "error" || (!quiet && (verbose || severity === "warning")),
  );
  const lines = [
    ...(verbose
      ? report.passedOver.map(({ path, reason }) => `passed over ${path}: ${reason}`)
      : []),
    ...shown.map((one) => formatDiagnostic(one, root, cwd, paint, verbose)),
    ...(quiet ? [] : asides(report, verbose)),
  ];
  for (const line of lines) stderr.write(`${line}\n`);
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
  { stdout, stderr, cwd }: Terminal,
): void {
  const errors = report.diagnostics.filter(({ severity }) => severity === "error").length;
  if (errors > 0) {
    if (!quiet)
      stderr.write(`${projectPrefix(project)}${plural(errors, "error")}; nothing was written\n`);
    return;
  }
  if (report.dryRun)
    for (const { kind, path } of report.changes)
      if (kind !== "unchanged") stdout.write(`would ${kind} ${path}\n`);
  if (!quiet)
    stdout.write(
      `${projectPrefix(project)}${summary(
        report,
        relative(cwd, out ?? "")
          .split(sep)
          .join("/") || ".",
      )}\n`,
    );
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

function plural(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
