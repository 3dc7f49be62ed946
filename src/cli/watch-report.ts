import type { Diagnostic } from "../diagnostic.js";
import { plural } from "./plural.js";
import type { BuildResult } from "./run-build.js";

/** What a build in watch mode did. */
export interface WatchBuild {
  readonly result: BuildResult;
  /** Documents that were read, not remembered. */
  readonly read: readonly string[];
  /** The configuration is another one than at the last build. */
  readonly reconfigured: boolean;
  readonly first: boolean;
  readonly milliseconds: number;
}

/** Lines that problem matchers wait for. They stay as they are. */
export const BEGIN_LINE = "[errgen] build started";

/** The counterpart of the begin line. */
export function endLine(diagnostics: readonly Diagnostic[]): string {
  const errors = plural(countOf(diagnostics, "error"), "error");
  return `[errgen] build finished: ${errors}, ${plural(countOf(diagnostics, "warning"), "warning")}`;
}

/** `12:34:56 rebuilt 1 of 5 documents, 2 files changed in 12 ms`, with the project's name if there are several. */
export function summaryLine(build: WatchBuild, project: string, now: Date): string {
  const time = now.toTimeString().slice(0, 8);
  return `${time} ${project}${whatWasDone(build)} in ${Math.round(build.milliseconds)} ms`;
}

function whatWasDone({ result, read, reconfigured, first }: WatchBuild): string {
  const { changes, diagnostics, documents, passedOver } = result;
  const configuration = reconfigured ? "read the configuration again, " : "";
  const errors = countOf(diagnostics, "error");
  if (errors > 0)
    return `${configuration}found ${plural(errors, "error")} and left the output as it was`;
  const others = new Set(passedOver.map(({ path }) => path));
  const fresh = read.filter((path) => !others.has(path)).length;
  const what = first
    ? plural(documents, "document")
    : `${fresh} of ${plural(documents, "document")}`;
  const done = [`${first ? "built" : "rebuilt"} ${what}`, ...whatChanged(changes)];
  return `${configuration}${done.join(", ")}`;
}

function whatChanged(changes: BuildResult["changes"]): readonly string[] {
  const count = (...kinds: readonly string[]): number =>
    changes.filter(({ kind }) => kinds.includes(kind)).length;
  const [changed, removed] = [count("create", "update"), count("remove")];
  if (changed + removed === 0) return ["nothing to change"];
  return [
    ...(changed > 0 ? [`${plural(changed, "file")} changed`] : []),
    ...(removed > 0 ? [`${plural(removed, "file")} removed`] : []),
  ];
}

function countOf(diagnostics: readonly Diagnostic[], severity: Diagnostic["severity"]): number {
  return diagnostics.filter((one) => one.severity === severity).length;
}
