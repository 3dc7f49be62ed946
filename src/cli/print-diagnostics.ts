import { relative, resolve, sep } from "node:path";
import type { Diagnostic, Severity } from "../diagnostic.js";
import type { Location } from "../source.js";
import { type Paint, terminalText } from "./style.js";

const COLORS = { error: "red", warning: "yellow", info: "blue" } as const satisfies Record<
  Severity,
  string
>;

/**
 * One finding as people and editors read it: `file:line:column severity code: message`, and its hint
 * below; if `verbose`, its detail, too. Paths are shown from the working directory, so that they can be clicked.
 */
export function formatDiagnostic(
  { code, severity, message, location, hint, detail }: Diagnostic,
  root: string,
  cwd: string,
  paint: Paint,
  verbose = false,
): string {
  const place = location === null ? "" : `${paint("cyan", formatPlace(location, root, cwd))} `;
  const head = `${place}${paint([COLORS[severity], "bold"], severity)} ${paint("dim", code)}: ${terminalText(message)}`;
  const lines = [
    head,
    ...(hint === undefined ? [] : [`  ${paint("dim", "hint:")} ${terminalText(hint)}`]),
    ...(verbose && detail !== undefined ? detail.split("\n").map(detailLine) : []),
  ];
  return lines.join("\n");
}

/** `path:line:column`, from the working directory. */
export function formatPlace({ path, start }: Location, root: string, cwd: string): string {
  const shown = relative(cwd, resolve(root, path)).split(sep).join("/") || path;
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
