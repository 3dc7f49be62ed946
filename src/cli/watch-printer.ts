import type { Diagnostic } from "../diagnostic.js";
import { formatDiagnostic } from "./print-diagnostics.js";
import type { Settings } from "./settings.js";
import { createPaint } from "./style.js";
import type { Terminal } from "./terminal.js";
import { BEGIN_LINE, endLine, summaryLine, type WatchBuild } from "./watch-report.js";

/** Prints what a watch does. */
export interface WatchPrinter {
  begin(): void;
  /** The diagnostics, what was done, and the end line. */
  built(build: WatchBuild, settings: Settings): void;
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
  return {
    begin: () => print([BEGIN_LINE]),
    built: (build, { root }) => {
      const { diagnostics, passedOver } = build.result;
      print([
        ...(verbose ? passedOver.map(({ path, reason }) => `passed over ${path}: ${reason}`) : []),
        ...diagnostics.filter(isShown).map((one) => formatDiagnostic(one, root, cwd, paint)),
        ...(quiet ? [] : [summaryLine(build, new Date())]),
        endLine(diagnostics),
        ...(build.first && !quiet ? ["watching for changes; Ctrl-C ends"] : []),
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
