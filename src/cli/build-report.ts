import { relative, sep } from "node:path";
import type { Diagnostic } from "../diagnostic.js";
import type { Change } from "../output/plan.js";
import { formatDiagnostic } from "./print-diagnostics.js";
import type { Settings } from "./settings.js";
import { createPaint } from "./style.js";
import type { Terminal } from "./terminal.js";

/** What a build did, or why it did nothing. */
export interface BuildReport {
  readonly dryRun: boolean;
  readonly documents: number;
  readonly entries: number;
  readonly changes: readonly Change[];
  /** Files that were found in a folder and hold no entry. */
  readonly passedOver: readonly { readonly path: string; readonly reason: string }[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface ReportOptions {
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly format?: "text" | "json";
}

/** Results go to stdout, everything else to stderr; with `json` stdout is one JSON document. */
export function printReport(
  report: BuildReport,
  settings: Settings,
  options: ReportOptions,
  terminal: Terminal,
): void {
  if (options.format === "json")
    terminal.stdout.write(`${JSON.stringify(toJson(report), null, 1)}\n`);
  else {
    printDiagnostics(report, settings, options, terminal);
    printResult(report, settings, options, terminal);
  }
}

function toJson({ changes, ...report }: BuildReport): object {
  return {
    schemaVersion: 1,
    ...report,
    files: changes.map(({ path, kind }) => ({ path, change: kind })),
  };
}

/** Repairs are told with `-v`, otherwise counted. */
function printDiagnostics(
  { diagnostics, passedOver }: BuildReport,
  { root }: Settings,
  { quiet, verbose }: ReportOptions,
  { stderr, cwd, env }: Terminal,
): void {
  const paint = createPaint(stderr, env);
  const tell = (text: string): unknown => stderr.write(`${text}\n`);
  if (verbose) for (const { path, reason } of passedOver) tell(`passed over ${path}: ${reason}`);
  for (const one of diagnostics)
    if (one.severity === "error" || (!quiet && (one.severity === "warning" || verbose)))
      tell(formatDiagnostic(one, root, cwd, paint));
  const repairs = diagnostics.filter(({ severity }) => severity === "info").length;
  if (repairs > 0 && !verbose && !quiet)
    tell(
      `${plural(repairs, "repair")} in the documents; -v shows ${repairs === 1 ? "it" : "them"}`,
    );
}

function printResult(
  report: BuildReport,
  { out }: Settings,
  { quiet }: ReportOptions,
  { stdout, stderr, cwd }: Terminal,
): void {
  const errors = report.diagnostics.filter(({ severity }) => severity === "error").length;
  if (errors > 0) {
    if (!quiet) stderr.write(`${plural(errors, "error")}; nothing was written\n`);
    return;
  }
  if (report.dryRun)
    for (const { kind, path } of report.changes)
      if (kind !== "unchanged") stdout.write(`would ${kind} ${path}\n`);
  if (!quiet)
    stdout.write(
      `${summary(
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
  const changed = changes.filter(({ kind }) => kind !== "unchanged").length;
  const notes = [
    changed === 0
      ? "up to date"
      : `${changed} of ${plural(changes.length, "file")} ${dryRun ? "would change" : "changed"}`,
    ...(passedOver.length > 0 ? [`${plural(passedOver.length, "other file")} passed over`] : []),
  ];
  return `${plural(entries, "entry", "entries")} of ${plural(documents, "document")} → ${where} (${notes.join(", ")})`;
}

function plural(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
