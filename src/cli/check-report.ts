import { join } from "node:path";
import { type Diagnostic, hasErrors } from "../diagnostic.js";
import { pathFrom } from "../path-from.js";
import type { Findings } from "./formats/findings.js";
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
import { createPaint, terminalText } from "./style.js";
import type { Terminal } from "./terminal.js";

/** An output that is not what the documents give now. */
export interface CheckFinding {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  readonly state: "missing" | "stale" | "orphan";
  /** For a stale file. */
  readonly diff: string | null;
  /** It says the same in another layout, as a formatter leaves it. */
  readonly layoutOnly: boolean;
}

export interface CheckReport extends BuildResult {
  readonly findings: readonly CheckFinding[];
  /** The command that mends all of it. */
  readonly mend: string;
}

export interface CheckReportOptions {
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly format?: PrintFormat | "json" | ReportFormat;
}

interface TextOptions extends Omit<CheckReportOptions, "format"> {
  readonly format: PrintFormat | undefined;
}

const WHY: Readonly<Record<CheckFinding["state"], string>> = {
  missing: "the documents give it, and it is not there",
  stale: "it differs from what the documents give now",
  orphan: "what it was generated from is gone",
};

/** A report of one project. */
export interface ProjectCheckReport {
  readonly report: CheckReport;
  readonly settings: KnownSettings;
}

/** Findings and the summary go to stdout, diagnostics to stderr; with `json` stdout is one document. */
export async function printCheckReports(
  reports: readonly ProjectCheckReport[],
  options: CheckReportOptions,
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
  for (const { report, settings } of reports)
    await printText(report, settings, { ...options, format }, terminal);
}

function toJson(
  { findings, leftovers, diagnostics, documents, entries, mend }: CheckReport,
  { verbose = false }: CheckReportOptions,
): object {
  const upToDate =
    findings.length === 0 && !diagnostics.some(({ severity }) => severity === "error");
  return {
    schemaVersion: 1,
    upToDate,
    documents,
    entries,
    findings,
    leftovers: leftovers.map(({ path }) => path),
    diagnostics: listDiagnostics(diagnostics, verbose),
    mend,
  };
}

async function printText(
  report: CheckReport,
  settings: KnownSettings,
  { quiet = false, verbose = false, format }: TextOptions,
  terminal: Terminal,
): Promise<void> {
  const { stdout, stderr, cwd, env } = terminal;
  const { excerpts } = report;
  const diagnostics = shownDiagnostics(report.diagnostics, { quiet, verbose });
  const prefix = projectPrefix(settings.project);
  const counting = (counted: string): string => `${prefix}${counted}`;
  await printFindings(
    { diagnostics, excerpts, root: settings.root },
    { format, verbose, ...(quiet ? {} : { closing: counting }) },
    stderr,
    terminal,
  );
  if (hasErrors(report.diagnostics)) return;
  if (report.leftovers.length > 0 && !quiet)
    stderr.write(
      `${report.leftovers.map(({ path }) => path).join(", ")}: left by a build that was killed; a build cleans up\n`,
    );
  if (verbose)
    for (const path of otherLineEndings(report))
      stderr.write(`${path}: other line endings, which is no finding\n`);
  const paint = createPaint(stdout, env);
  const shown = (path: string): string => terminalText(shownPath(path, settings, cwd));
  for (const { path, state, diff } of report.findings) {
    stdout.write(`${paint("bold", shown(path))} ${paint("red", state)}: ${WHY[state]}\n`);
    if (diff !== null && !quiet) stdout.write(`${terminalText(diff).replace(/^/gm, "  ")}\n`);
  }
  stdout.write(`${prefix}${closing(report)}\n`);
}

function otherLineEndings({ changes }: CheckReport): readonly string[] {
  return changes
    .filter(({ kind, present }) => kind === "unchanged" && present?.includes("\r"))
    .map(({ path }) => path);
}

function closing({ findings, changes, mend }: CheckReport): string {
  if (findings.length === 0)
    return `${changes.length} ${changes.length === 1 ? "file is" : "files are"} up to date`;
  const states = (["missing", "stale", "orphan"] as const)
    .map((state) => [findings.filter((finding) => finding.state === state).length, state] as const)
    .filter(([count]) => count > 0)
    .map(([count, state]) => `${count} ${state}`);
  const formatted = findings.some(({ layoutOnly }) => layoutOnly);
  const hint = formatted
    ? "\nWhat differs in layout only was formatted: the setting `formatter` makes errgen run the same formatter"
    : "";
  return `${states.join(", ")}; to mend: ${mend}${hint}`;
}

function shownPath(path: string, { out }: KnownSettings, cwd: string): string {
  return pathFrom(cwd, join(out ?? "", path));
}

/** Diagnostics, and the outputs that are not what they are to be. */
function findingsOf(
  report: CheckReport,
  settings: KnownSettings,
  options: Pick<CheckReportOptions, "quiet" | "verbose">,
): Findings {
  const { root, out } = settings;
  const outputs = report.findings.map(({ path, state }): Diagnostic => {
    const start = { line: 1, column: 1, offset: 0 };
    return {
      code:
        state === "missing"
          ? "missing-output"
          : state === "stale"
            ? "stale-output"
            : "orphan-output",
      severity: "error",
      message: `${path} is ${state}: ${WHY[state]}`,
      location: { path: pathFrom(root, join(out ?? "", path)), start, end: start },
      hint: `To mend: ${report.mend}`,
    };
  });
  const diagnostics = [...shownDiagnostics(report.diagnostics, options), ...outputs];
  return { diagnostics, excerpts: report.excerpts, root };
}
