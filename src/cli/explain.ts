import { nearWords } from "../config/did-you-mean.js";
import { type Diagnostic, hasErrors } from "../diagnostic.js";
import { EXPLANATIONS } from "../diagnostics/explanations.js";
import type { Excerpts } from "../excerpt.js";
import { findMeanings, knownWords } from "../explain/find-meanings.js";
import { listMeanings, type Meaning } from "../explain/meaning.js";
import { RULE_CODES } from "../rules/rule-codes.js";
import { type Answer, type ProjectMeaning, printAnswer } from "./answer.js";
import { importedFrom } from "./imported-from.js";
import { readProject } from "./read-project.js";
import { resolveProjects } from "./resolve-settings.js";
import type { CommonOptions, Settings } from "./settings.js";
import { EXIT, type ExitStatus, type Terminal } from "./terminal.js";

export interface ExplainOptions extends CommonOptions {
  readonly format?: "text" | "json";
}

/**
 * `errgen explain CODE`: every meaning of a code, a name or an identifier in the documents; for one of
 * errgen's own diagnostics, unless an entry is called so, what that says.
 */
export async function explain(
  asked: string,
  args: readonly string[],
  options: ExplainOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const looked: Looked[] = [];
  for (const settings of await resolveProjects(args, options, terminal))
    looked.push(await lookUp(settings));
  const answer = await answerTo(asked, looked);
  await printAnswer(answer, options.format ?? "text", terminal);
  if (answer.explanation !== null) return EXIT.fine;
  if (looked.some(({ problems }) => hasErrors(problems))) return EXIT.failed;
  return answer.meanings.length > 0 ? EXIT.fine : EXIT.found;
}

/** What one project knows. */
interface Looked {
  readonly settings: Settings;
  readonly meanings: readonly Meaning[];
  /** What kept documents from being read. What a rule finds keeps nobody from knowing what a code means. */
  readonly problems: readonly Diagnostic[];
  readonly excerpts: Excerpts;
}

async function lookUp(settings: Settings): Promise<Looked> {
  const { read, diagnostics, excerpts } = await readProject(settings, EXAMPLE);
  const rules = new Set(settings.plugins.rules.map(({ code }) => code));
  const problems = diagnostics.filter(({ code }) => !rules.has(code));
  if (read === null) return { settings, meanings: [], problems, excerpts };
  const form = { ...read.options, out: importedFrom(settings) };
  return { settings, meanings: listMeanings(read.catalog, form), problems, excerpts };
}

const EXAMPLE = "errgen explain 2104 docs/errors.md";
const MOST_SUGGESTED = 5;

async function answerTo(asked: string, looked: readonly Looked[]): Promise<Answer> {
  const meanings = looked.flatMap((one): readonly ProjectMeaning[] =>
    findMeanings(one.meanings, asked).map((meaning) => ({ meaning, settings: one.settings })),
  );
  const explanation = meanings.length > 0 ? null : await explainOwn(asked);
  const words = knownWords(looked.flatMap((one) => one.meanings));
  const isUnknown = meanings.length === 0 && explanation === null && words.length > 0;
  return {
    asked,
    meanings,
    explanation,
    known: [...new Set(looked.flatMap((one) => one.meanings.map(({ entry }) => entry.code)))],
    suggestions: isUnknown ? suggest(asked, words) : [],
    isUnknown,
    problems: looked.map(({ settings, problems, excerpts }) => ({
      settings,
      diagnostics: problems,
      excerpts,
    })),
  };
}

/** What errgen's own page says: that of a rule goes before what is said of a diagnostic. */
async function explainOwn(asked: string): Promise<string | null> {
  const { findRulePage } = await import("../rules/rule-pages.js");
  return findRulePage(asked) ?? EXPLANATIONS.get(asked) ?? null;
}

/** Words of the documents go before errgen's own. */
function suggest(asked: string, words: readonly string[]): readonly string[] {
  const own = nearWords(asked, [...EXPLANATIONS.keys(), ...RULE_CODES], MOST_SUGGESTED);
  return [...nearWords(asked, words, MOST_SUGGESTED), ...own].slice(0, MOST_SUGGESTED);
}
