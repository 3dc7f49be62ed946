import { once } from "node:events";
import { waitingPage } from "../../templates/html/page.js";
import { liveAssets } from "../../templates/html/page-assets.js";
import { type Diagnostic, hasErrors } from "../diagnostic.js";
import { type PageServer, servePages } from "../serve/page-server.js";
import { endOnSignals } from "./ending-signals.js";
import { missingInputs } from "./missing-settings.js";
import { type BuiltPages, createPageBuilds, EXAMPLE } from "./page-builds.js";
import { printFindings, shownDiagnostics } from "./print-diagnostics.js";
import { severalProjects } from "./resolve-settings.js";
import type { CommonOptions, Settings } from "./settings.js";
import { createSettingsTracker } from "./settings-tracker.js";
import { EXIT, type Terminal } from "./terminal.js";
import { createWatchPrinter } from "./watch-printer.js";
import { startSession } from "./watch-session.js";

export interface DocsOptions extends CommonOptions {
  readonly serve?: boolean;
  /** Default: 4747, or any other if that is taken. */
  readonly port?: number;
  readonly open?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

const PORT = 4747;

/**
 * `errgen docs --serve`: the page of the catalog on this machine, loaded again when a document or the
 * configuration changes, until a signal ends it; gives that signal's status. Writes nothing.
 */
export async function docs(
  args: readonly string[],
  options: DocsOptions,
  terminal: Terminal,
): Promise<number> {
  const ending = endOnSignals();
  const tracked = createSettingsTracker(args, options, terminal);
  const { projects } = await tracked();
  const [settings] = projects;
  const refused =
    projects.length > 1 ? [severalProjects(projects.map(nameOf))] : hopeless(settings);
  if (refused.length > 0) return refuse(refused, settings, terminal);
  const server = await startServer(options, terminal);
  if (server === null) return EXIT.failed;
  server.show(new Map([["index", waitingPage(liveAssets)]]));
  terminal.stdout.write(`serving ${server.address}; Ctrl-C ends\n`);
  const printer = createWatchPrinter(options, terminal);
  const build = createPageBuilds(async (built) => {
    if (built.pages !== null) server.show(built.pages);
    await print(built, options, terminal);
  }, ending.signal);
  const session = startSession({
    settings: tracked,
    rebuild: (now) => build(now.projects[0]),
    signal: ending.signal,
    onPolling: printer.polling,
    onFault: printer.fault,
  });
  if (options.open) await openBrowser(server.address, terminal);
  if (!ending.signal.aborted) await once(ending.signal, "abort");
  await session.close();
  await server.close();
  return ending.status();
}

function nameOf({ project }: Settings): { readonly name: string | null } {
  return { name: project };
}

/** A broken configuration may be mended while it is watched; arguments cannot be. */
function hopeless(settings: Settings): readonly Diagnostic[] {
  if (settings.configFile !== null) return [];
  const problems = [...settings.diagnostics, ...missingInputs(settings, EXAMPLE)];
  return hasErrors(problems) ? problems : [];
}

async function refuse(
  diagnostics: readonly Diagnostic[],
  { root }: Settings,
  terminal: Terminal,
): Promise<number> {
  await printFindings({ diagnostics, excerpts: {}, root }, {}, terminal.stderr, terminal);
  return EXIT.failed;
}

async function startServer(
  { port }: DocsOptions,
  { stderr }: Terminal,
): Promise<PageServer | null> {
  try {
    return await servePages({ port: port ?? PORT, orAnother: port === undefined });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === "EADDRINUSE" ? "another program listens there" : message;
    stderr.write(
      `error: port ${port ?? PORT} cannot be had: ${reason}. Choose another one with --port, or 0 for any\n`,
    );
    return null;
  }
}

async function print(
  { pages, codes, settings: { root }, excerpts, ...found }: BuiltPages,
  { quiet = false, verbose = false }: DocsOptions,
  terminal: Terminal,
): Promise<void> {
  const { stdout, stderr } = terminal;
  const diagnostics = shownDiagnostics(found.diagnostics, { quiet, verbose });
  await printFindings({ diagnostics, excerpts, root }, { verbose }, stderr, terminal);
  const time = new Date().toTimeString().slice(0, 8);
  if (pages === null) stdout.write(`${time} the page stays as it was\n`);
  else if (!quiet) stdout.write(`${time} ${codes} ${codes === 1 ? "code" : "codes"} shown\n`);
}

async function openBrowser(address: string, { stderr }: Terminal): Promise<void> {
  try {
    const { default: open } = await import("open");
    const browser = await open(address);
    browser.once("error", () => stderr.write(`No browser could be opened: see ${address}\n`));
  } catch {
    stderr.write(`No browser could be opened: see ${address}\n`);
  }
}
