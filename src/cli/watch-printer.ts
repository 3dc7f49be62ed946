import type { Diagnostic } from "../diagnostic.js";
import { formatDiagnostic } from "./print-diagnostics.js";
import { projectPrefix } from "./project-reports.js";
import type { ProjectState } from "./rebuild-projects.js";
import { createPaint } from "./style.js";
import type { Terminal } from "./terminal.js";
import { BEGIN_LINE, endLine, summaryLine } from "./watch-report.js";

/** Prints what a watch does. */
export interface WatchPrinter {
  begin(): void;
  /** The diagnostics, what was done, and the end line. */
  built(projects: readonly ProjectState[], isFirst: boolean): void;
  /** The system tells of no more changes. */
  polling(): void;
  fault(error: unknown): void;
}

export interface WatchPrintOptions {
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

/**
 * A printer to stdout alone: the lines that problem matchers wait for must keep their order with the
 * diagnostics, which two streams do not.
 */
export function createWatchPrinter(
  { quiet = false, verbose = false }: WatchPrintOptions,
  { stdout, stderr, cwd, env }: Terminal,
): WatchPrinter {
  const paint = createPaint(stdout, env);
  const isShown = ({ severity }: Diagnostic): boolean =>
    severity === "error" || (!quiet && (verbose || severity === "warning"));
  const print = (lines: readonly string[]): void => {
    stdout.write(lines.map((line) => `${line}\n`).join(""));
  };
  const findings = ({ result, settings }: ProjectState): readonly string[] => [
    ...(verbose
      ? result.passedOver.map(({ path, reason }) => `passed over ${path}: ${reason}`)
      : []),
    ...result.diagnostics
      .filter(isShown)
      .map((one) => formatDiagnostic(one, settings.root, cwd, paint, verbose)),
  ];
  const summaries = ({ build, settings }: ProjectState): readonly string[] =>
    build === null ? [] : [summaryLine(build, projectPrefix(settings.project), new Date())];
  return {
    begin: () => print([BEGIN_LINE]),
    built: (projects, isFirst) =>
      print([
        ...projects.flatMap(findings),
        ...(quiet ? [] : projects.flatMap(summaries)),
        endLine(projects.flatMap(({ result }) => result.diagnostics)),
        ...(isFirst && !quiet ? ["watching for changes; Ctrl-C ends"] : []),
      ]),
    polling: () => stderr.write(`${POLLING}\n`),
    fault: (error) => {
      const reason = error instanceof Error ? error.stack : String(error);
      stderr.write(`errgen failed, which is a fault of its own. Please report it:\n${reason}\n`);
    },
  };
}

const POLLING =
  "The system's limit of watched files is reached, so errgen looks for changes itself, which is slower. On Linux, raise fs.inotify.max_user_watches";
