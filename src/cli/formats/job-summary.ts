import { appendFileSync } from "node:fs";
import { cell } from "../../../templates/markdown/escape.js";
import { namePlaces } from "../print-diagnostics.js";
import { terminalText } from "../style.js";
import type { Terminal } from "../terminal.js";
import { countFindings } from "./count-findings.js";
import { namePlace, type Reported } from "./reported.js";

/** GitHub takes 1 MiB for a step, and nothing at all of what is larger. */
const MOST_BYTES = 900_000;

/**
 * Adds a table of findings to the summary of a job of GitHub Actions, and says so; where there is none, the
 * findings are lines of the log.
 */
export function writeJobSummary(
  found: readonly Reported[],
  { stdout, env }: Pick<Terminal, "stdout" | "env">,
): void {
  const file = env.GITHUB_STEP_SUMMARY;
  if (file) {
    appendFileSync(file, summaryOf(found));
    stdout.write(`Beside the annotations: ${countFindings(found)}, in the summary of the job\n`);
    return;
  }
  // No line of a log may begin as a workflow command does.
  for (const { code, severity, message, location } of found) {
    const place = location === null ? "" : `${namePlace(location)} `;
    stdout.write(`- ${terminalText(`${place}${severity} ${code}: ${message}`)}\n`);
  }
}

/** A heading and a table in Markdown. */
export function summaryOf(found: readonly Reported[]): string {
  const head = `### errgen, beside the annotations: ${countFindings(found)}\n\n| place | severity | code | message |\n| --- | --- | --- | --- |\n`;
  const rows: string[] = [];
  let bytes = Buffer.byteLength(head);
  for (const [index, { code, severity, message, related = [], location }] of found.entries()) {
    const place = location === null ? "" : namePlace(location);
    const said = `${message}${namePlaces(related, namePlace)}`;
    const row = `| ${[place, severity, code, said].map(cell).join(" | ")} |\n`;
    bytes += Buffer.byteLength(row);
    if (bytes > MOST_BYTES) return `${head}${rows.join("")}\nAnd ${found.length - index} more.\n\n`;
    rows.push(row);
  }
  return `${head}${rows.join("")}\n`;
}
