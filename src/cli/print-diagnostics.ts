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
 * below. Paths are shown from the working directory, so that they can be clicked.
 */
export function formatDiagnostic(
  { code, severity, message, location, hint }: Diagnostic,
  root: string,
  cwd: string,
  paint: Paint,
): string {
  const place = location === null ? "" : `${paint("cyan", formatPlace(location, root, cwd))} `;
  const head = `${place}${paint([COLORS[severity], "bold"], severity)} ${paint("dim", code)}: ${terminalText(message)}`;
  return hint === undefined ? head : `${head}\n  ${paint("dim", "hint:")} ${terminalText(hint)}`;
}

/** `path:line:column`, from the working directory. */
export function formatPlace({ path, start }: Location, root: string, cwd: string): string {
  const shown = relative(cwd, resolve(root, path)).split(sep).join("/") || path;
  return terminalText(`${shown}:${start.line}:${start.column}`);
}
