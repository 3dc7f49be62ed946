import type { Diagnostic } from "../diagnostic.js";
import type { Excerpts } from "../excerpt.js";
import { editHunks } from "../lint/edit-hunks.js";
import type { FixedDocument } from "../lint/fix-documents.js";
import type { Findings } from "./formats/findings.js";
import { plural } from "./plural.js";
import { listDiagnostics, type PrintFormat, printFindings } from "./print-diagnostics.js";
import { isReportFormat, printReport, type ReportFormat } from "./print-report.js";
import { projectPrefix } from "./project-reports.js";
import type { KnownSettings } from "./settings.js";
import type { Terminal } from "./terminal.js";

/** What was found in the documents of one project. */
export interface LintedProject {
  readonly settings: KnownSettings;
  /** What was wrong before documents were read, or keeps them from being read. */
  readonly problems: readonly Diagnostic[];
  /** What is left, where documents were mended. */
  readonly findings: readonly Diagnostic[];
  readonly excerpts: Excerpts;
  readonly documents: number;
  /** Documents that were mended, or would be. */
  readonly fixed: readonly FixedDocument[];
  /** How many findings that mends. */
  readonly mended: number;
}

export interface LintReportOptions {
  /** Say what would be mended, and write nothing. */
  readonly dryRun?: boolean;
  readonly format?: PrintFormat | "json" | ReportFormat;
}

/** Findings, or a diff, go to stdout, problems to stderr; with `json` or a report stdout is one document. */
export async function printLint(
  projects: readonly LintedProject[],
  { dryRun = false, format = "pretty" }: LintReportOptions,
  terminal: Terminal,
): Promise<void> {
  const { stdout, stderr } = terminal;
  const diff = dryRun ? await diffOf(projects) : null;
  if (format === "json") {
    stdout.write(`${JSON.stringify(toJson(projects, diff), null, 1)}\n`);
    return;
  }
  if (isReportFormat(format)) return printReport(projects.map(allOf), format, terminal);
  for (const { problems, settings } of projects) {
    const found = { diagnostics: problems, excerpts: {}, root: settings.root };
    await printFindings(found, { format }, stderr, terminal);
  }
  if (diff !== null) stdout.write(diff);
  else for (const one of projects) await printProject(one, format, terminal);
  const mended = projects.reduce((sum, one) => sum + one.mended, 0);
  const fixed = projects.reduce((sum, one) => sum + one.fixed.length, 0);
  if (mended > 0)
    stderr.write(
      `${plural(mended, "finding")} ${dryRun ? "would be " : ""}mended in ${plural(fixed, "document")}\n`,
    );
}

function allOf({ problems, findings, excerpts, settings: { root } }: LintedProject): Findings {
  return { diagnostics: [...problems, ...findings], excerpts, root };
}

async function printProject(
  { findings: diagnostics, excerpts, documents, settings: { root, project } }: LintedProject,
  format: PrintFormat,
  terminal: Terminal,
): Promise<void> {
  const { stdout } = terminal;
  const closing = (counted: string): string =>
    `${projectPrefix(project)}${counted}; ${plural(documents, "document")} read`;
  await printFindings({ diagnostics, excerpts, root }, { format, closing }, stdout, terminal);
  if (diagnostics.length === 0 && documents > 0) stdout.write(`${closing("no findings")}\n`);
}

/** A unified diff, as `patch -p0` takes it from the project's root. */
async function diffOf(projects: readonly LintedProject[]): Promise<string> {
  const fixed = projects.flatMap((one) => one.fixed);
  if (fixed.length === 0) return "";
  const { FILE_HEADERS_ONLY, formatPatch } = await import("diff");
  const patches = fixed.map(({ input: { source }, edits }) => ({
    oldFileName: source.path,
    newFileName: source.path,
    oldHeader: undefined,
    newHeader: undefined,
    hunks: [...editHunks(source.decoded, edits)],
  }));
  return formatPatch(patches, FILE_HEADERS_ONLY);
}

function toJson(projects: readonly LintedProject[], diff: string | null): object {
  return {
    schemaVersion: 1,
    diagnostics: listDiagnostics(
      projects.flatMap(({ problems, findings }) => [...problems, ...findings]),
      false,
    ),
    fixed: projects.flatMap((one) => one.fixed.map(({ input }) => input.source.path)),
    diff,
  };
}
