import type { Diagnostic } from "../diagnostic.js";
import { type Generated, generate } from "../generate.js";
import { type Change, planOutput } from "../output/plan.js";
import { writeChanges } from "../output/write.js";
import { type BuildReport, printReport, type ReportOptions } from "./build-report.js";
import { readInWorker } from "./read-in-worker.js";
import {
  type CommonOptions,
  generateOptions,
  loadInputs,
  resolveSettings,
  type Settings,
} from "./settings.js";
import { EXIT, type ExitStatus, type Terminal } from "./terminal.js";

export interface BuildOptions extends CommonOptions, ReportOptions {
  readonly dryRun?: boolean;
}

/** `errgen build`: reads, generates, and writes all or nothing. */
export async function build(
  args: readonly string[],
  options: BuildOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const settings = await resolveSettings(args, options, terminal);
  const report = await runBuild(settings, options.dryRun ?? false);
  printReport(report, settings, options, terminal);
  return hasErrors(report.diagnostics) ? EXIT.failed : EXIT.fine;
}

async function runBuild(settings: Settings, dryRun: boolean): Promise<BuildReport> {
  const empty = { dryRun, documents: 0, entries: 0, changes: [], passedOver: [] };
  const unusable = [...settings.diagnostics, ...missingSettings(settings)];
  if (hasErrors(unusable) || settings.out === null) return { ...empty, diagnostics: unusable };
  const loaded = await loadInputs(settings);
  const generated = await generate(loaded.inputs, generateOptions(settings), readInWorker);
  const passedOver = [
    ...loaded.skipped,
    ...generated.passedOver.map(({ path, attempts: [first] }) => ({
      path,
      reason: `no error code in it (${first?.format}: ${first?.reason})`,
    })),
  ];
  const found = [...loaded.diagnostics, ...generated.diagnostics];
  const nothing =
    !hasErrors(found) && generated.files.length === 0 ? [nothingFound(settings, passedOver)] : [];
  if (hasErrors([...found, ...nothing]))
    return { ...empty, passedOver, diagnostics: [...found, ...nothing] };
  const plan = planOutput(generated.files, settings.out);
  const failure = dryRun || hasErrors(plan.diagnostics) ? [] : tryWrite(plan.changes);
  return {
    dryRun,
    ...sizeOf(generated),
    changes: plan.changes,
    passedOver,
    diagnostics: [...found, ...plan.diagnostics, ...failure],
  };
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

function sizeOf({ catalog: { documents } }: Generated): Pick<BuildReport, "documents" | "entries"> {
  const sections = documents.flatMap((document) => document.sections);
  return {
    documents: documents.length,
    entries: sections.reduce((sum, { entries }) => sum + entries.length, 0),
  };
}

function missingSettings({ inputs, out, configFile }: Settings): readonly Diagnostic[] {
  const where =
    configFile === null ? "there is no configuration that names one" : `${configFile} names none`;
  const hint = "For example: errgen build docs/errors.md -o src/generated";
  const missing = (code: string, what: string): Diagnostic => ({
    code,
    severity: "error",
    message: `No ${what} was given, and ${where}`,
    location: null,
    hint,
  });
  return [
    ...(inputs.length === 0 ? [missing("no-inputs", "document")] : []),
    ...(out === null ? [missing("no-out", "output folder")] : []),
  ];
}

function nothingFound({ inputs }: Settings, passedOver: BuildReport["passedOver"]): Diagnostic {
  const read = passedOver.map(({ path }) => path);
  return {
    code: "no-entries",
    severity: "error",
    message: `No error code was found in ${inputs.join(", ")}: ${read.slice(0, 5).join(", ")}${read.length > 5 ? ", …" : ""} ${read.length === 1 ? "was" : "were"} read and passed over`,
    location: null,
    hint: "`errgen inspect FILE` shows how a document was understood",
  };
}

function tryWrite(changes: readonly Change[]): readonly Diagnostic[] {
  try {
    writeChanges(changes);
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      {
        code: "write-failed",
        severity: "error",
        message: `The output could not be written and was left as it was: ${reason}`,
        location: null,
      },
    ];
  }
}
