import type { Diagnostic } from "../diagnostic.js";
import type { Excerpts } from "../excerpt.js";
import type { ProposedRows } from "../new-code/propose-rows.js";
import type { Location } from "../source.js";
import type { FoundSection } from "./find-section.js";
import {
  formatPlace,
  listDiagnostics,
  printFindings,
  shownDiagnostics,
} from "./print-diagnostics.js";
import type { KnownSettings } from "./settings.js";
import { terminalText } from "./style.js";
import type { Terminal } from "./terminal.js";

/** Codes that are free, and where they go. */
export interface NewCodes extends FoundSection {
  readonly codes: readonly string[];
  /** Null where no row can be written that would be read as it is meant. */
  readonly proposed: ProposedRows | null;
  /** The end of what the rows are pasted behind. */
  readonly behind: Location | null;
}

/** What `errgen new` has to say. */
export interface NewCodesAnswer {
  readonly found: NewCodes | null;
  readonly diagnostics: readonly Diagnostic[];
  /** The lines that the diagnostics are about. */
  readonly excerpts: Excerpts;
}

/** Rows, or codes, go to stdout, to be pasted, all else to stderr; with `json` stdout is one document. */
export async function printNewCodes(
  answer: NewCodesAnswer,
  settings: KnownSettings,
  format: "text" | "json",
  terminal: Terminal,
): Promise<void> {
  if (format === "json") terminal.stdout.write(`${JSON.stringify(toJson(answer), null, 1)}\n`);
  else await printText(answer, settings, terminal);
}

async function printText(
  { found, diagnostics, excerpts }: NewCodesAnswer,
  { root }: KnownSettings,
  terminal: Terminal,
): Promise<void> {
  const { stdout, stderr, cwd } = terminal;
  const shown = { diagnostics: shownDiagnostics(diagnostics, {}), excerpts, root };
  await printFindings(shown, {}, stderr, terminal);
  if (found === null) return;
  const { codes, proposed, behind, document, section } = found;
  const lines = proposed?.rows ?? codes;
  const text = lines.join(`${proposed?.separator ?? ""}\n`);
  stdout.write(`${terminalText(text.replace(/\r\n?/g, "\n"))}\n`);
  const where = `${terminalText(document.module)}/${section.identifier}`;
  const comma = proposed?.separator === "," ? ", with a comma between" : "";
  stderr.write(
    behind === null
      ? `${where}: no row can be written that would be read as it is meant; the code alone\n`
      : `${where}: to be pasted below ${formatPlace(behind, root, cwd)}${comma}\n`,
  );
}

function toJson({ found, diagnostics }: NewCodesAnswer): object {
  const { proposed = null } = found ?? {};
  return {
    schemaVersion: 1,
    document: found?.document.path ?? null,
    module: found?.document.module ?? null,
    section: found?.section.identifier ?? null,
    codes: found?.codes ?? [],
    rows: proposed?.rows ?? null,
    paste: proposed && { offset: proposed.offset, text: proposed.inserted },
    diagnostics: listDiagnostics(diagnostics, false),
  };
}
