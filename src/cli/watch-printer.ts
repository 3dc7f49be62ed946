import { type PrintFormat, printFindings, shownDiagnostics } from "./print-diagnostics.js";
import { projectPrefix } from "./project-reports.js";
import type { ProjectState } from "./rebuild-projects.js";
import type { Terminal } from "./terminal.js";
import { BEGIN_LINE, endLine, summaryLine } from "./watch-report.js";

/** Prints what a watch does. */
export interface WatchPrinter {
  begin(): void;
  /** The diagnostics, what was done, and the end line. */
  built(projects: readonly ProjectState[], isFirst: boolean): Promise<void>;
  /** The system tells of no more changes. */
  polling(): void;
  fault(error: unknown): void;
}

export interface WatchPrintOptions {
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly format?: PrintFormat | undefined;
}

/**
 * A printer to stdout alone: the lines that problem matchers wait for must keep their order with the
 * diagnostics, which two streams do not.
 */
export function createWatchPrinter(
  { quiet = false, verbose = false, format = "pretty" }: WatchPrintOptions,
  terminal: Terminal,
): WatchPrinter {
  const { stdout, stderr } = terminal;
  const print = (lines: readonly string[]): void => {
    stdout.write(lines.map((line) => `${line}\n`).join(""));
  };
  const printFound = async ({ result, settings: { root } }: ProjectState): Promise<void> => {
    const { passedOver, excerpts } = result;
    if (verbose) print(passedOver.map(({ path, reason }) => `passed over ${path}: ${reason}`));
    const diagnostics = shownDiagnostics(result.diagnostics, { quiet, verbose });
    await printFindings({ diagnostics, excerpts, root }, { format, verbose }, stdout, terminal);
  };
  const summaries = ({ build, settings }: ProjectState): readonly string[] =>
    build === null ? [] : [summaryLine(build, projectPrefix(settings.project), new Date())];
  return {
    begin: () => print([BEGIN_LINE]),
    built: async (projects, isFirst) => {
      for (const project of projects) await printFound(project);
      print([
        ...(quiet ? [] : projects.flatMap(summaries)),
        endLine(projects.flatMap(({ result }) => result.diagnostics)),
        ...(isFirst && !quiet ? ["watching for changes; Ctrl-C ends"] : []),
      ]);
    },
    polling: () => stderr.write(`${POLLING}\n`),
    fault: (error) => {
      const reason = error instanceof Error ? error.stack : String(error);
      stderr.write(`errgen failed, which is a fault of its own. Please report it:\n${reason}\n`);
    },
  };
}

const POLLING =
  "The system's limit of watched files is reached, so errgen looks for changes itself, which is slower. On Linux, raise fs.inotify.max_user_watches";
