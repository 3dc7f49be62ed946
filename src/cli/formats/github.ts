import type { Severity } from "../../diagnostic.js";
import { namePlaces } from "../print-diagnostics.js";
import { isWholeFile, namePlace, type Reported } from "./reported.js";

/** GitHub shows so many annotations of a kind for a step, and drops the others. */
const MOST_OF_A_KIND = 10;

const KINDS = { error: "error", warning: "warning", info: "notice" } as const satisfies Record<
  Severity,
  string
>;

/** Findings as GitHub Actions show them. */
export interface ForGithub {
  /** Workflow commands, a line each. */
  readonly annotations: readonly string[];
  /** What no annotation is shown of. */
  readonly rest: readonly Reported[];
}

/** Annotations for the first ten errors, warnings and notices; the rest is for the job's summary. */
export function toGithub(found: readonly Reported[]): ForGithub {
  const counts = { error: 0, warning: 0, info: 0 };
  const rest: Reported[] = [];
  const annotations: string[] = [];
  for (const one of found) {
    counts[one.severity] += 1;
    if (counts[one.severity] > MOST_OF_A_KIND) rest.push(one);
    else annotations.push(annotationOf(one));
  }
  return { annotations, rest };
}

function annotationOf({ code, severity, message, related = [], location, hint }: Reported): string {
  const line = location === null || isWholeFile(location) ? null : location.start;
  const properties = {
    ...(location && { file: location.path }),
    ...(line && { line: String(line.line), col: String(line.column) }),
    title: `errgen: ${code}`,
  };
  const said = `${message}${namePlaces(related, namePlace)}`;
  return command(KINDS[severity], properties, hint === undefined ? said : `${said}\n${hint}`);
}

/** A workflow command. What a document says cannot end one or begin another. */
function command(
  kind: string,
  properties: Readonly<Record<string, string>>,
  message: string,
): string {
  const data = (text: string): string =>
    text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  const property = (text: string): string =>
    data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`);
  return `::${kind} ${listed.join(",")}::${data(message)}`;
}
