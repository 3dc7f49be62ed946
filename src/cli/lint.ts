import { type Diagnostic, hasErrors } from "../diagnostic.js";
import { takeExcerpts } from "../excerpt.js";
import type { Input } from "../input.js";
import { fixDocuments } from "../lint/fix-documents.js";
import { type Linted, lintDocuments } from "../lint/lint-documents.js";
import { type LintedProject, type LintReportOptions, printLint } from "./lint-report.js";
import { loadProject } from "./load-project.js";
import { nothingFound } from "./nothing-found.js";
import { resolveProjects } from "./resolve-settings.js";
import type { CommonOptions, Settings } from "./settings.js";
import { EXIT, type ExitStatus, type Terminal } from "./terminal.js";
import { textsAtHand } from "./texts-at-hand.js";
import { writeFixes } from "./write-fixes.js";

export interface LintOptions extends CommonOptions, LintReportOptions {
  /** Mend in the documents what is certain. */
  readonly fix?: boolean;
}

const EXAMPLE = "errgen lint docs/errors.md";

/** `errgen lint`: what all rules find in the documents. Writes nothing but what `--fix` mends. */
export async function lint(
  args: readonly string[],
  options: LintOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const linted: LintedProject[] = [];
  for (const settings of await resolveProjects(args, options, terminal))
    linted.push(await lintProject(settings, options));
  await printLint(linted, options, terminal);
  if (linted.some(({ problems }) => hasErrors(problems))) return EXIT.failed;
  const findings = linted.flatMap((one) => one.findings);
  return findings.some(({ severity }) => severity !== "info") ? EXIT.found : EXIT.fine;
}

async function lintProject(settings: Settings, how: LintOptions): Promise<LintedProject> {
  const { loaded, diagnostics } = await loadProject(settings, EXAMPLE);
  const problems = [...diagnostics];
  const nothing = {
    settings,
    problems,
    findings: [],
    excerpts: {},
    documents: 0,
    fixed: [],
    mended: 0,
  };
  if (loaded === null) return nothing;
  const { inputs, skipped, options } = loaded;
  const found = await lintDocuments(inputs, options);
  problems.push(...found.diagnostics.filter(isUnread));
  const documents = found.catalog.documents.length;
  if (documents === 0 && !hasErrors(problems))
    problems.push(nothingFound(settings, [...skipped, ...found.passedOver]));
  const project = { ...nothing, documents, ...findingsOf(found, inputs, settings) };
  if (!how.fix || hasErrors(problems)) return project;
  const fixed = await fixDocuments(inputs, options, found);
  const mended = { ...project, fixed: fixed.documents, mended: fixed.mended };
  if (how.dryRun) return mended;
  const failures = await writeFixes(fixed.documents, settings);
  problems.push(...failures);
  if (failures.length > 0) return project;
  return { ...mended, ...findingsOf(fixed.left, fixed.inputs, settings) };
}

/** Of a document that was named and holds no code nothing can be said. */
function isUnread({ code }: Diagnostic): boolean {
  return code === "no-entries";
}

function findingsOf(
  { diagnostics }: Linted,
  inputs: readonly Input[],
  { root }: Settings,
): Pick<LintedProject, "findings" | "excerpts"> {
  const findings = diagnostics.filter((one) => !isUnread(one));
  return { findings, excerpts: takeExcerpts(findings, textsAtHand(inputs, root)) };
}
