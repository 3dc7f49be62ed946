import type { Diagnostic, Severity } from "../diagnostic.js";
import { editHunks } from "../lint/edit-hunks.js";
import type { FixedDocument } from "../lint/fix-documents.js";
import { formatDiagnostic, listDiagnostics } from "./print-diagnostics.js";
import type { KnownSettings } from "./settings.js";
import { createPaint } from "./style.js";
import type { Terminal } from "./terminal.js";

/** What was found in the documents of one project. */
export interface LintedProject {
  readonly settings: KnownSettings;
  /** What was wrong before documents were read, or keeps them from being read. */
  readonly problems: readonly Diagnostic[];
  /** What is left, where documents were mended. */
  readonly findings: readonly Diagnostic[];
  readonly documents: number;
  /** Documents that were mended, or would be. */
  readonly fixed: readonly FixedDocument[];
  /** How many findings that mends. */
  readonly mended: number;
}

export interface LintReportOptions {
  readonly dryRun?: boolean;
  readonly format?: "text" | "json";
}

/** Findings, or a diff, go to stdout, problems to stderr; with `json` stdout is one document. */
export async function printLint(
  projects: readonly LintedProject[],
  { dryRun = false, format = "text" }: LintReportOptions,
  terminal: Terminal,
): Promise<void> {
  const { stdout, stderr, cwd, env } = terminal;
  const diff = dryRun ? await diffOf(projects) : null;
  if (format === "json") {
    stdout.write(`${JSON.stringify(toJson(projects, diff), null, 1)}\n`);
    return;
  }
  const paint = createPaint(stderr, env);
  for (const { settings, problems } of projects)
    for (const one of problems)
      stderr.write(`${formatDiagnostic(one, settings.root, cwd, paint)}\n`);
  if (diff === null) printFindings(projects, terminal);
  else stdout.write(diff);
  const mended = projects.reduce((sum, one) => sum + one.mended, 0);
  const fixed = projects.reduce((sum, one) => sum + one.fixed.length, 0);
  if (mended > 0)
    stderr.write(
      `${plural(mended, "finding")} ${dryRun ? "would be " : ""}mended in ${plural(fixed, "document")}\n`,
    );
}

function printFindings(projects: readonly LintedProject[], { stdout, cwd, env }: Terminal): void {
  const paint = createPaint(stdout, env);
  for (const { settings, findings } of projects)
    for (const one of findings)
      stdout.write(`${formatDiagnostic(one, settings.root, cwd, paint)}\n`);
  stdout.write(`${summary(projects)}\n`);
}

function summary(projects: readonly LintedProject[]): string {
  const findings = projects.flatMap((one) => one.findings);
  const documents = projects.reduce((sum, one) => sum + one.documents, 0);
  const counts = (["error", "warning", "info"] satisfies readonly Severity[]).flatMap(
    (severity) => {
      const count = findings.filter((one) => one.severity === severity).length;
      return count === 0 ? [] : [severity === "info" ? `${count} info` : plural(count, severity)];
    },
  );
  const found = counts.length === 0 ? "no findings" : counts.join(", ");
  return `${found} in ${plural(documents, "document")}`;
}

function plural(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? "" : "s"}`;
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
