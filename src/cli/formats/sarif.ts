import type { Fix, Severity } from "../../diagnostic.js";
import type { Location } from "../../source.js";
import { fingerprintsOf } from "./fingerprints.js";
import { isWholeFile, type Reported } from "./reported.js";
import { type ExplanationOf, ruleOf } from "./sarif-rules.js";

export const LEVELS = {
  error: "error",
  warning: "warning",
  info: "note",
} as const satisfies Record<Severity, string>;

/**
 * A log of SARIF 2.1.0 with what GitHub's code scanning asks for beside its schema: relative paths, rules with
 * texts of help, levels, places and fingerprints. What has no place is no result there, but a notification of
 * the run. There is no version of errgen in it, so that it says the same while the documents do.
 */
export function toSarif(found: readonly Reported[], explanationOf: ExplanationOf): string {
  const placed = found.filter((one) => one.location !== null);
  const others = found.filter((one) => one.location === null);
  const codes = [...new Set(placed.map(({ code }) => code))].sort();
  const fingerprints = fingerprintsOf(placed);
  const run = {
    tool: {
      driver: {
        name: "errgen",
        informationUri: "https://github.com/errgen/errgen",
        rules: codes.map((code) => ruleOf(code, worstOf(code, placed), explanationOf(code))),
      },
    },
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: {
      [TOP]: { description: { text: "The top folder of the repository" } },
    },
    invocations: [
      {
        executionSuccessful: others.every(({ severity }) => severity !== "error"),
        toolExecutionNotifications: others.map(({ code, severity, ...one }) => ({
          descriptor: { id: code },
          level: LEVELS[severity],
          message: messageOf(one),
        })),
      },
    ],
    results: placed.map((one, index) => ({
      ruleId: one.code,
      ruleIndex: codes.indexOf(one.code),
      level: LEVELS[one.severity],
      message: messageOf(one),
      ...placesOf(one),
      partialFingerprints: { primaryLocationLineHash: fingerprints[index] },
    })),
  };
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [run],
  };
  return `${JSON.stringify(log, null, 1)}\n`;
}

const TOP = "%SRCROOT%";

/** A rule's own severity is that of its heaviest finding. */
function worstOf(code: string, found: readonly Reported[]): Severity {
  const severities = new Set(found.filter((one) => one.code === code).map((one) => one.severity));
  return (["error", "warning"] as const).find((one) => severities.has(one)) ?? "info";
}

function messageOf({ message, hint }: Pick<Reported, "message" | "hint">): object {
  return { text: hint === undefined ? message : `${message}. ${hint}` };
}

function placesOf({ location, related = [], fix }: Reported): object {
  if (location === null) return {};
  return {
    locations: [{ physicalLocation: physical(location) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((one, id) => ({
        id,
        message: { text: one.message },
        physicalLocation: physical(one.location),
      })),
    }),
    ...(fix && { fixes: [fixOf(fix, location)] }),
  };
}

function physical(location: Location): object {
  const { start, end } = location;
  const region = isWholeFile(location)
    ? { startLine: 1 }
    : {
        startLine: start.line,
        startColumn: start.column,
        endLine: end.line,
        // Behind the last one, as errgen's own; an empty span is shown as one character.
        endColumn: start.offset === end.offset ? end.column + 1 : end.column,
      };
  return { artifactLocation: artifact(location), region };
}

function artifact({ path }: Location): object {
  return { uri: path.split("/").map(encodeURIComponent).join("/"), uriBaseId: TOP };
}

function fixOf({ label, edits }: Fix, location: Location): object {
  return {
    description: { text: label },
    artifactChanges: [
      {
        artifactLocation: artifact(location),
        replacements: edits.map(({ start, end, text }) => ({
          deletedRegion: { charOffset: start, charLength: end - start },
          insertedContent: { text },
        })),
      },
    ],
  };
}
