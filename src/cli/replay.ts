import { type RecalledRun, recallRun } from "../cache/remembered-run.js";
import type { RememberedCommand } from "../cache/run-cache.js";
import { printReports } from "./build-report.js";
import { printCheckReports } from "./check-report.js";
import { mendingCommand } from "./mending-command.js";
import { EXIT, type ExitStatus, type Terminal } from "./terminal.js";

/**
 * Does a command line that left nothing to do the last time, if nothing changed since: says the same as
 * the command would, and loads none of what it would. Null if the command has to be carried out.
 */
export async function replay(terminal: Terminal): Promise<ExitStatus | null> {
  const { cache, cwd } = terminal;
  const known = cache?.store.read(cache.command) as RememberedCommand | undefined;
  if (known === undefined) return null;
  const { request, runs } = known;
  const recalled: RecalledRun[] = [];
  for (const run of runs) {
    const one = await recallRun(run, request.options, cwd);
    if (one === null) return null;
    recalled.push(one);
  }
  if (recalled.some(({ run }, index) => run !== runs[index]))
    cache?.store.write(cache.command, { request, runs: recalled.map(({ run }) => run) });
  const results = recalled.map(({ result, run: { settings } }) => ({ result, settings }));
  if (request.command === "build") {
    const dryRun = request.options.dryRun ?? false;
    const reports = results.map(({ result, settings }) => ({
      report: { ...result, dryRun },
      settings,
    }));
    await printReports(reports, request.options, terminal);
  } else {
    const mend = mendingCommand(request.args, request.options);
    const reports = results.map(({ result, settings }) => ({
      report: { ...result, findings: [], mend },
      settings,
    }));
    await printCheckReports(reports, request.options, terminal);
  }
  return EXIT.fine;
}
