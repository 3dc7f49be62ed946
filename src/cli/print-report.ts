import type { Findings } from "./formats/findings.js";
import type { Terminal } from "./terminal.js";

/** Formats of findings that other programs read. */
export const REPORT_FORMATS = ["github", "gitlab", "sarif", "junit"] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

export function isReportFormat(format: string | undefined): format is ReportFormat {
  return REPORT_FORMATS.some((known) => known === format);
}

/** Prints the findings of all projects as one report. What makes reports is loaded where one is wanted. */
export async function printReport(
  findings: readonly Findings[],
  format: ReportFormat,
  terminal: Terminal,
): Promise<void> {
  const { formatReport } = await import("./formats/report.js");
  formatReport(findings, format, terminal);
}
