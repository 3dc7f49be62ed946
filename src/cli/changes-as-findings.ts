import type { Diagnostic } from "../diagnostic.js";
import type { Change } from "../diff/change.js";
import { describeChange } from "../diff/describe-change.js";
import { byLevel, type DiffReport, placeOf } from "./diff-report.js";
import type { Findings } from "./formats/findings.js";
import { shownDiagnostics } from "./print-diagnostics.js";

/**
 * What `errgen diff` found, as findings: a major change is an error, or a warning where it is allowed, any other
 * one is an info. What is gone has no place, since it has none in the documents as they are.
 */
export function changesAsFindings(
  { settings: { root }, diff, diagnostics, excerpts }: DiffReport,
  allowMajor: boolean,
): Findings {
  const changes = byLevel(diff?.changes ?? []).map((change) => findingOf(change, allowMajor));
  return { diagnostics: [...shownDiagnostics(diagnostics, {}), ...changes], excerpts, root };
}

function findingOf(change: Change, allowMajor: boolean): Diagnostic {
  const { kind, level, after } = change;
  const severity = level !== "major" ? "info" : allowMajor ? "warning" : "error";
  const message = `${level}: ${describeChange(change)}`;
  return { code: kind, severity, message, location: after && placeOf(change) };
}
