import type { Diagnostic } from "../diagnostic.js";
import type { Excerpts } from "../excerpt.js";
import type { Meaning } from "../explain/meaning.js";
import { listDiagnostics, printFindings, shownDiagnostics } from "./print-diagnostics.js";
import type { Settings } from "./settings.js";
import { createPaint } from "./style.js";
import type { Terminal } from "./terminal.js";

/** A meaning, and the project whose documents give it. */
export interface ProjectMeaning {
  readonly meaning: Meaning;
  readonly settings: Settings;
}

/** What `errgen explain` has to say. */
export interface Answer {
  readonly asked: string;
  /** In the order of the projects and their documents. */
  readonly meanings: readonly ProjectMeaning[];
  /** What errgen's own diagnostic of that code says; null if there is none, or documents have the code. */
  readonly explanation: string | null;
  /** Every code that could have been asked for. */
  readonly known: readonly string[];
  /** What may have been meant, the likeliest first. */
  readonly suggestions: readonly string[];
  /** There are codes, and this is none of them. */
  readonly isUnknown: boolean;
  readonly problems: readonly {
    readonly settings: Settings;
    readonly diagnostics: readonly Diagnostic[];
    /** The lines that they are about. */
    readonly excerpts: Excerpts;
  }[];
}

/** The answer goes to stdout, errors and what was not found to stderr; with `json` stdout is one document. */
export async function printAnswer(
  answer: Answer,
  format: "text" | "json",
  terminal: Terminal,
): Promise<void> {
  if (format === "json") {
    terminal.stdout.write(`${JSON.stringify(toJson(answer), null, 1)}\n`);
    return;
  }
  const { formatExplanation, formatMeanings, formatUnknown } = await import("./format-answer.js");
  const { stdout, stderr, cwd, env } = terminal;
  const paint = createPaint(stdout, env);
  if (answer.meanings.length > 0) stdout.write(formatMeanings(answer, cwd, paint));
  if (answer.explanation !== null) stdout.write(formatExplanation(answer, paint));
  else await printProblems(answer, terminal);
  if (answer.isUnknown) stderr.write(formatUnknown(answer, createPaint(stderr, env)));
}

/** What may be wrong with documents beside errors does not matter here. */
async function printProblems({ problems }: Answer, terminal: Terminal): Promise<void> {
  for (const { settings, diagnostics, excerpts } of problems) {
    const errors = shownDiagnostics(diagnostics, { quiet: true });
    const { root } = settings;
    await printFindings({ diagnostics: errors, excerpts, root }, {}, terminal.stderr, terminal);
  }
}

function toJson({
  asked,
  meanings,
  explanation,
  suggestions,
  isUnknown,
  problems,
}: Answer): object {
  const diagnostics = listDiagnostics(
    problems.flatMap((one) => one.diagnostics),
    false,
  );
  return {
    schemaVersion: 1,
    asked,
    meanings: meanings.map(meaningToJson),
    explanation,
    suggestions,
    diagnostics: isUnknown ? [...diagnostics, unknownCode(asked, suggestions)] : diagnostics,
  };
}

function meaningToJson({ meaning, settings }: ProjectMeaning): object {
  const { document, section, entry, reference, importLine, location } = meaning;
  const { places: _, location: __, ...described } = entry;
  return {
    project: settings.project,
    document: document.path,
    module: document.module,
    section: { title: section.title, identifier: section.identifier, route: section.route },
    ...described,
    reference,
    import: importLine,
    location,
  };
}

/** The error for a word that nothing is called by. */
export function unknownCode(asked: string, suggestions: readonly string[]): Diagnostic {
  const words = suggestions.map((word) => `\`${word}\``);
  const last = words.at(-1);
  const listed = words.length > 1 ? `${words.slice(0, -1).join(", ")} or ${last}` : last;
  return {
    code: "unknown-code",
    severity: "error",
    message: `No entry has \`${asked}\` as its code, name or identifier`,
    location: null,
    ...(listed === undefined ? {} : { hint: `Did you mean ${listed}?` }),
  };
}
