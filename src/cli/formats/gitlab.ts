import type { Severity } from "../../diagnostic.js";
import { namePlaces } from "../print-diagnostics.js";
import { fingerprintsOf } from "./fingerprints.js";
import { namePlace, type Reported } from "./reported.js";

const SEVERITIES = { error: "major", warning: "minor", info: "info" } as const satisfies Record<
  Severity,
  string
>;

/**
 * A report of code quality for GitLab, one JSON array of objects: `description`, `check_name`, `fingerprint`,
 * `severity` and `location`, as GitLab documents the format. What has no place is said of the whole repository.
 */
export function toGitlab(found: readonly Reported[]): string {
  const fingerprints = fingerprintsOf(found);
  const issues = found.map(({ code, severity, message, related = [], location }, index) => ({
    description: `${message}${namePlaces(related, namePlace)}`,
    check_name: code,
    fingerprint: fingerprints[index],
    severity: SEVERITIES[severity],
    location: {
      path: location?.path ?? ".",
      lines: { begin: location?.start.line ?? 1, end: location?.end.line ?? 1 },
    },
  }));
  return `${JSON.stringify(issues, null, 1)}\n`;
}
