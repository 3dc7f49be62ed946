import { resolve } from "node:path";
import type { Diagnostic, Related, Severity } from "../diagnostic.js";
import { pathFrom } from "../path-from.js";
import type { Location } from "../source.js";
import { countFindings } from "./formats/count-findings.js";
import type { Findings } from "./formats/findings.js";
import { createPaint, type Paint, terminalText } from "./style.js";
import type { Output, Terminal } from "./terminal.js";

export const COLORS = { error: "red", warning: "yellow", info: "blue" } as const satisfies Record<
  Severity,
  string
>;

/** How findings are printed for people: with the lines that they are about, or one line each. */
export type PrintFormat = "pretty" | "text";

/** Where there is no terminal that would say how wide it is. */
const WIDTH = 120;

export interface PrintOptions {
  readonly format?: PrintFormat | undefined;
  /** Whether details are told, too. */
  readonly verbose?: boolean;
  /** What is said at the end of how many there are; nothing without it. */
  readonly closing?: (counted: string) => string;
}

/** Prints findings. What shows lines of documents is loaded only where there is something to show. */
export async function printFindings(
  findings: Findings,
  { format = "pretty", verbose = false, closing }: PrintOptions,
  stream: Output,
  { cwd, env }: Pick<Terminal, "cwd" | "env">,
): Promise<void> {
  const { diagnostics, root } = findings;
  if (diagnostics.length === 0) return;
  const paint = createPaint(stream, env);
  if (format === "text") {
    const lines = diagnostics.map((one) => formatDiagnostic(one, root, cwd, paint, verbose));
    stream.write(`${lines.join("\n")}\n`);
  } else {
    const { formatPretty } = await import("./formats/pretty.js");
    const options = { cwd, paint, verbose, width: stream.columns ?? WIDTH };
    stream.write(`${formatPretty(findings, options).join("\n\n")}\n${closing ? "\n" : ""}`);
  }
  if (closing) stream.write(`${closing(countFindings(diagnostics))}\n`);
}

/** Errors, unless it is to be quiet also warnings, and all that was found if it is to be verbose. */
export function shownDiagnostics(
  diagnostics: readonly Diagnostic[],
  { quiet = false, verbose = false }: { readonly quiet?: boolean; readonly verbose?: boolean },
): readonly Diagnostic[] {
  return diagnostics.filter(
    ({ severity }) => severity === "error" || (!quiet && (verbose || severity === "warning")),
  );
}

/**
 * One finding as people and editors read it: `file:line:column severity code: message`, and its hint
 * below; if `verbose`, its detail, too. Paths are shown from the working directory, so that they can be clicked.
 */
export function formatDiagnostic(
  { code, severity, message, location, related = [], hint, detail }: Diagnostic,
  root: string,
  cwd: string,
  paint: Paint,
  verbose = false,
): string {
  const place = location === null ? "" : `${paint("cyan", formatPlace(location, root, cwd))} `;
  const others = namePlaces(related, (one) => formatPlace(one, root, cwd));
  const head = `${place}${paint([COLORS[severity], "bold"], severity)} ${paint("dim", code)}: ${terminalText(message + others)}`;
  const lines = [
    head,
    ...(hint === undefined ? [] : [formatHint("hint", hint, paint)]),
    ...(verbose && detail !== undefined ? detail.split("\n").map(detailLine) : []),
  ];
  return lines.join("\n");
}

/** The other places of a finding, behind its message, where it has one line only. */
export function namePlaces(
  related: readonly Related[],
  nameOf: (location: Location) => string,
): string {
  const named = related.map(({ location, message }) => `${message}: ${nameOf(location)}`);
  return named.length === 0 ? "" : ` (${named.join("; ")})`;
}

/** A line below a finding. */
export function formatHint(label: "hint" | "fix", text: string, paint: Paint): string {
  return `  ${paint("dim", `${label}:`)} ${terminalText(text)}`;
}

/** `path:line:column`, from the working directory. */
export function formatPlace({ path, start }: Location, root: string, cwd: string): string {
  const shown = pathFrom(cwd, resolve(root, path)) || path;
  return terminalText(`${shown}:${start.line}:${start.column}`);
}

function detailLine(line: string): string {
  return `    ${terminalText(line.trim())}`;
}

/** Findings for JSON: their details only if they are asked for. */
export function listDiagnostics(
  diagnostics: readonly Diagnostic[],
  verbose: boolean,
): readonly Diagnostic[] {
  return verbose ? diagnostics : diagnostics.map(({ detail: _, ...shown }) => shown);
}
