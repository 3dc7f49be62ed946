import { type Diagnostic, hasErrors } from "../diagnostic.js";
import type { Excerpts } from "../excerpt.js";
import {
  listDiagnostics,
  type PrintFormat,
  printFindings,
  shownDiagnostics,
} from "./print-diagnostics.js";
import { isReportFormat, printReport, type ReportFormat } from "./print-report.js";
import type { Terminal } from "./terminal.js";

/** What `errgen audit` found. */
export interface AuditReport {
  /** How many sources were read; 0 if it could not be done. */
  readonly programs: number;
  /** Their paths count from the working directory. */
  readonly diagnostics: readonly Diagnostic[];
  readonly excerpts: Excerpts;
}

export interface AuditReportOptions {
  readonly format?: PrintFormat | "json" | ReportFormat;
  readonly quiet?: boolean;
}

/** Findings go to stdout, and why nothing could be audited to stderr; with `json` stdout is one document. */
export async function printAudit(
  { programs, diagnostics, excerpts }: AuditReport,
  { format = "pretty", quiet = false }: AuditReportOptions,
  terminal: Terminal,
): Promise<void> {
  const shown = shownDiagnostics(diagnostics, { quiet });
  const findings = { diagnostics: shown, excerpts, root: terminal.cwd };
  if (format === "json") {
    const listed = listDiagnostics(shown, false);
    terminal.stdout.write(
      `${JSON.stringify({ schemaVersion: 1, programs, diagnostics: listed }, null, 1)}\n`,
    );
    return;
  }
  if (isReportFormat(format)) return printReport([findings], format, terminal);
  const files = `${programs} ${programs === 1 ? "source" : "sources"}`;
  const closing = (counted: string): string =>
    programs === 0 ? `${counted}; nothing was audited` : `${counted}; ${files} read`;
  const stream = programs === 0 ? terminal.stderr : terminal.stdout;
  await printFindings(findings, { format, ...(quiet ? {} : { closing }) }, stream, terminal);
  if (shown.length === 0 && !quiet && !hasErrors(diagnostics))
    terminal.stdout.write(`Nothing found; ${files} read\n`);
}
