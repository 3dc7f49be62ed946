import type { Severity } from "../../diagnostic.js";

/** What a code means, in whole sentences; null for one of a project's own rules. */
export type ExplanationOf = (code: string) => string | null;

const LEVELS = { error: "error", warning: "warning", info: "note" } as const;
const PROBLEM_SEVERITIES = { error: "error", warning: "warning", info: "recommendation" } as const;

/** A code as a rule of SARIF, with the texts that GitHub shows. */
export function ruleOf(code: string, severity: Severity, explanation: string | null): object {
  const text = explanation ?? `A finding of the project's own rule \`${code}\`.`;
  return {
    id: code,
    name: pascal(code),
    shortDescription: { text: firstSentence(text) },
    fullDescription: { text },
    help: { text, markdown: text },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { "problem.severity": PROBLEM_SEVERITIES[severity], precision: "high" },
  };
}

function pascal(code: string): string {
  return code.replace(/(?:^|-)([a-z\d])/g, (_, letter: string) => letter.toUpperCase());
}

function firstSentence(text: string): string {
  return /^.+?[.:;](?= |$)/.exec(text)?.[0].replace(/[:;]$/, ".") ?? text;
}
