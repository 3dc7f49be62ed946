import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ReportFormat } from "../print-report.js";
import type { Terminal } from "../terminal.js";
import { explainCode } from "./explain-code.js";
import type { Findings } from "./findings.js";
import { toGithub } from "./github.js";
import { toGitlab } from "./gitlab.js";
import { writeJobSummary } from "./job-summary.js";
import { toJunit } from "./junit.js";
import { type Reported, reportedOf } from "./reported.js";
import { toSarif } from "./sarif.js";

/** Prints the findings of all projects as one report; paths count from the top of the repository. */
export function formatReport(
  findings: readonly Findings[],
  format: ReportFormat,
  terminal: Terminal,
): void {
  const top = topOf(terminal.cwd);
  const found = findings.flatMap((one) => reportedOf(one, top));
  if (format === "github") printAnnotations(found, terminal);
  else terminal.stdout.write(DOCUMENTS[format](found));
}

const DOCUMENTS = {
  gitlab: toGitlab,
  junit: toJunit,
  sarif: (found: readonly Reported[]) => toSarif(found, explainCode),
} as const;

function printAnnotations(found: readonly Reported[], terminal: Terminal): void {
  const { annotations, rest } = toGithub(found);
  for (const line of annotations) terminal.stdout.write(`${line}\n`);
  if (rest.length > 0) writeJobSummary(rest, terminal);
}

/** The top folder of the repository that a folder lies in; the folder itself without one. */
function topOf(cwd: string): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) return folder;
    if (folder === dirname(folder)) return cwd;
  }
}
