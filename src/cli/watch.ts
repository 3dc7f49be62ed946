import { once } from "node:events";
import { hasErrors } from "../diagnostic.js";
import { readDocuments } from "../read-documents.js";
import type { BuildOptions } from "./build.js";
import { endOnSignals } from "./ending-signals.js";
import { type PrintFormat, printFindings } from "./print-diagnostics.js";
import { createRebuildProjects } from "./rebuild-projects.js";
import { unusableSettings } from "./run-build.js";
import type { Settings } from "./settings.js";
import { createSettingsTracker } from "./settings-tracker.js";
import { EXIT, type Terminal } from "./terminal.js";
import { createWatchPrinter } from "./watch-printer.js";
import { startSession } from "./watch-session.js";

export interface WatchOptions extends Omit<BuildOptions, "dryRun" | "format" | "rename"> {
  readonly format?: PrintFormat | undefined;
}

/**
 * `errgen watch`: builds, and builds again whenever something changes that a build reads, until a signal
 * ends it; gives that signal's status.
 */
export async function watch(
  args: readonly string[],
  options: WatchOptions,
  terminal: Terminal,
): Promise<number> {
  const ending = endOnSignals();
  const tracked = createSettingsTracker(args, options, terminal);
  const [settings] = (await tracked()).projects;
  if (isHopeless(settings)) return refuse(settings, terminal);
  const { force = false, prune = false } = options;
  const printer = createWatchPrinter(options, terminal);
  const rebuilds = createRebuildProjects(
    readDocuments,
    { dryRun: false, force, prune, rename: false },
    { onBegin: printer.begin, onBuilt: printer.built },
    ending.signal,
  );
  const session = startSession({
    settings: tracked,
    ...rebuilds,
    signal: ending.signal,
    onPolling: printer.polling,
    onFault: printer.fault,
  });
  if (!ending.signal.aborted) await once(ending.signal, "abort");
  await session.close();
  return ending.status();
}

/** A broken configuration may be mended while errgen watches it; arguments cannot be. */
function isHopeless(settings: Settings): boolean {
  return settings.configFile === null && hasErrors(unusableSettings(settings));
}

async function refuse(settings: Settings, terminal: Terminal): Promise<number> {
  const diagnostics = unusableSettings(settings);
  const findings = { diagnostics, excerpts: {}, root: settings.root };
  await printFindings(findings, {}, terminal.stderr, terminal);
  return EXIT.failed;
}
